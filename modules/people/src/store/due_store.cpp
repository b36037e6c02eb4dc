// SPDX-License-Identifier: Apache-2.0
#include "store/due_store.hpp"

#include <bangfu/base/assert.hpp>
#include <bangfu/platform/json.hpp>

namespace bangfu::people::store {

std::vector<WaitingDraft> waiting_drafts(db::Session& session, const auth::Scope& scope, std::int64_t limit) {
    auto rows = session.query(
        "SELECT id, union_id, file_no, draft_reasons FROM people_households WHERE state = 'draft' AND "
        "scope_pos >= $1 AND scope_pos < $2 AND batch NOT IN (SELECT id FROM people_hidden_batches) ORDER BY "
        "scope_pos, id LIMIT $3",
        {scope.from, scope.until, limit});
    std::vector<WaitingDraft> found;
    while (rows.next()) {
        auto reasons = json::read<std::vector<std::string>>(rows.view(3));
        ASSERT(reasons.ok());
        found.push_back(
            {rows.id<HouseholdId>(0), rows.id<UnionId>(1), rows.text(2), std::move(reasons).value()});
    }
    return found;
}

}  // namespace bangfu::people::store
