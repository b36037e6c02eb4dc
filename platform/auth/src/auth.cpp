// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/auth.hpp>

#include <algorithm>

namespace bangfu::auth {

bool Actor::may(Permission permission) const {
    return std::binary_search(permissions.begin(), permissions.end(), permission.id, std::less<>());
}

Done authorise(const Actor& actor, Permission permission, std::int64_t scope_pos) {
    if (Done permitted = authorise(actor, permission); permitted.refused()) return permitted;
    if (!actor.scope.holds(scope_pos)) return error::no_such_record;
    return done();
}

Done authorise(const Actor& actor, Permission permission) {
    if (!actor.may(permission))
        return Error(error::not_permitted, Arguments{{"permission", std::string(permission.id)}});
    return done();
}

}  // namespace bangfu::auth
