// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/cases/cases.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::cases::store {

struct NeedTag;
using NeedId = Id<NeedTag>;

struct NeedCode {
    std::string code, name_zh, name_en;
    Cell cell;
};
std::vector<NeedCode> need_codes(db::Session& session);
std::optional<NeedCode> need_code(db::Session& session, std::string_view code);
void insert_missing(db::Session& session, const NeedCode& code);

// A row as it is written; `batch` 0 is a need recorded by hand.
struct NeedRow {
    NeedId id;
    NewNeed need;
    std::optional<std::string> cell_reason;
    std::string sealed_words;
    std::int64_t key_id = 0;
    std::vector<std::string> causes;
    std::int64_t batch = 0;
    Instant recorded_at;
    StaffId recorded_by;
};

struct RecordedNeed {
    NeedId id;
    std::int64_t version = 0, scope_pos = 0, key_id = 0;
    HouseholdId household;
    PersonId person;
    std::string code, status, status_reason, origin, sealed_words;
    Cell cell;
    bool felt = false, expressed = false, normative = false, comparative = false;
    std::optional<std::int64_t> importance, urgency;
    Date arose_on;
    Instant changed_at;
};

void insert(db::Session& session, const NeedRow& row);
void insert_many(db::Session& session, std::span<const NeedRow> rows);
std::vector<RecordedNeed> of_household(db::Session& session, HouseholdId household, int limit);
std::optional<RecordedNeed> find(db::Session& session, const auth::Scope& scope, NeedId id);
// All needs of a person, oldest first.
std::vector<RecordedNeed> of_person(db::Session& session, PersonId person, int limit);
std::int64_t erase_of_person(db::Session& session, PersonId person);
std::int64_t move_person(db::Session& session, PersonId from, PersonId into);
void set_status(db::Session& session, NeedId id, std::string_view status, std::string_view reason, StaffId by,
                Instant at);
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);
std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit);

}  // namespace bangfu::cases::store
