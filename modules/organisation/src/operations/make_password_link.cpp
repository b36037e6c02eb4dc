// SPDX-License-Identifier: Apache-2.0
#include "operations/office_rules.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::organisation {

Result<PasswordLink> make_password_link(Context&, Writing& call, StaffId id) {
    const Reading reading = call.reading();
    const auto row = staff_to_change(reading, permission::make_password_link, id);
    if (row.refused()) return row.error();
    if (!row->active()) return error::staff_inactive;
    if (Done inside = check_all_posts_inside(reading, id); inside.refused()) return inside.error();

    std::string token = auth::make_link(call.db, auth::LinkPurpose::password, id, call.now);
    call.audit({.action = "make_password_link",
                .record_kind = "staff",
                .record_id = id.value,
                .scope_pos = row->scope_pos,
                .detail = {}});
    call.emit({event::password_link_made, {id.value}});
    return PasswordLink{std::move(token)};
}

}  // namespace bangfu::organisation
