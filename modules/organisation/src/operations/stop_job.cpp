// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"

namespace bangfu::organisation {

Result<JobView> stop_job(http::TaskCall& call, JobId id) {
    const auto find = [&] {
        return call.services.database.read(
            [&](db::Session& session) { return call.services.jobs.find(session, id); });
    };
    const auto job = find();
    if (!job || job->staff != call.actor->staff) return auth::error::no_such_record;
    if (Done asked = call.services.jobs.ask_to_stop(id); asked.refused()) return asked.error();
    call.services.database.write([&](db::Session& session) {
        audit::record(session, call.services.ids, call.now, call.actor,
                      {.action = "stop_job",
                       .record_kind = "job",
                       .record_id = id.value,
                       .scope_pos = job->scope_pos,
                       .detail = {}});
    });
    return job_view(find().value_or(*job));
}

}  // namespace bangfu::organisation
