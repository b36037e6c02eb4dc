// SPDX-License-Identifier: Apache-2.0
// The verbs of sessions, passwords and founding a store. They make their own transactions, because a password
// is hashed between two of them and never while one holds the writer.
#pragma once

#include "context.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/http.hpp>

namespace bangfu::organisation {

// auth.too_many_attempts, auth.wrong_credentials, no_post_in_force
Result<SessionView> sign_in(Context& context, http::TaskCall& call, const SignIn& form);
Result<Nothing> sign_out(Context& context, http::TaskCall& call);
Result<SessionView> show_session(Context& context, const operation::Reading& call);
// post_not_own
Result<SessionView> choose_post(Context& context, http::TaskCall& call, const ChoosePost& form);
// auth.too_many_attempts, auth.wrong_present_password, auth.password_*
Result<Nothing> change_password(Context& context, http::TaskCall& call, const ChangePassword& form);
Result<json::Page<MySession>> list_my_sessions(Context& context, const operation::Reading& call);
// auth.no_such_record
Result<Nothing> end_my_session(Context& context, http::TaskCall& call, SessionId id);

Result<StoreView> show_store(Context& context, http::TaskCall& call);
// auth.link_expired, already_set_up, no_such_division, auth.password_*
Result<Nothing> set_up_store(Context& context, http::TaskCall& call, const SetUpStore& form);
// auth.link_expired, auth.password_*
Result<Nothing> use_password_link(Context& context, http::TaskCall& call, const UsePasswordLink& form);

// auth.no_such_record (also: another's job)
Result<JobView> show_job(const operation::Reading& call, JobId id);
// auth.no_such_record, jobs.already_ended
Result<JobView> stop_job(http::TaskCall& call, JobId id);

// What signed-in pages show of the actor.
SessionView session_view(Context& context, db::Session& session, const auth::Actor& actor, Date today);
JobView job_view(const jobs::Job& job);
// Words that a password of this person must not be made of.
Done check_password_of(db::Session& session, StaffId staff, const Personal<std::string>& password);

}  // namespace bangfu::organisation
