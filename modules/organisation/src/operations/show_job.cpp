// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"

namespace bangfu::organisation {

Result<JobView> show_job(const operation::Reading& call, JobId id) {
    const auto job = call.services.jobs.find(call.db, id);
    if (!job || job->staff != call.actor.staff) return auth::error::no_such_record;
    return job_view(*job);
}

}  // namespace bangfu::organisation
