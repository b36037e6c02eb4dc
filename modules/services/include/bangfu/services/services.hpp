// SPDX-License-Identifier: Apache-2.0
// THE DOOR of services: help that exists and help that was given (deliveries), placed on the grid.
#pragma once

#include <bangfu/base/cell.hpp>
#include <bangfu/base/ids.hpp>
#include <bangfu/base/money.hpp>
#include <bangfu/base/ports.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/operation.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::http {
class Routes;
}

namespace bangfu::services {

std::span<const db::Migration> migrations();
// Puts the program's service kinds into a store that lacks them; unions may add their own beside them.
void seed_kinds(db::Session& session);
void add_routes(http::Routes& routes);
std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& services);

enum class Method { material, case_work, group, community, other };

struct NewDelivery {
    HouseholdId household;
    PersonId person;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    std::string kind;  // code of a service kind
    Cell cell;
    Method method = Method::material;
    std::string source, handled_by;
    std::optional<std::string> need_code;
    std::optional<Money> amount;
    Date delivered_on;
    std::string origin_row;  // "帮扶记录 12"
};
// Writes deliveries of an import (rows carry `batch`); no permission, audit or event of its own: the batch
// has them.
void load_deliveries(operation::Services& services, db::Session& session,
                     std::span<const NewDelivery> deliveries, std::int64_t batch, StaffId by, Instant now);
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);
// Households of the batch to which a delivery was added by hand since, or whose imported delivery was voided.
std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit);
// The service kind that a label of a roster names (its name, a synonym, or the code); none: unknown.
std::optional<std::string> kind_for(db::Session& session, std::string_view label);
// The cell of a kind, where nobody said another; none: no such kind.
std::optional<Cell> cell_of_kind(db::Session& session, std::string_view code);

}  // namespace bangfu::services
