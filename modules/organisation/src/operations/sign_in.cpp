// SPDX-License-Identifier: Apache-2.0
// Count the attempt (transaction) → hash (no transaction) → open the session or leave the failure counted
// (transaction). An unknown name, an ended account and one without a password go the same way at the same
// cost.
#include "operations/session_verbs.hpp"
#include "store/like.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/platform/auth_accounts.hpp>

namespace bangfu::organisation {
namespace {

struct Known {
    StaffId staff;     // 0: no such account
    std::string hash;  // empty: nothing can be right
};

Known look_up(Context& context, db::Session& session, std::string_view name) {
    const auto account = context.directory->find_by_sign_in_name(session, name);
    if (!account) return {};
    const auto credential = auth::find_credential(session, account->staff);
    return {account->staff, account->active && credential ? credential->hash : std::string()};
}

void audit_failure(operation::Services& services, db::Session& session, Instant now, StaffId staff,
                   const ErrorCode& code) {
    audit::record(session, services.ids, now, nullptr,
                  {.action = "sign_in",
                   .outcome = code.id,
                   .record_kind = "staff",
                   .record_id = staff.value,
                   .detail = {}});
}

struct Opened {
    std::string token;
    SessionView view;
};

// The session, or nothing where no post is in force: both are kept, so neither is a refusal of the
// transaction.
std::optional<Opened> open_session(Context& context, http::TaskCall& call, db::Session& session,
                                   StaffId staff, std::string_view name) {
    auto actor = context.directory->actor(session, staff, std::nullopt, call.now.china_date());
    if (!actor) {
        audit_failure(call.services, session, call.now, staff, error::no_post_in_force);
        return std::nullopt;
    }
    auth::attempt_succeeded(session, name, call.facts.peer(), call.now);
    actor->session = call.services.ids.next_value();
    actor->signed_in_at = call.now;
    actor->must_change_password = auth::find_credential(session, staff)->must_change;
    Opened opened;
    opened.token = context.sessions->open(
        session, {actor->session, staff, actor->post, call.facts.peer(), call.facts.header("User-Agent")},
        call.now);
    audit::record(session, call.services.ids, call.now, &*actor,
                  {.action = "sign_in",
                   .record_kind = "staff",
                   .record_id = staff.value,
                   .scope_pos = actor->scope.from,
                   .detail = {}});
    outbox::emit(session, call.services.ids, call.now, {event::signed_in, {staff.value}});
    opened.view = session_view(context, session, *actor, call.now.china_date());
    return opened;
}

}  // namespace

Result<SessionView> sign_in(Context& context, http::TaskCall& call, const SignIn& form) {
    const std::string name = store::lower_ascii(form.sign_in_name);
    const auto known = context.database.write([&](db::Session& session) -> Result<Known> {
        if (Done may = auth::begin_attempt(session, name, call.facts.peer(), call.now); may.refused())
            return may.error();
        return look_up(context, session, name);
    });
    if (known.refused()) return known.error();
    const auto right =
        context.hasher.verify(Personal<std::string>(form.password.reveal().value), known->hash);
    if (right.refused()) return right.error();
    if (!*right) {
        context.database.write([&](db::Session& session) {
            audit_failure(call.services, session, call.now, known->staff, auth::error::wrong_credentials);
        });
        return auth::error::wrong_credentials;
    }
    auto opened = context.database.write(
        [&](db::Session& session) { return open_session(context, call, session, known->staff, name); });
    if (!opened) return error::no_post_in_force;
    call.facts.session().set_token = std::move(opened->token);
    return std::move(opened->view);
}

}  // namespace bangfu::organisation
