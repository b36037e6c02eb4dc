// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"
#include "store/posts.hpp"
#include "store/staff.hpp"

#include <array>

namespace bangfu::organisation {

SessionView session_view(Context& context, db::Session& session, const auth::Actor& actor, Date today) {
    SessionView view;
    view.staff = {actor.staff, staff_name(session, actor.staff)};
    for (const store::PostRow& post : store::read_posts_in_force(session, actor.staff, today)) {
        view.posts.push_back({post.id, post.title, post.role_name_zh, post.role_name_en, post.union_name});
        if (post.id != actor.post) continue;
        view.post = view.posts.back();
        view.union_ = {post.union_id, post.union_name};
    }
    view.permissions = actor.permissions;
    view.must_change_password = actor.must_change_password;
    view.demonstration = context.demonstration;
    view.idle_minutes = context.sessions->limits().idle_minutes;
    return view;
}

JobView job_view(const jobs::Job& job) {
    JobView view{job.id, job.kind, static_cast<JobState>(job.state), job.progress, job.total, job.phase, {},
                 {},     {}};
    if (job.subject != 0) view.subject = std::to_string(job.subject);
    if (!job.outcome.empty()) view.outcome.text = job.outcome;
    if (job.state == jobs::State::queued || job.state == jobs::State::running)
        view.abilities.emplace_back("stop_job");
    return view;
}

Done check_password_of(db::Session& session, StaffId staff, const Personal<std::string>& password) {
    const auto row = store::read_staff(session, staff);
    if (!row) return auth::error::no_such_record;
    const std::array<std::string_view, 3> context{row->sign_in_name, row->name, row->union_name};
    return auth::check_password(password, context);
}

}  // namespace bangfu::organisation
