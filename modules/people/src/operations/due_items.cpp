// SPDX-License-Identifier: Apache-2.0
// What of people's records waits for someone: drafts to complete.
#include "store/due_store.hpp"
#include <bangfu/people/permissions.hpp>

#include <algorithm>

namespace bangfu::people {
namespace {

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

class PeopleDue : public ports::DueItems {
  public:
    std::vector<ports::DueItem> due(db::Session& session, const ports::DueQuery& query) const override {
        std::vector<ports::DueItem> items;
        if (!std::ranges::binary_search(query.permissions, permission::register_household.id)) return items;
        const auth::Scope scope{query.scope_from, query.scope_until};
        for (const auto& draft : store::waiting_drafts(session, scope, query.limit)) {
            ports::DueItem item;
            item.kind = ports::DueKind::due;
            item.reason = draft.reasons.empty() ? "people.draft_ready" : "people.draft_incomplete";
            item.next_step = "complete_draft";
            item.args = {{"file_no", draft.file_no}, {"draft_reason", listed(draft.reasons)}};
            item.record_kind = "household";
            item.record = draft.household.value;
            item.household = draft.household;
            item.at = draft.union_id;
            items.push_back(std::move(item));
        }
        return items;
    }
};

}  // namespace

std::unique_ptr<ports::DueItems> make_due_items() {
    return std::make_unique<PeopleDue>();
}

}  // namespace bangfu::people
