// SPDX-License-Identifier: Apache-2.0
//
// One worker is woken at a time, and wakes the next where more waits: under load a worker that has finished
// finds the next work itself, and the machine is spared a thread woken for each request only to find nothing.
#include "worker_pool.hpp"

namespace bangfu::http {

WorkerPool::WorkerPool(int threads, std::size_t max_queued) : max_queued_(max_queued) {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() {
    stop();
}

bool WorkerPool::post(std::function<void()> work) {
    bool wake = false;
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || queue_.size() >= max_queued_) return false;
        queue_.push_back(std::move(work));
        wake = somebody_to_wake();
    }
    if (wake) wake_.notify_one();
    return true;
}

bool WorkerPool::somebody_to_wake() {
    if (waking_ || idle_ == 0 || queue_.empty()) return false;
    waking_ = true;
    return true;
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

void WorkerPool::run() {
    for (;;) {
        std::function<void()> work;
        bool wake = false;
        {
            std::unique_lock lock(mutex_);
            while (!stopping_ && queue_.empty()) {
                ++idle_;
                wake_.wait(lock);
                --idle_;
                waking_ = false;
            }
            if (queue_.empty()) return;
            work = std::move(queue_.front());
            queue_.pop_front();
            wake = somebody_to_wake();
        }
        if (wake) wake_.notify_one();
        work();
    }
}

}  // namespace bangfu::http
