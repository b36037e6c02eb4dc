// SPDX-License-Identifier: Apache-2.0
// What of policies' records waits for someone: proposals that nobody has decided yet, and files in force that
// have none.
#include "store/decision_store.hpp"
#include <bangfu/policies/permissions.hpp>

#include <algorithm>

namespace bangfu::policies {
namespace {

ports::DueItem item_of(const store::OpenDecision& open, bool differing) {
    ports::DueItem item;
    item.kind = differing ? ports::DueKind::found : ports::DueKind::due;
    item.reason = differing ? "policies.declared_differs" : "policies.category_to_confirm";
    item.next_step = "confirm_category";
    item.args = {{"file_no", open.file_no}, {"proposed", open.proposed}};
    if (differing) item.args.emplace_back("declared", open.declared.value_or(""));
    item.record_kind = "decision";
    item.record = open.id.value;
    item.household = open.household;
    item.at = open.union_id;
    return item;
}

ports::DueItem item_of(const store::Unproposed& file) {
    ports::DueItem item;
    item.kind = ports::DueKind::due;
    item.reason = "policies.category_to_propose";
    item.next_step = "propose_category";
    item.args = {{"file_no", file.file_no}};
    item.record_kind = "household";
    item.record = file.household.value;
    item.household = file.household;
    item.at = file.union_id;
    return item;
}

class PoliciesDue : public ports::DueItems {
  public:
    std::vector<ports::DueItem> due(db::Session& session, const ports::DueQuery& query) const override {
        std::vector<ports::DueItem> items;
        const auth::Scope scope{query.scope_from, query.scope_until};
        const auto may = [&](const auth::Permission& permission) {
            return std::ranges::binary_search(query.permissions, permission.id);
        };
        if (may(permission::confirm_category))
            for (const bool differing : {true, false})
                for (const auto& open : store::open_decisions(session, scope, differing, query.limit))
                    items.push_back(item_of(open, differing));
        if (may(permission::propose_category))
            for (const auto& file : store::unproposed(session, scope, query.limit))
                items.push_back(item_of(file));
        return items;
    }
};

}  // namespace

std::unique_ptr<ports::DueItems> make_due_items() {
    return std::make_unique<PoliciesDue>();
}

}  // namespace bangfu::policies
