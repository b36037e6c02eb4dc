// SPDX-License-Identifier: Apache-2.0
// What the module's operations need besides their transaction; made once by Organisation::make.
#pragma once

#include "domain/divisions.hpp"
#include "store/role_permissions.hpp"
#include <bangfu/organisation/organisation.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::organisation {

struct Context {
    db::Database& database;
    std::vector<auth::Permission> permissions;  // sorted by id, each once
    std::vector<ScopeFollower*> followers;
    std::string version;
    bool demonstration;
    std::vector<Division> divisions;
    auth::PasswordHasher hasher;
    RolePermissions role_permissions;
    std::unique_ptr<auth::Directory> directory;
    std::unique_ptr<auth::SessionStore> sessions;
};

}  // namespace bangfu::organisation
