// SPDX-License-Identifier: Apache-2.0
#include "store/decision_store.hpp"
#include <bangfu/base/assert.hpp>

namespace bangfu::policies {

void load_proposals(operation::Services& services, db::Session& session,
                    std::span<const NewProposal> proposals, std::int64_t batch, StaffId by, Instant now) {
    ASSERT(batch != 0);
    std::vector<store::DecisionRow> rows;
    rows.reserve(proposals.size());
    for (const auto& made : proposals) {
        store::DecisionRow row;
        row.id = services.ids.next<store::DecisionId>();
        row.made = made;
        row.reason = reason_in_numbers(made.inputs, made.parameters, made.proposal);
        row.proposed_at = now;
        row.proposed_by = by;
        row.batch = batch;
        rows.push_back(std::move(row));
    }
    store::insert_many(session, rows);
}

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return store::remove_batch_rows(session, batch, limit);
}

std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return store::built_on(session, batch, limit);
}

std::vector<std::string> scope_tables() {
    return {"policies_parameters", "policies_decisions"};
}

}  // namespace bangfu::policies
