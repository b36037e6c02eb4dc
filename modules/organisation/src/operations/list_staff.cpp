// SPDX-License-Identifier: Apache-2.0
#include "operations/union_rules.hpp"
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<json::Page<StaffItem>> list_staff(Context&, const Reading& call, const ListStaff& query) {
    if (Done permitted = auth::authorise(call.actor, permission::see_staff); permitted.refused())
        return permitted.error();
    if (query.union_)
        if (const auto of = union_to_change(call, permission::see_staff, *query.union_); of.refused())
            return of.error();
    const auto after = behind(query.cursor, 0);
    if (after.refused()) return after.error();
    const std::string q = query.q ? query.q->value : std::string();
    const auto rows = store::search_staff(call.db, {call.actor.scope, query.union_.value_or(UnionId{}), q,
                                                    StaffId{*after}, call.today(), page_size + 1});
    json::Page<StaffItem> page;
    for (const store::StaffRow& row : rows) {
        if (page.items.size() == page_size) break;
        page.items.push_back(staff_item(call, row));
    }
    if (rows.size() > page_size) page.next_cursor = cursor_at(rows[page_size - 1].id.value);
    return page;
}

}  // namespace bangfu::organisation
