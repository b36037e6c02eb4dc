// SPDX-License-Identifier: Apache-2.0
// What of people's records waits for someone: drafts to complete, collisions to settle at the desk.
#include "store/claim_store.hpp"
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

bool may(const ports::DueQuery& query, auth::Permission permission) {
    return std::ranges::binary_search(query.permissions, permission.id);
}

void add_drafts(db::Session& session, const ports::DueQuery& query, std::vector<ports::DueItem>& items) {
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
}

void add_collisions(db::Session& session, const ports::DueQuery& query, std::vector<ports::DueItem>& items) {
    const auth::Scope scope{query.scope_from, query.scope_until};
    for (const auto& collision :
         store::collisions_waiting(session, scope, 0, static_cast<int>(query.limit))) {
        ports::DueItem item;
        item.kind = ports::DueKind::due;
        item.reason = "people.collision_waiting";
        item.next_step = "settle_collision";
        item.record_kind = "collision";
        item.record = collision.id.value;
        item.at = collision.desk;
        items.push_back(std::move(item));
    }
}

class PeopleDue : public ports::DueItems {
  public:
    std::vector<ports::DueItem> due(db::Session& session, const ports::DueQuery& query) const override {
        std::vector<ports::DueItem> items;
        if (may(query, permission::register_household)) add_drafts(session, query, items);
        if (may(query, permission::settle_collision)) add_collisions(session, query, items);
        return items;
    }
};

}  // namespace

std::unique_ptr<ports::DueItems> make_due_items() {
    return std::make_unique<PeopleDue>();
}

}  // namespace bangfu::people
