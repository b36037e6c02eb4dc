// SPDX-License-Identifier: Apache-2.0
// A pool of readers, lent to the caller's thread, and a few writer threads with a connection each. Writes are
// SERIALIZABLE, so that code which reads, decides and writes is as right here as with SQLite's one writer;
// what the server refuses for that (40001, 40P01) is run again from its beginning, at most ten times, with
// growing random pauses, from the fourth time on with no other write of this program beside it.
#include "postgres_database.hpp"

#include "connection_pool.hpp"
#include "postgres_reader.hpp"
#include "postgres_session.hpp"
#include "write_queue.hpp"

#include <chrono>
#include <random>
#include <shared_mutex>
#include <thread>

namespace bangfu::db {

namespace {

constexpr int most_attempts = 10;
constexpr int attempts_side_by_side = 3;

class PostgresDatabase final : public Database {
  public:
    explicit PostgresDatabase(const Settings& settings)
        : guards_rows_(postgres::prepare_reader(settings.url)) {
        for (int i = 0; i < settings.readers; ++i) {
            readers_.add(std::make_unique<postgres::Connection>(settings.url, postgres::Mode::read));
        }
        for (int i = 0; i < settings.writers; ++i) {
            writing_.push_back(std::make_unique<postgres::Connection>(settings.url, postgres::Mode::write));
        }
        for (auto& connection : writing_) {
            writers_.emplace_back([this, to = connection.get()] { write_each(*to); });
        }
    }

    ~PostgresDatabase() override {
        queue_.close();
        for (auto& writer : writers_) writer.join();
    }

    Dialect dialect() const override { return Dialect::postgres; }

    bool guards_rows() const override { return guards_rows_; }

    void read_session(const std::function<void(Session&)>& work,
                      const std::optional<Within>& within) override {
        const ConnectionPool<postgres::Connection>::Loan loan(readers_);
        try {
            (*loan).see_only(guards_rows_ ? within : std::nullopt);
            postgres::PostgresSession session(*loan);
            work(session);
            (*loan).finish_read();
        } catch (...) {
            (*loan).roll_back();
            throw;
        }
    }

    void write_later(std::function<Ending(Session&)> work,
                     std::function<void(std::exception_ptr)> settled) override {
        queue_.push(Write{std::move(work), std::move(settled)});
    }

  private:
    void write_each(postgres::Connection& connection) {
        std::minstd_rand random(std::random_device{}());
        while (auto write = queue_.next()) write->settle(write_one(connection, *write, random));
    }

    std::exception_ptr write_one(postgres::Connection& connection, const Write& write,
                                 std::minstd_rand& random) {
        for (int attempt = 1;; ++attempt) {
            try {
                const Turn turn(*this, attempt > attempts_side_by_side);
                postgres::PostgresSession session(connection);
                if (write.work(session) == Ending::commit)
                    connection.commit();
                else
                    connection.roll_back();
                return nullptr;
            } catch (const postgres::Retry&) {
                connection.roll_back();
                if (attempt == most_attempts) return std::current_exception();
            } catch (...) {
                connection.roll_back();
                return std::current_exception();
            }
            std::uniform_int_distribution<int> pause_us(0, 500 << attempt);
            std::this_thread::sleep_for(std::chrono::microseconds(pause_us(random)));
        }
    }

    // Writes run side by side, but one that has lost too often runs alone, so that it comes to its end; who
    // waits to be alone holds the door, so that no stream of others keeps it waiting.
    class Turn {
      public:
        Turn(PostgresDatabase& database, bool alone) {
            std::unique_lock door(database.door_);
            if (alone)
                alone_ = std::unique_lock(database.running_);
            else
                beside_ = std::shared_lock(database.running_);
        }

      private:
        std::unique_lock<std::shared_mutex> alone_;
        std::shared_lock<std::shared_mutex> beside_;
    };

    const bool guards_rows_;
    std::mutex door_;
    std::shared_mutex running_;
    ConnectionPool<postgres::Connection> readers_;
    std::vector<std::unique_ptr<postgres::Connection>> writing_;
    WriteQueue queue_;
    std::vector<std::thread> writers_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const Settings& settings) {
    return std::make_unique<PostgresDatabase>(settings);
}

}  // namespace bangfu::db
