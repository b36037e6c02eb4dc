// SPDX-License-Identifier: Apache-2.0
#include "store/role_permissions.hpp"

#include "domain/permission_patterns.hpp"
#include "store/roles.hpp"

namespace bangfu::organisation {

RolePermissions::RolePermissions(const std::vector<auth::Permission>& all) {
    for (const auth::Permission& permission : all) all_.push_back(permission.id);
}

std::vector<std::string> RolePermissions::of(db::Session& session, RoleId role, std::int64_t version) {
    {
        const std::lock_guard lock(mutex_);
        const auto found = kept_.find(role);
        if (found != kept_.end() && found->second.version == version) return found->second.permissions;
    }
    std::vector<std::string> permissions = expand(store::read_patterns(session, role), all_);
    const std::lock_guard lock(mutex_);
    kept_[role] = {version, permissions};
    return permissions;
}

}  // namespace bangfu::organisation
