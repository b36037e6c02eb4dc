// SPDX-License-Identifier: Apache-2.0
#include "job_store.hpp"

#include <array>

namespace bangfu::jobs {

namespace {

constexpr std::array all{
    db::Migration{"jobs", 1, "jobs", R"(
CREATE TABLE jobs_jobs (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'refused', 'failed', 'stopped')),
    progress BIGINT NOT NULL,
    total BIGINT NOT NULL,
    phase TEXT NOT NULL,
    subject BIGINT NOT NULL,
    staff BIGINT NOT NULL,
    scope_pos BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    stop_asked BIGINT NOT NULL CHECK (stop_asked IN (0, 1)),
    queued_at BIGINT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX jobs_jobs_waiting ON jobs_jobs (state, id);
)"},
};

constexpr std::array names{std::pair{State::queued, std::string_view("queued")},
                           std::pair{State::running, std::string_view("running")},
                           std::pair{State::done, std::string_view("done")},
                           std::pair{State::refused, std::string_view("refused")},
                           std::pair{State::failed, std::string_view("failed")},
                           std::pair{State::stopped, std::string_view("stopped")}};

State state_named(std::string_view name) {
    for (const auto& [state, text] : names) {
        if (text == name) return state;
    }
    throw Fault(Fault::Kind::corrupt, "jobs: a job's state is unknown");
}

}  // namespace

std::span<const db::Migration> migrations() {
    return all;
}

std::string_view name_of(State state) {
    for (const auto& [known, text] : names) {
        if (known == state) return text;
    }
    ASSERT(false);
}

void insert_job(db::Session& session, const Job& job, Instant now) {
    session.execute(
        "INSERT INTO jobs_jobs (id, kind, state, progress, total, phase, subject, staff, scope_pos, outcome, "
        "attempts,"
        " stop_asked, queued_at) VALUES ($1, $2, 'queued', 0, 0, '', $3, $4, $5, '', 0, 0, $6)",
        {job.id, job.kind, job.subject, job.staff, job.scope_pos, now});
}

std::optional<Job> find_job(db::Session& session, JobId id) {
    auto rows = session.query(
        "SELECT kind, state, progress, total, phase, subject, staff, scope_pos, outcome FROM jobs_jobs WHERE "
        "id = $1",
        {id});
    if (!rows.next()) return std::nullopt;
    Job job;
    job.id = id;
    job.kind = rows.text(0);
    job.state = state_named(rows.view(1));
    job.progress = rows.i64(2);
    job.total = rows.i64(3);
    job.phase = rows.text(4);
    job.subject = rows.i64(5);
    job.staff = rows.id<StaffId>(6);
    job.scope_pos = rows.i64(7);
    job.outcome = rows.text(8);
    return job;
}

void requeue_left_jobs(db::Session& session, Instant now) {
    session.execute(
        "UPDATE jobs_jobs SET state = 'stopped', ended_at = $1 WHERE state IN ('queued', 'running') AND "
        "stop_asked = 1",
        {now});
    session.execute(
        "UPDATE jobs_jobs SET state = 'queued', outcome = '', ended_at = NULL"
        " WHERE state IN ('running', 'failed') AND attempts < $1",
        {most_attempts});
    session.execute(
        "UPDATE jobs_jobs SET state = 'failed', outcome = $1, ended_at = $2 WHERE state = 'running'",
        {R"({"code":"jobs.failed"})", now});
}

std::optional<Job> claim_next_job(db::Session& session, Instant now) {
    JobId id;
    {
        auto rows = session.query("SELECT id FROM jobs_jobs WHERE state = 'queued' ORDER BY id LIMIT 1");
        if (!rows.next()) return std::nullopt;
        id = rows.id<JobId>(0);
    }
    session.execute(
        "UPDATE jobs_jobs SET state = 'running', attempts = attempts + 1, started_at = $2 WHERE id = $1",
        {id, now});
    return find_job(session, id);
}

void keep_progress(db::Session& session, const Job& job) {
    session.execute("UPDATE jobs_jobs SET progress = $2, total = $3, phase = $4 WHERE id = $1",
                    {job.id, job.progress, job.total, job.phase});
}

void end_job(db::Session& session, JobId id, const End& end, Instant now) {
    session.execute("UPDATE jobs_jobs SET state = $2, outcome = $3, ended_at = $4 WHERE id = $1",
                    {id, name_of(end.state), end.outcome, now});
}

void give_back_job(db::Session& session, JobId id) {
    session.execute("UPDATE jobs_jobs SET state = 'queued', attempts = attempts - 1 WHERE id = $1", {id});
}

bool stop_was_asked(db::Session& session, JobId id) {
    auto rows = session.query("SELECT stop_asked FROM jobs_jobs WHERE id = $1", {id});
    return rows.next() && rows.flag(0);
}

Done ask_job_to_stop(db::Session& session, JobId id, Instant now) {
    const auto job = find_job(session, id);
    if (!job) return error::no_such_job;
    if (job->state == State::running) {
        session.execute("UPDATE jobs_jobs SET stop_asked = 1 WHERE id = $1", {id});
        return done();
    }
    if (job->state != State::queued) return error::already_ended;
    session.execute("UPDATE jobs_jobs SET state = 'stopped', stop_asked = 1, ended_at = $2 WHERE id = $1",
                    {id, now});
    return done();
}

}  // namespace bangfu::jobs
