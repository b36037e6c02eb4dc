// SPDX-License-Identifier: Apache-2.0
// One thread takes the oldest queued job, runs its worker and keeps how it ended. The row is the truth:
// `running` in the store at a start means that the program was killed, and the job is queued again until its
// attempts are used up.
#include "job_store.hpp"
#include <bangfu/platform/jobs.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace bangfu::jobs {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds keep_every{500};
constexpr milliseconds poll_every{1000};  // for jobs queued by another process, and a wake that was forgotten
constexpr milliseconds fault_pause{1000};  // the store does not answer

// A refusal as an outcome: its code and its arguments, which are never personal.
std::string json_of(const Error& error) {
    const auto quoted = [](std::string_view text) {
        std::string json = "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\') json += '\\';
            const bool control = static_cast<unsigned char>(c) < 0x20;
            json += control ? ' ' : c;
        }
        return json + '"';
    };
    std::string args;
    for (const auto& [name, value] : error.args) {
        args.append(args.empty() ? "" : ",").append(quoted(name)).append(":").append(quoted(value));
    }
    return R"({"code":)" + quoted(error.code->id) + R"(,"args":{)" + args + "}}";
}

class RunningJob final : public Run {
  public:
    RunningJob(db::Database& database, Job job, const std::atomic<bool>& draining)
        : database_(database), job_(std::move(job)), draining_(draining) {}

    const Job& job() const override { return job_; }
    bool stop_asked() const override { return stop_asked_ || draining_; }
    void ask_to_stop() { stop_asked_ = true; }
    bool asked_by_person() const { return stop_asked_; }

    void progress(std::string_view phase, std::int64_t done, std::int64_t total) override {
        job_.phase = phase;
        job_.progress = done;
        job_.total = total;
        const auto now = steady_clock::now();
        if (now - kept_at_ < keep_every) return;
        database_.write([&](db::Session& session) { keep_progress(session, job_); });
        look_whether_asked();
        kept_at_ = now;
    }

    // Another process may have kept the asking; and so may one that asked between the claim and this object's
    // making.
    void look_whether_asked() {
        if (database_.read([&](db::Session& session) { return stop_was_asked(session, job_.id); }))
            stop_asked_ = true;
    }

  private:
    db::Database& database_;
    Job job_;
    const std::atomic<bool>& draining_;
    std::atomic<bool> stop_asked_ = false;
    steady_clock::time_point kept_at_{};
};

class OneThreadJobs final : public Jobs {
  public:
    OneThreadJobs(db::Database& database, IdSource& ids, const Clock& clock)
        : database_(database), ids_(ids), clock_(clock) {}
    ~OneThreadJobs() override { end_thread(); }

    void handle(std::string kind, Worker worker) override {
        ASSERT(!thread_.joinable());
        const bool fresh = workers_.emplace(std::move(kind), std::move(worker)).second;
        ASSERT(fresh);
    }

    void start() override {
        ASSERT(!thread_.joinable());
        draining_ = false;
        database_.write([&](db::Session& session) { requeue_left_jobs(session, clock_.now()); });
        thread_ = std::thread([this] { run(); });
    }

    void stop() override { end_thread(); }

    JobId queue(db::Session& session, std::string_view kind, std::int64_t subject, StaffId staff,
                std::int64_t scope_pos) override {
        Job job;
        job.id = ids_.next<JobId>();
        job.kind = kind;
        job.subject = subject;
        job.staff = staff;
        job.scope_pos = scope_pos;
        insert_job(session, job, clock_.now());
        return job.id;
    }

    void wake() override {
        {
            const std::scoped_lock lock(mutex_);
            woken_ = true;
        }
        changed_.notify_all();
    }

    std::optional<Job> find(db::Session& session, JobId id) override { return find_job(session, id); }

    Done ask_to_stop(JobId id) override {
        auto answer =
            database_.write([&](db::Session& session) { return ask_job_to_stop(session, id, clock_.now()); });
        const std::scoped_lock lock(mutex_);
        if (answer.ok() && running_ != nullptr && running_->job().id == id) running_->ask_to_stop();
        return answer;
    }

  private:
    void end_thread() {
        {
            const std::scoped_lock lock(mutex_);
            draining_ = true;
        }
        changed_.notify_all();
        if (thread_.joinable()) thread_.join();
    }

    void run() {
        while (!draining_) {
            auto pause = poll_every;
            try {
                if (run_next()) continue;
            } catch (const Fault&) {
                // The store did not take the job's state: the row still says queued or running, and says so
                // again after the next start. Nothing can be kept now, so wait and go on.
                pause = fault_pause;
            }
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, pause, [&] { return draining_ || woken_; });
            woken_ = false;
        }
    }

    bool run_next() {
        auto job =
            database_.write([&](db::Session& session) { return claim_next_job(session, clock_.now()); });
        if (!job) return false;
        const auto id = job->id;
        RunningJob running(database_, std::move(*job), draining_);
        set_running(&running);
        running.look_whether_asked();
        const auto end = outcome_of(running);
        set_running(nullptr);
        database_.write([&](db::Session& session) {
            keep_progress(session, running.job());
            if (end)
                end_job(session, id, *end, clock_.now());
            else
                give_back_job(session, id);
        });
        return true;
    }

    // None: the server drains and the job is to go on after the next start.
    std::optional<End> outcome_of(RunningJob& running) {
        const auto worker = workers_.find(running.job().kind);
        if (worker == workers_.end()) return End{State::failed, R"({"code":"jobs.failed"})"};
        try {
            auto answer = worker->second(running);
            if (answer.ok()) return End{State::done, std::move(answer).value()};
            if (running.asked_by_person()) return End{State::stopped, json_of(answer.error())};
            if (draining_) return std::nullopt;
            return End{State::refused, json_of(answer.error())};
        } catch (const std::exception&) {
            return End{State::failed, json_of(error::failed)};
        }
    }

    void set_running(RunningJob* running) {
        const std::scoped_lock lock(mutex_);
        running_ = running;
    }

    db::Database& database_;
    IdSource& ids_;
    const Clock& clock_;
    std::map<std::string, Worker> workers_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool woken_ = false;
    std::atomic<bool> draining_ = false;
    RunningJob* running_ = nullptr;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Jobs> Jobs::make(db::Database& database, IdSource& ids, const Clock& clock) {
    return std::make_unique<OneThreadJobs>(database, ids, clock);
}

}  // namespace bangfu::jobs
