// SPDX-License-Identifier: Apache-2.0
// Work longer than a second. A job is a row; it has progress, can be asked to stop, and after a restart it is
// run again from the state it kept. One thread runs one job at a time; a job's steps are short transactions
// of their own.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::jobs {

namespace error {
inline constexpr ErrorCode no_such_job{"jobs.no_such_job", Refusal::not_found};
inline constexpr ErrorCode already_ended{"jobs.already_ended", Refusal::conflict};
inline constexpr ErrorCode failed{"jobs.failed", Refusal::unavailable};
}  // namespace error

std::span<const db::Migration> migrations();

enum class State { queued, running, done, refused, failed, stopped };

struct Job {
    JobId id;
    std::string kind;  // "intake.import_roster"
    State state = State::queued;
    std::int64_t progress = 0;
    std::int64_t total = 0;
    std::string phase;         // a code the page has words for
    std::int64_t subject = 0;  // the record it works on
    StaffId staff;
    std::int64_t scope_pos = 0;
    std::string outcome;  // JSON: refusal or summary; nothing personal
};

// What a running job sees.
class Run {
  public:
    virtual ~Run() = default;
    virtual const Job& job() const = 0;
    virtual void progress(std::string_view phase, std::int64_t done, std::int64_t total) = 0;
    virtual bool stop_asked()
        const = 0;  // by a person, or the server is draining: return soon, keeping state
};

// Returns the outcome as JSON, or a refusal (its code becomes the outcome). Asked to stop, it returns soon
// with any refusal: the job is then `stopped`, or, where the server was draining, queued again for the next
// start; one that had finished returns its outcome as ever. What it throws fails the job. A job that failed,
// or was running when the program was killed, is taken up by the next start, three attempts in all.
using Worker = std::function<Result<std::string>(Run&)>;

class Jobs {
  public:
    virtual ~Jobs() = default;
    static std::unique_ptr<Jobs> make(db::Database& database, IdSource& ids, const Clock& clock);
    virtual void handle(std::string kind, Worker worker) = 0;  // before start()
    virtual void start() = 0;                                  // takes up what a restart left
    virtual void stop() = 0;
    virtual JobId queue(db::Session& session, std::string_view kind, std::int64_t subject, StaffId staff,
                        std::int64_t scope_pos) = 0;  // in the caller's transaction
    virtual void wake() = 0;
    virtual std::optional<Job> find(db::Session& session,
                                    JobId id) = 0;  // progress as last kept (≤ 0.5 s old)
    virtual Done ask_to_stop(JobId id) = 0;
};

}  // namespace bangfu::jobs
