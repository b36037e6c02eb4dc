// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>
#include <bangfu/platform/auth.hpp>

namespace bangfu::people::store {

// Files that wait for completion, in the order of the union tree.
struct WaitingDraft {
    HouseholdId household;
    UnionId union_id;
    std::string file_no;
    std::vector<std::string> reasons;
};
std::vector<WaitingDraft> waiting_drafts(db::Session& session, const auth::Scope& scope, std::int64_t limit);

}  // namespace bangfu::people::store
