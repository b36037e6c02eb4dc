// SPDX-License-Identifier: Apache-2.0
// THE DOOR of cases: needs on the grid, from four sources (felt, expressed, normative, comparative).
#pragma once

#include <bangfu/base/cell.hpp>
#include <bangfu/base/ids.hpp>
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

namespace bangfu::cases {

std::span<const db::Migration> migrations();
// Puts the program's need codes into a store that lacks them; unions may add their own beside them.
void seed_need_codes(db::Session& session);
void add_routes(http::Routes& routes);
std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& services);

struct NewNeed {
    HouseholdId household;
    PersonId person;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    std::string code;  // need code, or the survey's item in words where no code names it
    Cell cell;
    bool felt = false, expressed = false, normative = false, comparative = false;
    std::optional<int> importance, urgency;  // 1–5
    Date arose_on;
};
// Writes needs of an import (rows carry `batch`); no permission, audit or event of its own: the batch has
// them.
void load_needs(operation::Services& services, db::Session& session, std::span<const NewNeed> needs,
                std::int64_t batch, StaffId by, Instant now);
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);
std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit);

}  // namespace bangfu::cases
