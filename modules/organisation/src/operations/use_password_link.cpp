// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"
#include "store/staff.hpp"
#include <bangfu/organisation/events.hpp>
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::organisation {
namespace {

void keep(Context& context, operation::Services& services, db::Session& session, const auth::Actor* actor,
          StaffId staff, std::string_view hash, bool must_change, Instant now) {
    auth::keep_credential(session, staff, hash, must_change, now);
    context.sessions->end_all(session, staff, 0, "password_changed", now);
    audit::record(session, services.ids, now, actor,
                  {.action = actor ? "set_password" : "use_password_link",
                   .record_kind = "staff",
                   .record_id = staff.value,
                   .detail = {}});
    outbox::emit(session, services.ids, now, {event::password_changed, {staff.value}});
}

}  // namespace

Result<Nothing> use_password_link(Context& context, http::TaskCall& call, const UsePasswordLink& form) {
    const Personal<std::string> password(form.password.reveal().value);
    // Before any hashing: a stranger without a link costs nothing.
    const Done fit = context.database.read([&](db::Session& session) -> Done {
        const auto staff = auth::read_link(session, auth::LinkPurpose::password, form.token, call.now);
        if (staff.refused()) return staff.error();
        return check_password_of(session, *staff, password);
    });
    if (fit.refused()) return fit.error();
    const auto hash = context.hasher.hash(password);
    if (hash.refused()) return hash.error();
    const auto staff = context.database.write([&](db::Session& session) -> Result<StaffId> {
        const auto used = auth::use_link(session, auth::LinkPurpose::password, form.token, call.now);
        if (used.refused()) return used;
        keep(context, call.services, session, nullptr, *used, *hash, false, call.now);
        return used;
    });
    if (staff.refused()) return staff.error();
    context.sessions->forget(*staff);
    return done();
}

Done set_password(Organisation& organisation, operation::Services& services, const auth::Actor& by,
                  StaffId staff, const Personal<std::string>& password, bool must_change, Instant now) {
    Context& context = organisation.context();
    const Done fit = context.database.read([&](db::Session& session) -> Done {
        const auto row = store::read_staff(session, staff);
        if (!row || !by.scope.holds(row->scope_pos)) return auth::error::no_such_record;
        return check_password_of(session, staff, password);
    });
    if (fit.refused()) return fit;
    const auto hash = context.hasher.hash(password);
    if (hash.refused()) return hash.error();
    context.database.write(
        [&](db::Session& session) { keep(context, services, session, &by, staff, *hash, must_change, now); });
    return done();
}

}  // namespace bangfu::organisation
