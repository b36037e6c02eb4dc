// SPDX-License-Identifier: Apache-2.0
#include "operations/role_rules.hpp"

#include <bangfu/organisation/errors.hpp>

#include <algorithm>

namespace bangfu::organisation {

Result<std::vector<std::string>> chosen_permissions(const Context& context, const PermissionIds& ids) {
    const auto& all = context.role_permissions.all();
    std::vector<std::string> chosen;
    for (const auto& id : ids.items) {
        if (std::find(all.begin(), all.end(), std::string_view(id)) == all.end())
            return Error(error::no_such_permission, Arguments{{"permission", id.value}});
        chosen.push_back(id.value);
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

}  // namespace bangfu::organisation
