// SPDX-License-Identifier: Apache-2.0
// Ids never repeat, although the clock may be set back and the program may be killed.
//
// The store keeps per node one mark, `reserved_until_ms`: all milliseconds below it may have been used. A
// source begins at the later of the clock and the mark, and hands out milliseconds only below the mark it has
// made durable. It moves the mark a minute ahead long before it is reached, by a write that nobody waits for:
// next_value() is often called inside a write, and a write that waited for another would wait for ever.
// Within one run time never goes back: a clock behind the last id counts as standing still, and a full
// millisecond (256 ids) borrows the next. An orderly end sets the mark back to what was really used, so that
// restarts do not push ids into the future.
#include <bangfu/platform/db.hpp>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace bangfu::db {

namespace {

constexpr std::int64_t reserve_ms = 60'000;
constexpr std::int64_t extend_below_ms = 45'000;
constexpr std::int64_t sequence_count = std::int64_t{1} << id_sequence_bits;
constexpr std::chrono::seconds longest_wait{10};

std::int64_t mark_in(Session& session, int node) {
    auto rows = session.query("SELECT reserved_until_ms FROM db_id_marks WHERE node = $1", {node});
    return rows.next() ? rows.i64(0) : 0;
}

void set_mark(Session& session, int node, std::int64_t until_ms) {
    session.execute(
        "INSERT INTO db_id_marks (node, reserved_until_ms) VALUES ($1, $2)"
        " ON CONFLICT (node) DO UPDATE SET reserved_until_ms = excluded.reserved_until_ms",
        {node, until_ms});
}

class MarkedIdSource final : public IdSource {
  public:
    MarkedIdSource(Database& database, int node, const Clock& clock)
        : database_(database), node_(node), clock_(clock) {
        reserved_until_ms_ = database_.write([&](Session& session) {
            last_ms_ = std::max({clock_.now().ms, mark_in(session, node_), id_epoch_ms});
            set_mark(session, node_, last_ms_ + reserve_ms);
            return last_ms_ + reserve_ms;
        });
    }

    ~MarkedIdSource() override {
        std::unique_lock lock(mutex_);
        extended_.wait(lock, [&] { return !extending_; });
        try {
            database_.write([&](Session& session) { set_mark(session, node_, last_ms_ + 1); });
        } catch (const Fault&) {
            // The higher mark stays: the next run begins a little ahead of the clock, and no id repeats.
        }
    }

    MarkedIdSource(const MarkedIdSource&) = delete;
    MarkedIdSource& operator=(const MarkedIdSource&) = delete;

    std::int64_t next_value() override {
        std::unique_lock lock(mutex_);
        const auto now = std::min(clock_.now().ms, reserved_until_ms_ - 1);
        if (now > last_ms_) {
            last_ms_ = now;
            sequence_ = 0;
        } else if (++sequence_ == sequence_count) {
            ++last_ms_;
            sequence_ = 0;
        }
        extend_if_near();
        if (last_ms_ >= reserved_until_ms_ &&
            !extended_.wait_for(lock, longest_wait, [&] { return last_ms_ < reserved_until_ms_; })) {
            throw Fault(Fault::Kind::unavailable, "ids: the store did not reserve more within 10 s");
        }
        return (((last_ms_ - id_epoch_ms) << id_node_bits | node_) << id_sequence_bits) | sequence_;
    }

  private:
    // Called with the mutex held.
    void extend_if_near() {
        if (extending_ || std::max(last_ms_, clock_.now().ms) < reserved_until_ms_ - extend_below_ms) return;
        const auto until = std::max(last_ms_, clock_.now().ms) + reserve_ms;
        extending_ = true;
        try {
            database_.write_later(
                [this, until](Session& session) {
                    set_mark(session, node_, until);
                    return Ending::commit;
                },
                [this, until](const std::exception_ptr& fault) {
                    const std::scoped_lock lock(mutex_);
                    extending_ = false;
                    if (!fault) reserved_until_ms_ = until;
                    extended_.notify_all();
                });
        } catch (const Fault&) {
            extending_ = false;  // too many writes wait; the next id asks again
        }
    }

    Database& database_;
    const int node_;
    const Clock& clock_;
    std::mutex mutex_;
    std::condition_variable extended_;
    std::int64_t last_ms_ = 0;
    std::int64_t sequence_ = -1;
    std::int64_t reserved_until_ms_ = 0;
    bool extending_ = false;
};

}  // namespace

std::unique_ptr<IdSource> make_id_source(Database& database, const StoreIdentity& identity,
                                         const Clock& clock) {
    return std::make_unique<MarkedIdSource>(database, identity.node, clock);
}

}  // namespace bangfu::db
