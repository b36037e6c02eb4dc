// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"
#include "store/staff.hpp"
#include <bangfu/organisation/events.hpp>
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::organisation {

Result<Nothing> change_password(Context& context, http::TaskCall& call, const ChangePassword& form) {
    const auth::Actor& actor = *call.actor;
    const Personal<std::string> wanted(form.wanted.reveal().value);
    struct Present {
        std::string sign_in_name;
        std::string hash;
    };
    // A session left open is no way to guess the password: attempts count as at sign-in.
    const auto present = context.database.write([&](db::Session& session) -> Result<Present> {
        const auto staff = store::read_staff(session, actor.staff);
        const auto credential = auth::find_credential(session, actor.staff);
        if (!staff || !credential) return auth::error::no_such_record;
        if (Done may = auth::begin_attempt(session, staff->sign_in_name, call.facts.peer(), call.now);
            may.refused())
            return may.error();
        return Present{staff->sign_in_name, credential->hash};
    });
    if (present.refused()) return present.error();
    const auto right =
        context.hasher.verify(Personal<std::string>(form.present.reveal().value), present->hash);
    if (right.refused()) return right.error();
    context.database.write([&](db::Session& session) {
        if (*right)
            return auth::attempt_succeeded(session, present->sign_in_name, call.facts.peer(), call.now);
        audit::record(session, call.services.ids, call.now, &actor,
                      {.action = "change_password",
                       .outcome = auth::error::wrong_present_password.id,
                       .record_kind = "staff",
                       .record_id = actor.staff.value,
                       .scope_pos = actor.scope.from});
    });
    if (!*right) return auth::error::wrong_present_password;
    const Done fit = context.database.read(
        [&](db::Session& session) { return check_password_of(session, actor.staff, wanted); });
    if (fit.refused()) return fit.error();
    const auto hash = context.hasher.hash(wanted);
    if (hash.refused()) return hash.error();
    context.database.write([&](db::Session& session) {
        auth::keep_credential(session, actor.staff, *hash, false, call.now);
        context.sessions->end_all(session, actor.staff, actor.session, "password_changed", call.now);
        audit::record(session, call.services.ids, call.now, &actor,
                      {.action = "change_password",
                       .record_kind = "staff",
                       .record_id = actor.staff.value,
                       .scope_pos = actor.scope.from,
                       .detail = {}});
        outbox::emit(session, call.services.ids, call.now, {event::password_changed, {actor.staff.value}});
    });
    context.sessions->forget(actor.staff);
    return done();
}

}  // namespace bangfu::organisation
