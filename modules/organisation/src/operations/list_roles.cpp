// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"
#include "domain/permission_patterns.hpp"
#include "operations/views.hpp"
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<json::Page<RoleItem>> list_roles(Context& context, const Reading& call) {
    if (Done permitted = auth::authorise(call.actor, permission::see_roles); permitted.refused())
        return permitted.error();
    json::Page<RoleItem> page;
    for (const store::RoleRow& role : store::read_roles(call.db)) {
        auto permissions = expand(store::read_patterns(call.db, role.id), context.role_permissions.all());
        page.items.push_back(role_item(call, role, std::move(permissions)));
    }
    return page;
}

}  // namespace bangfu::organisation
