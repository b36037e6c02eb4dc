// SPDX-License-Identifier: Apache-2.0
#include "operations/office_rules.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<StaffView> end_post(Context& context, Writing& call, PostId id, const EndPost& form) {
    const Reading reading = call.reading();
    if (Done permitted = auth::authorise(call.actor, permission::end_post); permitted.refused())
        return permitted.error();
    const auto post = store::read_post(call.db, id);
    if (!post) return auth::error::no_such_record;
    if (Done inside = auth::authorise(call.actor, permission::end_post, post->scope_pos); inside.refused())
        return inside.error();
    const Date until = form.until.value_or(call.today());
    if (post->period.until && *post->period.until <= call.today()) return error::post_ended;
    // A post that has not begun ends before its first day; one in force at the earliest today.
    if (until < call.today()) return error::post_dates;
    if (Done stays = check_administrator_stays(reading, StaffId{}, id); stays.refused()) return stays.error();

    store::end_post_on(call.db, id, until, call.actor.staff, call.now);
    context.sessions->forget(post->staff);
    call.audit({.action = "end_post",
                .record_kind = "post",
                .record_id = id.value,
                .scope_pos = post->scope_pos,
                .detail = {}});
    call.emit({event::post_ended, {id.value, post->staff.value}});
    const auto staff = store::read_staff(call.db, post->staff);
    ASSERT(staff.has_value());  // a foreign key
    return staff_view(reading, *staff);
}

}  // namespace bangfu::organisation
