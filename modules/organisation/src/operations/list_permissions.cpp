// SPDX-License-Identifier: Apache-2.0
#include "context.hpp"
#include <bangfu/organisation/permissions.hpp>
#include <bangfu/organisation/verbs.hpp>

namespace bangfu::organisation {

Result<json::Page<PermissionItem>> list_permissions(Context& context, const Reading& call) {
    if (Done permitted = auth::authorise(call.actor, permission::see_roles); permitted.refused())
        return permitted.error();
    json::Page<PermissionItem> page;
    for (std::string_view id : context.role_permissions.all()) {
        const std::size_t dot = id.find('.');
        page.items.push_back(
            {std::string(id), std::string(id.substr(0, dot)), std::string(id.substr(dot + 1))});
    }
    return page;
}

}  // namespace bangfu::organisation
