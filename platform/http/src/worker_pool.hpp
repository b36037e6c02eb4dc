// SPDX-License-Identifier: Apache-2.0
// Threads on which handlers run. The queue is bounded: what does not fit is refused at once, so that a caller
// waits for work in progress and never for a backlog nobody will read.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bangfu::http {

class WorkerPool {
  public:
    WorkerPool(int threads, std::size_t max_queued);
    ~WorkerPool();
    // False: the queue is full. `work` must not throw.
    [[nodiscard]] bool post(std::function<void()> work);
    // Finishes what is queued, then ends the threads.
    void stop();

  private:
    void run();
    // Whether the caller is to wake a worker; the lock is held.
    bool somebody_to_wake();
    const std::size_t max_queued_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    bool stopping_ = false;
    bool waking_ = false;  // one was told to wake and has not yet
    int idle_ = 0;
    std::vector<std::thread> threads_;
};

}  // namespace bangfu::http
