// SPDX-License-Identifier: Apache-2.0
// At least once, in order, nothing lost.
//
// A consumer's position is the (xid, seq) of the last event it took, changed in the transaction of its
// effect: both or neither. On SQLite there is one writer, so a later `seq` is a later commit (xid is 0). On
// PostgreSQL a sequence alone loses rows: a transaction that drew 7 may commit after one that drew 8 was
// read. So each row carries its transaction's number, and consumers read only rows of transactions below
// pg_snapshot_xmin, all of which have ended; no row can still appear below them. A position is moved only
// from where this delivery left it, so that two processes never apply one event twice.
//
// A consumer that throws keeps its position, its batch shrinks to one event (what stands before the bad one
// still passes), and it is tried again after 0.1 s, 0.2 s … 60 s, while the others go on.
// `outbox_positions.failures` counts its failures in a row. Events that every position has passed are
// deleted.
#include "event_text.hpp"
#include <bangfu/platform/outbox.hpp>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

namespace bangfu::outbox {

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

constexpr std::int64_t largest_batch = 64;
constexpr milliseconds first_delay{100};
constexpr milliseconds longest_delay{60'000};
constexpr milliseconds poll_every{500};   // for events of another process, and a wake that was forgotten
constexpr milliseconds horizon_pause{5};  // an event waits for an older transaction to end
constexpr std::int64_t most_purged = 2000;
constexpr std::int64_t passed_unkept =
    500;  // events of no interest that are passed without keeping the position

struct Position {
    std::int64_t xid = 0;
    std::int64_t seq = 0;
    auto operator<=>(const Position&) const = default;
};

struct Kept {
    Position at;
    std::string name;
    std::vector<std::int64_t> ids;
};

struct Reader {
    Consumer consumer;
    std::optional<Position> kept;  // in the store, as far as we know
    Position at;                   // in memory; ahead of `kept` by events of no interest
    std::int64_t passed = 0;
    std::int64_t batch = largest_batch;
    milliseconds delay{0};
    SteadyTime not_before{};

    bool wants(const Kept& event) const {
        return std::find(consumer.events.begin(), consumer.events.end(), event.name) != consumer.events.end();
    }
};

// What stands after `from`; with `settled_only` below the horizon.
std::vector<Kept> events_after(db::Session& session, Position from, std::int64_t limit, bool settled_only) {
    const bool horizon = settled_only && session.dialect() == db::Dialect::postgres;
    const std::string_view sql =
        horizon
            ? "SELECT xid, seq, name, ids FROM outbox_events WHERE (xid, seq) > ($1, $2)"
              " AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint ORDER BY xid, seq LIMIT $3"
            : "SELECT xid, seq, name, ids FROM outbox_events WHERE (xid, seq) > ($1, $2)"
              " ORDER BY xid, seq LIMIT $3";
    std::vector<Kept> events;
    auto rows = session.query(sql, {from.xid, from.seq, limit});
    while (rows.next()) events.push_back({{rows.i64(0), rows.i64(1)}, rows.text(2), ids_of(rows.view(3))});
    return events;
}

Position kept_position(db::Session& session, const std::string& consumer) {
    session.execute(
        "INSERT INTO outbox_positions (consumer, xid, seq, failures) VALUES ($1, 0, 0, 0) ON CONFLICT DO "
        "NOTHING",
        {consumer});
    auto rows = session.query("SELECT xid, seq FROM outbox_positions WHERE consumer = $1", {consumer});
    rows.next();
    return {rows.i64(0), rows.i64(1)};
}

class Deliverer final : public Delivery {
  public:
    Deliverer(db::Database& database, std::vector<Consumer> consumers) : database_(database) {
        for (auto& consumer : consumers) {
            Reader reader;
            reader.consumer = std::move(consumer);
            readers_.push_back(std::move(reader));
        }
        thread_ = std::thread([this] { run(); });
    }

    ~Deliverer() override {
        {
            const std::scoped_lock lock(mutex_);
            ending_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }

    void wake() override {
        {
            const std::scoped_lock lock(mutex_);
            woken_ = true;
        }
        changed_.notify_all();
    }

    bool wait_until_idle(std::int64_t timeout_ms) override {
        std::unique_lock lock(mutex_);
        const auto asked = ++idle_asked_;
        woken_ = true;
        changed_.notify_all();
        return changed_.wait_for(lock, milliseconds(timeout_ms), [&] { return idle_answered_ >= asked; });
    }

  private:
    enum class Step { moved, nothing, held_back, failed };

    void run() {
        std::unique_lock lock(mutex_);
        while (!ending_) {
            const auto asked = idle_asked_;
            woken_ = false;
            lock.unlock();
            const auto pass = one_pass();
            if (pass == Step::nothing) purge();
            lock.lock();
            if (pass == Step::moved) continue;
            if (pass == Step::nothing) {
                idle_answered_ = asked;
                changed_.notify_all();
            }
            const auto pause = pass == Step::held_back ? horizon_pause
                               : pass == Step::failed  ? first_delay
                                                       : poll_every;
            const auto until = std::chrono::steady_clock::now() + pause;
            // A failing consumer waits its own delay; a wake for the others is heard at once.
            changed_.wait_until(lock, until, [&] { return ending_ || woken_; });
        }
    }

    // Each consumer takes at most one batch. The strongest of what befell them: moved, failed, held back,
    // nothing.
    Step one_pass() {
        bool moved = false;
        bool failed = false;
        bool held_back = false;
        for (auto& reader : readers_) {
            {
                const std::scoped_lock lock(mutex_);
                if (ending_) return Step::nothing;
            }
            if (std::chrono::steady_clock::now() < reader.not_before) {
                failed = true;
                continue;
            }
            const auto step = deliver(reader);
            moved = moved || step == Step::moved;
            failed = failed || step == Step::failed;
            held_back = held_back || step == Step::held_back;
        }
        if (moved) return Step::moved;
        if (failed) return Step::failed;
        return held_back ? Step::held_back : Step::nothing;
    }

    Step deliver(Reader& reader) {
        try {
            if (!reader.kept) {
                const auto& name = reader.consumer.name;
                reader.kept =
                    database_.write([&](db::Session& session) { return kept_position(session, name); });
                reader.at = *reader.kept;
            }
            const auto events = database_.read(
                [&](db::Session& session) { return events_after(session, reader.at, reader.batch, true); });
            if (events.empty()) return is_held_back(reader) ? Step::held_back : Step::nothing;
            take(reader, events);
            reader.delay = milliseconds(0);
            reader.batch = largest_batch;
            return Step::moved;
        } catch (const std::exception&) {
            // Not swallowed: it is counted in the store, and the events stay for the next try.
            put_off(reader);
            return Step::failed;
        }
    }

    void take(Reader& reader, const std::vector<Kept>& events) {
        const bool wanted =
            std::any_of(events.begin(), events.end(), [&](const Kept& e) { return reader.wants(e); });
        reader.passed += static_cast<std::int64_t>(events.size());
        if (wanted || reader.passed >= passed_unkept) {
            const bool ours = database_.write([&](db::Session& session) {
                if (!move_position(session, reader, events.back().at)) return false;
                for (const auto& event : events) {
                    if (reader.wants(event)) reader.consumer.take(session, event.name, event.ids);
                }
                return true;
            });
            if (!ours) {  // another process moved it: begin where it stands now
                reader.kept.reset();
                return;
            }
            reader.kept = events.back().at;
            reader.passed = 0;
        }
        reader.at = events.back().at;
    }

    static bool move_position(db::Session& session, const Reader& reader, Position to) {
        return session.execute(
                   "UPDATE outbox_positions SET xid = $4, seq = $5, failures = 0"
                   " WHERE consumer = $1 AND xid = $2 AND seq = $3",
                   {reader.consumer.name, reader.kept->xid, reader.kept->seq, to.xid, to.seq}) == 1;
    }

    void put_off(Reader& reader) {
        reader.batch = 1;
        reader.delay = std::clamp(reader.delay * 2, first_delay, longest_delay);
        reader.not_before = std::chrono::steady_clock::now() + reader.delay;
        try {
            database_.write([&](db::Session& session) {
                session.execute("UPDATE outbox_positions SET failures = failures + 1 WHERE consumer = $1",
                                {reader.consumer.name});
            });
        } catch (const Fault&) {
            // The store itself is away: there is nowhere to count, and the next try follows anyway.
        }
    }

    bool is_held_back(const Reader& reader) {
        if (database_.dialect() == db::Dialect::sqlite) return false;
        return database_.read(
            [&](db::Session& session) { return !events_after(session, reader.at, 1, false).empty(); });
    }

    // Deletes what every kept position has passed, some at a time, once much has gathered.
    void purge() {
        const auto slowest = std::min_element(readers_.begin(), readers_.end(),
                                              [](const Reader& a, const Reader& b) { return a.at < b.at; });
        if (slowest == readers_.end() || slowest->at.seq < purge_again_at_) return;
        try {
            const auto deleted = database_.write([](db::Session& session) {
                return session.execute(
                    "DELETE FROM outbox_events WHERE (xid, seq) <= (SELECT xid, seq FROM outbox_positions"
                    " ORDER BY xid, seq LIMIT 1)"
                    " AND seq IN (SELECT seq FROM outbox_events ORDER BY xid, seq LIMIT $1)",
                    {most_purged});
            });
            if (deleted < most_purged) purge_again_at_ = slowest->at.seq + passed_unkept;
        } catch (const Fault&) {
            // Deleting is tidiness: the next pass tries again.
        }
    }

    db::Database& database_;
    std::vector<Reader> readers_;  // of the thread alone
    std::int64_t purge_again_at_ = passed_unkept;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool ending_ = false;
    bool woken_ = false;
    std::int64_t idle_asked_ = 0;
    std::int64_t idle_answered_ = 0;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Delivery> Delivery::start(db::Database& database, std::vector<Consumer> consumers) {
    return std::make_unique<Deliverer>(database, std::move(consumers));
}

}  // namespace bangfu::outbox
