// SPDX-License-Identifier: Apache-2.0
#include "operations/office_rules.hpp"

#include "domain/default_roles.hpp"
#include "domain/maker_checker.hpp"
#include "domain/permission_patterns.hpp"
#include <bangfu/organisation/errors.hpp>

namespace bangfu::organisation {

Result<store::StaffRow> staff_to_change(const Reading& call, auth::Permission permission, StaffId id) {
    if (Done permitted = auth::authorise(call.actor, permission); permitted.refused())
        return permitted.error();
    auto row = store::read_staff(call.db, id);
    if (!row) return auth::error::no_such_record;
    if (Done inside = auth::authorise(call.actor, permission, row->scope_pos); inside.refused())
        return inside.error();
    return std::move(*row);
}

Done check_all_posts_inside(const Reading& call, StaffId id) {
    for (const store::PostRow& post : store::read_posts_in_force(call.db, id, call.today()))
        if (!call.actor.scope.holds(post.scope_pos)) return error::posts_outside_scope;
    return done();
}

Done check_administrator_stays(const Reading& call, StaffId but_staff, PostId but_post) {
    const auto role = store::read_role_by_code(call.db, administrator_code);
    ASSERT(role.has_value());  // default roles are never deleted
    if (store::count_administrators(call.db, role->id, but_staff, but_post, call.today()) == 0)
        return error::last_administrator;
    return done();
}

Done check_office(Context& context, const Reading& call, UnionId union_id) {
    std::vector<Duty> duties;
    for (const store::OfficeSeat& seat : store::read_office(call.db, union_id, call.today())) {
        const auto permissions =
            expand(store::read_patterns(call.db, seat.role), context.role_permissions.all());
        const std::vector<std::string_view> views(permissions.begin(), permissions.end());
        duties.push_back(duty_of(seat.natural_person, views));
    }
    if (const auto person = only_own_approver(duties))
        return Error(error::maker_is_approver,
                     Arguments{{"staff", std::to_string(*person)}, {"union", union_id.text()}});
    return done();
}

Result<std::optional<std::int64_t>> natural_person_of(const Reading& call, std::optional<StaffId> same_as) {
    if (!same_as) return std::optional<std::int64_t>();
    const auto other = store::read_staff(call.db, *same_as);
    if (!other || !call.actor.scope.holds(other->scope_pos))
        return Error(error::no_such_staff, Arguments{{"field", "same_person_as"}});
    return std::optional<std::int64_t>(other->natural_person);
}

}  // namespace bangfu::organisation
