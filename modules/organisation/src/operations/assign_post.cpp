// SPDX-License-Identifier: Apache-2.0
#include "operations/office_rules.hpp"
#include "operations/union_rules.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<StaffView> assign_post(Context& context, Writing& call, StaffId id, const AssignPost& form) {
    const Reading reading = call.reading();
    const auto staff = staff_to_change(reading, permission::assign_post, id);
    if (staff.refused()) return staff.error();
    if (!staff->active()) return error::staff_inactive;
    const auto at = named_union(reading, form.union_, "union");
    if (at.refused()) return at.error();
    if (!store::read_role(call.db, form.role)) return error::no_such_role;
    store::PostRow post;
    post.period = {form.from.value_or(call.today()), form.until};
    if (form.until && *form.until <= post.period.from) return error::post_dates;

    post.id = call.next_id<PostId>();
    post.staff = id;
    post.union_id = at->id;
    post.scope_pos = at->place.from;
    post.role = form.role;
    post.title = form.title ? form.title->value : std::string();
    store::insert_post(call.db, post, call.actor.staff, call.now);
    if (Done office = check_office(context, reading, at->id); office.refused()) return office.error();
    context.sessions->forget(id);
    call.audit({.action = "assign_post",
                .record_kind = "post",
                .record_id = post.id.value,
                .scope_pos = post.scope_pos,
                .detail = {}});
    call.emit({event::post_assigned, {post.id.value, id.value}});
    return staff_view(reading, *staff);
}

}  // namespace bangfu::organisation
