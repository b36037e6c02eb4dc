// SPDX-License-Identifier: Apache-2.0
#include "operations/list_needs.hpp"

#include <bangfu/cases/permissions.hpp>
#include <bangfu/people/people.hpp>

namespace bangfu::cases {

Result<NeedList> list_needs(operation::Reading& work, HouseholdId household) {
    const auto found = people::find_household(work.db, work.actor.scope, household);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::see_needs, found->scope_pos); gate.refused())
        return gate.error();
    NeedList list;
    for (const auto& need : store::of_household(work.db, household, max_needs_of_household))
        list.items.push_back(answer_of(work.services, need, work.actor));
    return list;
}

NeedCodeList list_need_codes(operation::Reading& work) {
    NeedCodeList list;
    for (auto& code : store::need_codes(work.db))
        list.items.push_back({code.code, code.name_zh, code.name_en, code.cell});
    return list;
}

}  // namespace bangfu::cases
