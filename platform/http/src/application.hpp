// SPDX-License-Identifier: Apache-2.0
// The server without its sockets: takes a call through gate, handler and answer. Handlers run on workers; a
// write is answered from the database's thread once it is durable, so that no worker waits for a disk.
#pragma once

#include "call.hpp"
#include "kept_answers.hpp"
#include "worker_pool.hpp"

#include <atomic>
#include <functional>
#include <optional>

namespace bangfu::http {

class Application {
  public:
    // Called once, from any thread, as the last thing done for a step of a call. None: go on (read the body).
    using Next = std::function<void(std::optional<Response>)>;

    Application(operation::Services& services, auth::Sessions& sessions, const log::Logger& logger,
                const Limits& limits);

    // Whether the caller may use the route; before a body is read.
    void admit(Call& call, Next next);
    // The handler and its answer.
    void run(Call& call, Next next);
    // Deletes kept answers whose time is over; not while the previous sweep runs.
    void sweep();
    void stop() { workers_.stop(); }

    const Limits& limits() const { return limits_; }
    const log::Logger& logger() const { return logger_; }

  private:
    struct Writing;  // application_write.cpp: a write under way
    void post(Call& call, Next next, void (Application::*step)(Call&, const Next&));
    bool let_in(Call& call, const Next& next);
    void admit_now(Call& call, const Next& next);
    void run_now(Call& call, const Next& next);
    void run_read(Call& call, const Next& next);
    void run_write(Call& call, const Next& next);
    void start_write(std::shared_ptr<Writing> writing);
    db::Ending transact(Writing& writing, db::Session& session);
    void settle(const std::shared_ptr<Writing>& writing, std::exception_ptr fault);
    void run_task(Call& call, const Next& next);
    void run_upload(Call& call, const Next& next);
    void run_download(Call& call, const Next& next);
    Result<std::string> perform_task(Call& call, const BoundTask& task);
    TaskCall task_call(Call& call);

    // Ends of a call.
    void answer(Call& call, std::string json, const Next& next);
    void refuse(Call& call, const Error& error, const Next& next);
    void fail(Call& call, std::exception_ptr fault, const Next& next);
    void note_read(const Call& call);

    operation::Services& services_;
    auth::Sessions& sessions_;
    const log::Logger& logger_;
    const Limits limits_;
    KeptAnswers kept_;
    std::atomic<bool> sweeping_{false};
    WorkerPool workers_;
};

}  // namespace bangfu::http
