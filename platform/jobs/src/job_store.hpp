// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/jobs.hpp>

namespace bangfu::jobs {

inline constexpr int most_attempts = 3;

std::string_view name_of(State state);

// What ended a job, in one row's update.
struct End {
    State state;
    std::string outcome;
};

void insert_job(db::Session& session, const Job& job, Instant now);
std::optional<Job> find_job(db::Session& session, JobId id);
// After a start: what was cut short or failed is queued again while attempts are left, else failed; what a
// person had asked to stop is stopped.
void requeue_left_jobs(db::Session& session, Instant now);
// The oldest queued job, now running and with one attempt more; none where none waits.
std::optional<Job> claim_next_job(db::Session& session, Instant now);
void keep_progress(db::Session& session, const Job& job);
void end_job(db::Session& session, JobId id, const End& end, Instant now);
// Back into the queue as if it had not been begun: the server drains.
void give_back_job(db::Session& session, JobId id);
bool stop_was_asked(db::Session& session, JobId id);
Done ask_job_to_stop(db::Session& session, JobId id, Instant now);

}  // namespace bangfu::jobs
