// SPDX-License-Identifier: Apache-2.0
#include "operations/office_rules.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<StaffView> deactivate_staff(Context& context, Writing& call, StaffId id, const DeactivateStaff& form) {
    const Reading reading = call.reading();
    auto row = staff_to_change(reading, permission::deactivate_staff, id);
    if (row.refused()) return row.error();
    if (!row->active()) return error::staff_inactive;
    if (Done inside = check_all_posts_inside(reading, id); inside.refused()) return inside.error();
    if (Done stays = check_administrator_stays(reading, id, PostId{}); stays.refused()) return stays.error();

    row->deactivated_at = call.now;
    row->deactivate_reason = form.reason.value;
    row->version += 1;
    store::update_staff(call.db, *row, call.actor.staff, call.now);
    const auto ended = store::end_posts_of_staff(call.db, id, call.today(), call.actor.staff, call.now);
    context.sessions->end_all(call.db, id, 0, "deactivated", call.now);
    call.audit({.action = "deactivate_staff",
                .record_kind = "staff",
                .record_id = id.value,
                .scope_pos = row->scope_pos,
                .detail = reason_detail(form.reason)});
    call.emit({event::staff_deactivated, {id.value}});
    for (PostId post : ended) call.emit({event::post_ended, {post.value, id.value}});
    return staff_view(reading, *row);
}

}  // namespace bangfu::organisation
