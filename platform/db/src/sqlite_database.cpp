// SPDX-License-Identifier: Apache-2.0
// One file, one writer thread, a few readers.
//
// Grouped commits. The writer takes the first waiting write, begins a transaction, and goes on taking what
// waits until 256 writes or 5 ms are reached or nothing waits; then it commits once. Each write runs in a
// savepoint of its own: one that refuses, or throws, is undone to its savepoint and the others stay. Only
// after the commit (synchronous=FULL: the log is on disk) is each `settled` called, in the order the writes
// came. A group whose commit fails is undone whole, and each of its writes is told. Some faults (disk full,
// I/O) make SQLite undo the whole transaction by itself; then the group ends there, and the writes before in
// the group are told the same fault.
#include "sqlite_database.hpp"

#include "connection_pool.hpp"
#include "sqlite_session.hpp"
#include "write_queue.hpp"

#include <chrono>
#include <thread>

namespace bangfu::db {

namespace {

constexpr std::size_t most_writes_in_group = 256;
constexpr std::chrono::milliseconds longest_group{5};

struct Attempt {
    Write write;
    std::exception_ptr fault;
};

// A transaction that is undone unless committed.
class Transaction {
  public:
    Transaction(SqliteConnection& connection, std::string_view begin) : connection_(connection) {
        connection_.run(begin);
    }
    ~Transaction() {
        try {
            if (connection_.in_transaction()) connection_.run("ROLLBACK");
        } catch (const Fault&) {
            // SQLite has already undone it: nothing is left to do, and the first fault is the one to tell.
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit() { connection_.run("COMMIT"); }

  private:
    SqliteConnection& connection_;
};

class SqliteDatabase final : public Database {
  public:
    SqliteDatabase(const std::string& path, int readers) : writing_(path, SqliteConnection::Use::write) {
        for (int i = 0; i < readers; ++i) {
            readers_.add(std::make_unique<SqliteConnection>(path, SqliteConnection::Use::read));
        }
        writer_ = std::thread([this] { write_groups(); });
    }

    ~SqliteDatabase() override {
        queue_.close();
        writer_.join();
    }

    Dialect dialect() const override { return Dialect::sqlite; }

    bool guards_rows() const override { return false; }

    void read_session(const std::function<void(Session&)>& work, const std::optional<Within>&) override {
        const ConnectionPool<SqliteConnection>::Loan loan(readers_);
        Transaction snapshot(*loan, "BEGIN");
        SqliteSession session(*loan);
        work(session);
        ASSERT((*loan).statements_in_use() == 0);  // Rows must not leave the session
        snapshot.commit();
    }

    void write_later(std::function<Ending(Session&)> work,
                     std::function<void(std::exception_ptr)> settled) override {
        queue_.push(Write{std::move(work), std::move(settled)});
    }

  private:
    void write_groups() {
        while (auto first = queue_.next()) {
            std::vector<Attempt> group;
            const auto group_fault = write_group(std::move(*first), group);
            for (auto& attempt : group) attempt.write.settle(group_fault ? group_fault : attempt.fault);
        }
    }

    // Runs and commits one group; what it returns befell all of it.
    std::exception_ptr write_group(Write first, std::vector<Attempt>& group) {
        group.push_back(Attempt{std::move(first), nullptr});
        try {
            const auto started = std::chrono::steady_clock::now();
            Transaction transaction(writing_, "BEGIN IMMEDIATE");
            while (true) {
                attempt_in_savepoint(group.back());
                if (!writing_.in_transaction()) return group.back().fault;
                if (group.size() >= most_writes_in_group) break;
                if (std::chrono::steady_clock::now() - started >= longest_group) break;
                auto next = queue_.next_waiting();
                if (!next) break;
                group.push_back(Attempt{std::move(*next), nullptr});
            }
            transaction.commit();
            return nullptr;
        } catch (...) {
            return std::current_exception();
        }
    }

    void attempt_in_savepoint(Attempt& attempt) {
        writing_.run("SAVEPOINT one");
        auto ending = Ending::roll_back;
        try {
            SqliteSession session(writing_);
            ending = attempt.write.work(session);
            ASSERT(writing_.statements_in_use() == 0);  // Rows and Bulk must not leave the session
        } catch (...) {
            attempt.fault = std::current_exception();
        }
        if (!writing_.in_transaction()) {
            if (!attempt.fault) {
                attempt.fault =
                    std::make_exception_ptr(Fault(Fault::Kind::io, "sqlite: the transaction was undone"));
            }
            return;
        }
        if (ending == Ending::roll_back) writing_.run("ROLLBACK TO one");
        writing_.run("RELEASE one");
    }

    SqliteConnection writing_;
    ConnectionPool<SqliteConnection> readers_;
    WriteQueue queue_;
    std::thread writer_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, int readers) {
    return std::make_unique<SqliteDatabase>(path, readers);
}

}  // namespace bangfu::db
