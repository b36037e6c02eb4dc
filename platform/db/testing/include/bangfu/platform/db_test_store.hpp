// SPDX-License-Identifier: Apache-2.0
// A store of one test: empty, on SQLite in a temporary folder, or, where BANGFU_TEST_POSTGRES holds a libpq
// URI of a server on which one may CREATE DATABASE, a new database there. Both are removed at the end.
//
//     db::TestStore store(my::migrations());
//     store.database().write([&](db::Session& session) { … });
#pragma once

#include <bangfu/platform/db.hpp>

#include <atomic>
#include <memory>
#include <span>
#include <string>

namespace bangfu::db {

class TestStore {
  public:
    // With the door's own tables, and those of `migrations` after them.
    explicit TestStore(std::span<const Migration> migrations = {});
    ~TestStore();
    TestStore(const TestStore&) = delete;
    TestStore& operator=(const TestStore&) = delete;

    Database& database() { return *database_; }
    const std::string& url() const { return url_; }        // for a second connection to the same store
    const std::string& folder() const { return folder_; }  // temporary; the SQLite file lies in it
    void close() { database_.reset(); }
    void reopen();  // as a restarted program would

    static bool on_postgres();

  private:
    std::string folder_;
    std::string url_;
    std::string name_;  // of the PostgreSQL database
    std::unique_ptr<Database> database_;
};

// How often a test repeats what it does at random points: `small`, or `full` where BANGFU_LONG is set
// (./test long).
int dose(int small, int full);

// A clock that stands until it is set; may be set back.
class TestClock : public Clock {
  public:
    explicit TestClock(Instant start = Instant{1773878400000}) : now_ms_(start.ms) {}  // 2026-03-19T00:00:00Z
    Instant now() const override { return Instant{now_ms_}; }
    void set(Instant now) { now_ms_ = now.ms; }
    void advance_ms(std::int64_t ms) { now_ms_ += ms; }

  private:
    std::atomic<std::int64_t> now_ms_;
};

// Ids 1, 2, 3, … for tests that need no store for them.
class TestIds : public IdSource {
  public:
    std::int64_t next_value() override { return ++last_; }

  private:
    std::atomic<std::int64_t> last_ = 0;
};

}  // namespace bangfu::db
