// SPDX-License-Identifier: Apache-2.0
// Lines wait in memory and are written by one thread, at least every half second, in one bulk insert. A batch
// that could not be written is kept and tried again each half second; meanwhile `writable` is false, and
// readers refuse to read, so that no page is seen whose line is lost. Requests that began before that may
// still add their lines: the queue holds twice what it admits.
#include "partitions.hpp"
#include <bangfu/platform/audit.hpp>

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace bangfu::audit {

namespace {

constexpr std::chrono::milliseconds interval{500};

struct Line {
    std::int64_t at, staff, post, record_id;
    std::string operation, record_kind;
};

void write_lines(db::Session& session, const std::vector<Line>& lines) {
    auto bulk =
        session.bulk("access_log", {"at", "staff_id", "post_id", "operation", "record_kind", "record_id"});
    for (const Line& line : lines) {
        const std::array<db::Param, 6> row{line.at,        line.staff,       line.post,
                                           line.operation, line.record_kind, line.record_id};
        bulk->row(row);
    }
    bulk->finish();
}

class QueuedAccessLog final : public StoredAccessLog {
  public:
    QueuedAccessLog(db::Database& database, const Clock& clock, std::size_t capacity)
        : database_(database), clock_(clock), capacity_(capacity), thread_([this] { run(); }) {}

    ~QueuedAccessLog() override {
        {
            const std::lock_guard held(lock_);
            ending_ = true;
        }
        wake_.notify_all();
        thread_.join();
        if (write_waiting()) write_waiting();  // what was being tried, then what came after
    }

    void seen(const Access& access) override {
        const std::lock_guard held(lock_);
        if (waiting_.size() >= 2 * capacity_) return;  // refused since `capacity`: no reader asks any more
        waiting_.push_back({access.at.ms, access.staff.value, access.post.value, access.record_id,
                            std::string(access.operation), std::string(access.record_kind)});
        if (waiting_.size() == capacity_ / 2) wake_.notify_all();
        if (waiting_.size() >= capacity_) full_ = true;
    }

    bool writable() const override { return written_ && !full_; }

    bool flush() override { return write_waiting(); }

  private:
    bool write_waiting() {
        const std::lock_guard alone(writing_);
        if (batch_.empty()) {
            const std::lock_guard held(lock_);
            batch_.swap(waiting_);
        }
        if (!batch_.empty() || !written_) written_ = try_to_write();
        const std::lock_guard held(lock_);
        full_ = waiting_.size() >= capacity_;
        return written_;
    }

    // The thread's edge: a fault makes the log unwritable until a later try goes well.
    bool try_to_write() {
        try {
            if (const auto today = clock_.now().china_date(); months_made_on_ != today) {
                make_months(database_, "access_log", clock_.now());
                months_made_on_ = today;
            }
            database_.write([&](db::Session& session) { write_lines(session, batch_); });
        } catch (const Fault&) {
            return false;
        }
        batch_.clear();
        return true;
    }

    void run() {
        std::unique_lock held(lock_);
        while (!ending_) {
            wake_.wait_for(held, interval, [this] { return ending_ || waiting_.size() >= capacity_ / 2; });
            held.unlock();
            if (!write_waiting()) std::this_thread::sleep_for(interval);
            held.lock();
        }
    }

    db::Database& database_;
    const Clock& clock_;
    const std::size_t capacity_;
    std::mutex lock_;  // of what waits
    std::condition_variable wake_;
    std::vector<Line> waiting_;
    bool ending_ = false;
    std::atomic<bool> written_{true};
    std::atomic<bool> full_{false};
    std::mutex writing_;  // one writer at a time: the thread, or `flush`
    std::vector<Line> batch_;
    std::optional<Date> months_made_on_;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace

std::unique_ptr<StoredAccessLog> StoredAccessLog::start(db::Database& database, const Clock& clock,
                                                        std::size_t capacity) {
    return std::make_unique<QueuedAccessLog>(database, clock, capacity);
}

}  // namespace bangfu::audit
