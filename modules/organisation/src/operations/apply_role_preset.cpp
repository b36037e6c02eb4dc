// SPDX-License-Identifier: Apache-2.0
#include "domain/default_roles.hpp"
#include "operations/office_rules.hpp"
#include "operations/union_rules.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

#include <algorithm>

namespace bangfu::organisation {
namespace {

const RolePreset* find_preset(std::string_view code) {
    const auto all = role_presets();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.code == code; });
    return found == all.end() ? nullptr : &*found;
}

// Posts for the roles of a seat that this person does not hold at the union yet.
void take_seat(Writing& call, const store::StaffRow& staff, const store::UnionRow& at, const Seat& seat) {
    const auto held = store::read_posts_in_force(call.db, staff.id, call.today());
    for (std::string_view code : seat.roles) {
        const auto role = store::read_role_by_code(call.db, code);
        ASSERT(role.has_value());  // default roles are never deleted
        const bool has = std::any_of(held.begin(), held.end(), [&](const store::PostRow& post) {
            return post.union_id == at.id && post.role == role->id;
        });
        if (has) continue;
        store::PostRow post;
        post.id = call.next_id<PostId>();
        post.staff = staff.id;
        post.union_id = at.id;
        post.scope_pos = at.place.from;
        post.role = role->id;
        post.title = seat.name_zh;
        post.period.from = call.today();
        store::insert_post(call.db, post, call.actor.staff, call.now);
        call.audit({.action = "assign_post",
                    .record_kind = "post",
                    .record_id = post.id.value,
                    .scope_pos = post.scope_pos,
                    .detail = {}});
        call.emit({event::post_assigned, {post.id.value, staff.id.value}});
    }
}

}  // namespace

Result<AppliedRolePreset> apply_role_preset(Context& context, Writing& call, const ApplyRolePreset& form) {
    const Reading reading = call.reading();
    if (Done permitted = auth::authorise(call.actor, permission::apply_role_preset); permitted.refused())
        return permitted.error();
    const RolePreset* preset = find_preset(form.preset);
    if (!preset) return error::no_such_preset;
    const auto at = named_union(reading, form.union_, "union");
    if (at.refused()) return at.error();
    if (form.staff.items.size() != preset->seats.size())
        return Error(error::seats_do_not_fit, Arguments{{"seats", std::to_string(preset->seats.size())}});
    std::vector<store::StaffRow> people;
    for (StaffId id : form.staff.items) {
        auto staff = store::read_staff(call.db, id);
        if (!staff || !call.actor.scope.holds(staff->scope_pos))
            return Error(error::no_such_staff, Arguments{{"field", "staff"}});
        if (!staff->active()) return error::staff_inactive;
        people.push_back(std::move(*staff));
    }

    for (std::size_t i = 0; i < people.size(); ++i) take_seat(call, people[i], *at, preset->seats[i]);
    if (Done office = check_office(context, reading, at->id); office.refused()) return office.error();
    AppliedRolePreset answer;
    for (const store::StaffRow& staff : people) {
        context.sessions->forget(staff.id);
        answer.items.push_back(staff_item(reading, staff));
    }
    return answer;
}

}  // namespace bangfu::organisation
