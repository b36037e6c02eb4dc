// SPDX-License-Identifier: Apache-2.0
// Lines wait in memory and are written by one thread, at least every half second, in bulk inserts. Where the
// database does not take them they go to the reserve, whose space was taken beforehand, and from there to the
// database as soon as it takes them again. Only when the reserve is full (or there is none) is the log
// unwritable: the batch is kept and tried again each half second, and readers refuse to read, so that no page
// is seen whose line is lost. Requests that began before that may still add their lines: the queue holds
// twice what it admits.
#include "access_reserve.hpp"
#include "partitions.hpp"
#include <bangfu/platform/audit.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace bangfu::audit {

namespace {

constexpr std::chrono::milliseconds interval{500};

constexpr std::size_t lines_a_write = 5'000;

void write_lines(db::Session& session, std::span<const AccessLine> lines) {
    auto bulk =
        session.bulk("access_log", {"at", "staff_id", "post_id", "operation", "record_kind", "record_id"});
    for (const AccessLine& line : lines) {
        const std::array<db::Param, 6> row{line.at,        line.staff,       line.post,
                                           line.operation, line.record_kind, line.record_id};
        bulk->row(row);
    }
    bulk->finish();
}

class QueuedAccessLog final : public StoredAccessLog {
  public:
    QueuedAccessLog(db::Database& database, const Clock& clock, const AccessLogSettings& settings)
        : database_(database), clock_(clock), capacity_(settings.capacity) {
        if (!settings.reserve.empty()) reserve_.emplace(settings.reserve, settings.reserve_bytes);
        thread_ = std::thread([this] { run(); });
    }

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
        if (!batch_.empty() || !written_ || (reserve_ && !reserve_->empty())) written_ = try_to_write();
        const std::lock_guard held(lock_);
        full_ = waiting_.size() >= capacity_;
        return written_;
    }

    // The thread's edge: a fault makes the log unwritable until a later try goes well.
    bool try_to_write() {
        try {
            write_to_database();
        } catch (const Fault&) {
            if (!reserve_ || !reserve_->add(batch_)) return false;
        }
        batch_.clear();
        return true;
    }

    void write_to_database() {
        if (const auto today = clock_.now().china_date(); months_made_on_ != today) {
            make_months(database_, "access_log", clock_.now());
            months_made_on_ = today;
        }
        if (reserve_ && !reserve_->empty()) {
            write_all(reserve_->lines());
            reserve_->clear();
        }
        write_all(batch_);
    }

    void write_all(std::span<const AccessLine> lines) {
        for (; !lines.empty(); lines = lines.subspan(std::min(lines.size(), lines_a_write))) {
            const auto part = lines.first(std::min(lines.size(), lines_a_write));
            database_.write([&](db::Session& session) { write_lines(session, part); });
        }
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
    std::vector<AccessLine> waiting_;
    bool ending_ = false;
    std::atomic<bool> written_{true};
    std::atomic<bool> full_{false};
    std::mutex writing_;  // one writer at a time: the thread, or `flush`
    std::vector<AccessLine> batch_;
    std::optional<AccessReserve> reserve_;
    std::optional<Date> months_made_on_;
    std::thread thread_;  // last: it uses all of the above
};

}  // namespace

std::unique_ptr<StoredAccessLog> StoredAccessLog::start(db::Database& database, const Clock& clock,
                                                        const AccessLogSettings& settings) {
    return std::make_unique<QueuedAccessLog>(database, clock, settings);
}

}  // namespace bangfu::audit
