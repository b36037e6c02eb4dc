// SPDX-License-Identifier: Apache-2.0
#include "operations/role_rules.hpp"
#include "operations/views.hpp"
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<RoleItem> create_role(Context& context, Writing& call, const CreateRole& form) {
    if (Done inside = auth::authorise(call.actor, permission::create_role, root_place.from); inside.refused())
        return inside.error();
    const auto chosen = chosen_permissions(context, form.permissions);
    if (chosen.refused()) return chosen.error();

    store::RoleRow row;
    row.id = call.next_id<RoleId>();
    row.name_zh = form.name_zh.value;
    row.name_en = form.name_en.value;
    store::insert_role(call.db, row, call.actor.staff, call.now);
    store::replace_patterns(call.db, row.id, *chosen);
    call.audit({.action = "create_role", .record_kind = "role", .record_id = row.id.value, .detail = {}});
    call.emit({event::role_created, {row.id.value}});
    return role_item(call.reading(), row, *chosen);
}

}  // namespace bangfu::organisation
