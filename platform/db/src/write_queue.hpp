// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/db.hpp>

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>

namespace bangfu::db {

struct Write {
    std::function<Ending(Session&)> work;
    std::function<void(std::exception_ptr)> settled;

    // `settled` must not throw: nobody could take what it throws.
    void settle(const std::exception_ptr& fault) noexcept { settled(fault); }
};

// The writes that wait, in the order they came. At most `limit`: beyond it the store is too slow for what is
// asked of it, and the caller is told at once instead of waiting without end.
class WriteQueue {
  public:
    static constexpr std::size_t limit = 4096;

    // Throws Fault(unavailable) where `limit` writes wait already.
    void push(Write write) {
        {
            const std::scoped_lock lock(mutex_);
            if (waiting_.size() >= limit)
                throw Fault(Fault::Kind::unavailable, "database: too many writes wait");
            waiting_.push_back(std::move(write));
        }
        filled_.notify_one();
    }

    // Waits for the next write; none once the queue is closed and empty.
    std::optional<Write> next() {
        std::unique_lock lock(mutex_);
        filled_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
        return take();
    }

    // The next write if one waits.
    std::optional<Write> next_waiting() {
        const std::scoped_lock lock(mutex_);
        return take();
    }

    // What waits is still done; `next` then gives none.
    void close() {
        {
            const std::scoped_lock lock(mutex_);
            closed_ = true;
        }
        filled_.notify_all();
    }

  private:
    std::optional<Write> take() {
        if (waiting_.empty()) return std::nullopt;
        std::optional<Write> write(std::move(waiting_.front()));
        waiting_.pop_front();
        return write;
    }

    std::mutex mutex_;
    std::condition_variable filled_;
    std::deque<Write> waiting_;
    bool closed_ = false;
};

}  // namespace bangfu::db
