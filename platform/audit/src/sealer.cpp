// SPDX-License-Identifier: Apache-2.0
// The sealer orders what it can be sure of: on PostgreSQL only records whose transaction's number lies below
// the snapshot's horizon (all transactions below it have ended, so nothing can still appear among them); on
// SQLite, which has one writer, all. A transaction-scoped advisory lock makes one of several programs the
// sealer. A cluster restored from a dump counts its transactions anew: numbers at or above the present
// snapshot's upper end cannot be of this cluster, and their transactions have ended.
#include "partitions.hpp"
#include "seals.hpp"
#include <bangfu/platform/audit.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace bangfu::audit {

namespace {

constexpr std::int64_t most_leaves = 1'000;
constexpr std::int64_t advisory_lock = 0x62666175646974;  // "bfaudit"
constexpr std::chrono::milliseconds interval{1'000};

bool is_leader(db::Session& session) {
    if (session.dialect() != db::Dialect::postgres) return true;
    auto rows = session.query("SELECT CAST(pg_try_advisory_xact_lock($1) AS INT)", {advisory_lock});
    return rows.next() && rows.flag(0);
}

std::vector<Leaf> sealable(db::Session& session) {
    const std::string_view ended =
        session.dialect() == db::Dialect::postgres
            ? "WHERE p.transaction_id < CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS "
              "BIGINT) "
              "OR p.transaction_id >= CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT) "
            : "";
    auto rows = session.query(
        "SELECT r.id, r.at, r.digest FROM audit_pending p JOIN audit_records r ON r.id = p.id " +
            std::string(ended) + "ORDER BY p.id LIMIT $1",
        {most_leaves});
    std::vector<Leaf> leaves;
    while (rows.next()) leaves.push_back({rows.i64(0), rows.i64(1), rows.blob(2)});
    return leaves;
}

class StoreSealer final : public Sealer {
  public:
    StoreSealer(db::Database& database, keys::Vault& vault, const Clock& clock)
        : database_(database), vault_(vault), clock_(clock) {}
    ~StoreSealer() override { end_thread(); }

    void start() override {
        thread_ = std::thread([this] { run(); });
    }

    void stop() override {
        end_thread();
        attempt();
    }

    std::int64_t seal_now() override {
        if (!something_waits()) return 0;
        std::int64_t all = 0;
        for (std::int64_t sealed = most_leaves; sealed == most_leaves; all += sealed) {
            sealed = database_.write([&](db::Session& session) { return seal_once(session); });
        }
        return all;
    }

    std::optional<std::string> trouble() const override {
        const std::lock_guard held(lock_);
        return trouble_;
    }

  private:
    bool something_waits() {
        return database_.read([](db::Session& session) {
            auto rows = session.query("SELECT 1 FROM audit_pending LIMIT 1");
            return rows.next();
        });
    }

    std::int64_t seal_once(db::Session& session) {
        if (!is_leader(session)) return 0;
        const auto leaves = sealable(session);
        if (leaves.empty()) return 0;
        const auto before = newest_seal(session);
        Seal seal{.number = before ? before->number + 1 : 1,
                  .size = (before ? before->size : 0) + static_cast<std::int64_t>(leaves.size()),
                  .previous = before ? before->root : first_root(),
                  .at = clock_.now()};
        for (const Leaf& leaf : leaves) seal.leaves += leaf_bytes_of(leaf);
        seal.root = root_of(seal);
        seal.signature = vault_.sign(signed_bytes(seal));
        session.execute(
            "INSERT INTO audit_seals (number, size, leaves, previous, root, at, signature) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7)",
            {seal.number, seal.size, db::Blob{seal.leaves}, db::Blob{seal.previous}, db::Blob{seal.root},
             seal.at, db::Blob{seal.signature}});
        for (const Leaf& leaf : leaves)
            session.execute("DELETE FROM audit_pending WHERE id = $1", {leaf.record});
        return static_cast<std::int64_t>(leaves.size());
    }

    // The thread's edge: a fault is kept for the operations page and the next second tries again.
    void attempt() {
        std::optional<std::string> trouble;
        try {
            if (const auto today = clock_.now().china_date(); months_made_on_ != today) {
                make_months(database_, "audit_records", clock_.now());
                months_made_on_ = today;
            }
            seal_now();
        } catch (const Fault& fault) {
            trouble = fault.what();
        }
        const std::lock_guard held(lock_);
        trouble_ = std::move(trouble);
    }

    void run() {
        std::unique_lock held(lock_);
        while (!ending_) {
            held.unlock();
            attempt();
            held.lock();
            wake_.wait_for(held, interval, [this] { return ending_; });
        }
    }

    void end_thread() {
        {
            const std::lock_guard held(lock_);
            ending_ = true;
        }
        wake_.notify_all();
        if (thread_.joinable()) thread_.join();
    }

    db::Database& database_;
    keys::Vault& vault_;
    const Clock& clock_;
    std::thread thread_;
    mutable std::mutex lock_;
    std::condition_variable wake_;
    bool ending_ = false;
    std::optional<std::string> trouble_;
    std::optional<Date> months_made_on_;
};

}  // namespace

std::unique_ptr<Sealer> Sealer::make(db::Database& database, keys::Vault& vault, const Clock& clock) {
    return std::make_unique<StoreSealer>(database, vault, clock);
}

}  // namespace bangfu::audit
