// SPDX-License-Identifier: Apache-2.0
#include "store/directory.hpp"

#include "store/staff.hpp"

namespace bangfu::organisation::store {

std::optional<auth::Directory::Account> Directory::find_by_sign_in_name(db::Session& session,
                                                                        std::string_view name) {
    const auto staff = read_staff_by_sign_in_name(session, name);
    if (!staff) return std::nullopt;
    return Account{staff->id, staff->active()};
}

// One statement: it runs for every request that is not answered from memory.
std::optional<auth::Actor> Directory::actor(db::Session& session, StaffId staff, std::optional<PostId> post,
                                            Date today) {
    auth::Actor actor;
    RoleId role;
    std::int64_t role_version = 0;
    {
        auto rows = session.query(
            "SELECT p.id, p.union_id, u.scope_pos, u.scope_end, p.role, r.version FROM organisation_posts p "
            "JOIN organisation_staff s ON s.id = p.staff JOIN organisation_unions u ON u.id = p.union_id "
            "JOIN organisation_roles r ON r.id = p.role WHERE p.staff = $1 AND ($2 = 0 OR p.id = $2) AND "
            "p.valid_from <= $3 AND (p.valid_until IS NULL OR p.valid_until > $3) AND s.deactivated_at IS "
            "NULL AND "
            "(s.contract_until IS NULL OR s.contract_until > $3) AND u.closed_on IS NULL ORDER BY p.id LIMIT "
            "1",
            {staff, post.value_or(PostId{}), today});
        if (!rows.next()) return std::nullopt;
        actor.staff = staff;
        actor.post = rows.id<PostId>(0);
        actor.at = rows.id<UnionId>(1);
        actor.scope = {rows.i64(2), rows.i64(3)};
        role = rows.id<RoleId>(4);
        role_version = rows.i64(5);
    }
    actor.permissions = role_permissions_.of(session, role, role_version);
    return actor;
}

}  // namespace bangfu::organisation::store
