// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/services/services.hpp>

#include <optional>
#include <span>
#include <vector>

namespace bangfu::services::store {

struct DeliveryTag;
using DeliveryId = Id<DeliveryTag>;

// A row as it is written; `batch` 0 is help recorded by hand.
struct DeliveryRow {
    DeliveryId id;
    NewDelivery delivery;
    std::optional<std::string> provider, cell_reason;
    std::optional<std::int64_t> units;
    std::int64_t batch = 0;
    Instant recorded_at;
    StaffId recorded_by;
};

struct RecordedDelivery {
    DeliveryId id;
    PersonId person;
    std::string kind, method, source, handled_by, origin;
    Cell cell;
    std::optional<std::int64_t> amount_fen, units;
    Date delivered_on;
    Instant recorded_at;
    StaffId recorded_by;
    std::optional<Instant> voided_at;
    std::string void_reason;
    std::int64_t scope_pos = 0;
};

void insert(db::Session& session, const DeliveryRow& row);
void insert_many(db::Session& session, std::span<const DeliveryRow> rows);
// Newest help first, voided ones too; older than (on, id) when given.
std::vector<RecordedDelivery> of_household(db::Session& session, HouseholdId household,
                                           std::optional<std::pair<Date, DeliveryId>> after, int limit);
std::optional<RecordedDelivery> find(db::Session& session, const auth::Scope& scope, DeliveryId id);
void set_void(db::Session& session, DeliveryId id, StaffId by, Instant at, std::string_view reason);
// All help given to a person, oldest first, voided ones too.
std::vector<RecordedDelivery> of_person(db::Session& session, PersonId person, int limit);
// Takes the words away in which somebody may have written of the person; how many rows stay, naming only an
// id.
std::int64_t forget_words_on(db::Session& session, PersonId person);
std::int64_t move_person(db::Session& session, PersonId from, PersonId into);
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);
std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit);

}  // namespace bangfu::services::store
