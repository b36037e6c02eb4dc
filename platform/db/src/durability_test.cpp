// SPDX-License-Identifier: Apache-2.0
// What kill -9, a full disk and a restarted server may do to a store.
#include <bangfu/platform/db_test_store.hpp>

#include <array>
#include <filesystem>
#include <random>
#include <set>
#include <thread>

#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace bangfu;
using namespace bangfu::db;

namespace {

constexpr std::array pairs{
    Migration{"pairs", 1, "pairs",
              "CREATE TABLE lefts (id BIGINT PRIMARY KEY, bytes BYTEA); CREATE TABLE rights (id BIGINT "
              "PRIMARY KEY);"},
};

void add_pair(Session& session, std::int64_t id) {
    session.execute("INSERT INTO lefts (id) VALUES ($1)", {id});
    session.execute("INSERT INTO rights (id) VALUES ($1)", {id});
}

std::set<std::int64_t> ids_in(Database& database, std::string_view sql) {
    return database.read([&](Session& session) {
        std::set<std::int64_t> ids;
        auto rows = session.query(sql);
        while (rows.next()) ids.insert(rows.i64(0));
        return ids;
    });
}

std::ptrdiff_t threads_here() {
    const std::filesystem::directory_iterator tasks("/proc/self/task");
    return std::distance(begin(tasks), end(tasks));
}

// A child process that runs `work` with the end of a pipe until it is killed. Close every store first: a lock
// that another thread holds at the fork stays held in the child for ever.
class Child {
  public:
    template <class Work>
    explicit Child(Work&& work) {
        EXPECT_EQ(threads_here(), 1);
        std::array<int, 2> ends{};
        EXPECT_EQ(::pipe(ends.data()), 0);
        from_ = ends[0];
        process_ = ::fork();
        if (process_ == 0) {
            work(ends[1]);
            ::_exit(0);
        }
        ::close(ends[1]);
    }
    ~Child() { ::close(from_); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // The next number that the child wrote; none once it is dead and all is read.
    std::optional<std::int64_t> next() const {
        std::int64_t number = 0;
        if (::read(from_, &number, sizeof number) != sizeof number) return std::nullopt;
        return number;
    }
    void kill_and_wait() {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    int exit_code() {
        int status = 0;
        ::waitpid(process_, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    static void say(int to, std::int64_t number) {
        if (::write(to, &number, sizeof number) != sizeof number) ::_exit(9);
    }

  private:
    int from_ = -1;
    pid_t process_ = -1;
};

void write_until_killed(const std::string& url, std::int64_t first, int to) {
    const auto database = Database::open(Settings{url, 1, 2});
    std::vector<std::thread> writers;
    for (int w = 0; w < 3; ++w) {
        writers.emplace_back([&, w] {
            for (std::int64_t id = first + w * 100'000;; ++id) {
                database->write([&](Session& session) { add_pair(session, id); });
                Child::say(to, id);
            }
        });
    }
    for (auto& writer : writers) writer.join();
}

void pause_ms(std::mt19937& random, int longest) {
    std::this_thread::sleep_for(
        std::chrono::milliseconds(std::uniform_int_distribution<int>(1, longest)(random)));
}

// 100 migrations of two tables each.
struct ManyMigrations {
    std::vector<std::string> texts;
    std::vector<Migration> list;
    ManyMigrations() {
        for (int i = 1; i <= 100; ++i) {
            const auto n = std::to_string(i);
            texts.push_back("CREATE TABLE a" + n + " (id BIGINT PRIMARY KEY); CREATE TABLE b" + n +
                            " (id BIGINT PRIMARY KEY); INSERT INTO b" + n + " (id) VALUES (1);");
        }
        for (int i = 1; i <= 100; ++i)
            list.push_back({"many", i, "tables", texts.at(static_cast<std::size_t>(i - 1))});
    }
};

}  // namespace

TEST(Durability, KilledAtRandomPointsItLosesNoAcknowledgedWriteAndKeepsNoHalf) {
    TestStore store(pairs);
    store.close();
    std::mt19937 random(std::random_device{}());
    std::set<std::int64_t> acknowledged;
    const int kills = dose(50, 1'000);
    for (int round = 1; round <= kills; ++round) {
        Child child([&](int to) { write_until_killed(store.url(), round * 1'000'000, to); });
        if (const auto first = child.next()) acknowledged.insert(*first);
        pause_ms(random, 40);
        child.kill_and_wait();
        while (const auto id = child.next()) acknowledged.insert(*id);
    }
    store.reopen();
    const auto lefts = ids_in(store.database(), "SELECT id FROM lefts");
    EXPECT_EQ(lefts, ids_in(store.database(), "SELECT id FROM rights"));
    std::vector<std::int64_t> lost;
    std::set_difference(acknowledged.begin(), acknowledged.end(), lefts.begin(), lefts.end(),
                        std::back_inserter(lost));
    EXPECT_TRUE(lost.empty()) << lost.size() << " of " << acknowledged.size() << " lost";
    EXPECT_GT(acknowledged.size(), static_cast<std::size_t>(kills));
}

TEST(Durability, AProgramThatClosesTheStoreBesideAnotherLeavesItsLogAlone) {
    if (TestStore::on_postgres()) GTEST_SKIP() << "SQLite only";
    TestStore store(pairs);
    store.close();
    std::array<int, 2> may_begin{};
    ASSERT_EQ(::pipe(may_begin.data()), 0);
    Child beside([&](int) {
        std::int64_t number = 0;
        if (::read(may_begin[0], &number, sizeof number) != sizeof number) ::_exit(1);
        const auto database = Database::open(Settings{store.url(), 1, 1});
        database->write([](Session& session) { add_pair(session, 2); });
    });
    store.reopen();
    const auto add = [&](std::int64_t id) {
        store.database().write([&](Session& session) { add_pair(session, id); });
    };
    add(1);
    Child::say(may_begin[1], 1);
    EXPECT_EQ(beside.exit_code(), 0);
    EXPECT_TRUE(std::filesystem::exists(store.folder() + "/bangfu.db-wal"));
    add(3);
    store.reopen();
    EXPECT_EQ(ids_in(store.database(), "SELECT id FROM lefts"), (std::set<std::int64_t>{1, 2, 3}));
    ::close(may_begin[0]);
    ::close(may_begin[1]);
}

TEST(Durability, AMigrationKilledAtAnyPointIsWholeOrAbsent) {
    const ManyMigrations many;
    TestStore store;
    store.close();
    std::mt19937 random(std::random_device{}());
    for (int round = 0; round < dose(10, 200); ++round) {
        Child child([&](int to) {
            const auto database = Database::open(Settings{store.url(), 1, 1});
            Child::say(to, 1);
            migrate(*database, many.list);
        });
        child.next();
        pause_ms(random, 12);
        child.kill_and_wait();
        store.reopen();
        const auto applied =
            ids_in(store.database(), "SELECT number FROM db_migrations WHERE module = 'many'");
        const std::string_view tables =
            store.database().dialect() == Dialect::sqlite
                ? "SELECT CAST(SUBSTR(name, 2) AS BIGINT) FROM sqlite_master WHERE type = 'table' AND name "
                  "GLOB 'b[0-9]*'"
                : "SELECT CAST(SUBSTR(tablename, 2) AS BIGINT) FROM pg_tables WHERE tablename ~ '^b[0-9]'";
        EXPECT_EQ(applied, ids_in(store.database(), tables));
        store.close();
    }
    store.reopen();
    migrate(store.database(), many.list);
    EXPECT_EQ(ids_in(store.database(), "SELECT id FROM b100"), std::set<std::int64_t>{1});
}

namespace {

// Fills the store; the exit code tells which expectation failed, 0 none, 77 that a small disk cannot be had
// here.
int fill_a_small_disk(const std::string& folder) {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=2m") != 0) {
        return 77;
    }
    const auto database = Database::open(Settings{"sqlite:" + folder + "/full.db", 1, 1});
    migrate(*database, pairs);
    const std::string kilobytes(100'000, 'x');
    const auto add = [&](std::int64_t id) {
        database->write([&](Session& session) {
            session.execute("INSERT INTO lefts (id, bytes) VALUES ($1, $2)", {id, Blob{kilobytes}});
        });
    };
    std::int64_t id = 1;
    try {
        for (; id <= 100; ++id) add(id);
        return 1;
    } catch (const Fault& fault) {
        if (fault.kind() != Fault::Kind::full) return 2;
    }
    const auto kept = ids_in(*database, "SELECT id FROM lefts").size();
    if (kept != static_cast<std::size_t>(id - 1)) return 3;
    if (::mount(nullptr, folder.c_str(), nullptr, MS_REMOUNT, "size=16m") != 0) return 77;
    add(id);  // it recovers by itself
    return ids_in(*database, "SELECT id FROM lefts").size() == kept + 1 ? 0 : 4;
}

}  // namespace

TEST(Durability, AFullDiskRefusesWritesGoesOnReadingAndRecoversByItself) {
    if (TestStore::on_postgres()) GTEST_SKIP() << "the server's disk is not ours to fill";
    TestStore store;
    store.close();
    Child child([&](int) { ::_exit(fill_a_small_disk(store.folder())); });
    const int code = child.exit_code();
    if (code == 77) GTEST_SKIP() << "skipped: a small disk cannot be mounted here";
    EXPECT_EQ(code, 0);
}

TEST(Durability, AStoreAtItsPageLimitRefusesWritesAsFull) {
    if (TestStore::on_postgres()) GTEST_SKIP() << "a limit of SQLite";
    TestStore store(pairs);
    auto& database = store.database();
    const auto limit = [&](std::string_view pragma) {
        database.write([&](Session& session) { session.execute(pragma); });
    };
    limit("PRAGMA max_page_count = 30");
    std::array<std::exception_ptr, 2> faults;
    const std::string large(500'000, 'x');
    for (auto& fault : faults) {
        try {
            database.write([&](Session& session) {
                session.execute("INSERT INTO lefts (id, bytes) VALUES (1, $1)", {Blob{large}});
            });
        } catch (const Fault& full) {
            EXPECT_EQ(full.kind(), Fault::Kind::full);
            fault = std::current_exception();
        }
        EXPECT_TRUE(fault);
    }
    EXPECT_TRUE(ids_in(database, "SELECT id FROM lefts").empty());
    limit("PRAGMA max_page_count = 100000");
    database.write([](Session& session) { add_pair(session, 1); });
}

TEST(Durability, PostgresConnectionsCutOffByTheServerAreReplaced) {
    if (!TestStore::on_postgres()) GTEST_SKIP() << "PostgreSQL only";
    TestStore store(pairs);
    for (int round = 1; round <= 3; ++round) {
        const auto other = Database::open(Settings{store.url(), 1, 1});
        other->write([](Session& session) {
            auto rows = session.query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND application_name = 'bangfu' AND pid <> "
                "pg_backend_pid()");
        });
        for (int i = 0; i < 8; ++i) {
            store.database().write([&](Session& session) { add_pair(session, round * 100 + i); });
            EXPECT_EQ(ids_in(store.database(), "SELECT id FROM lefts").size(),
                      static_cast<std::size_t>((round - 1) * 8 + i + 1));
        }
    }
}

TEST(Durability, PostgresRunsAWriteAgainWhoseConnectionWasCutInItsMiddle) {
    if (!TestStore::on_postgres()) GTEST_SKIP() << "PostgreSQL only";
    TestStore store(pairs);
    int runs = 0;
    store.database().write([&](Session& session) {
        add_pair(session, 1);
        if (++runs == 1) session.execute("SELECT pg_terminate_backend(pg_backend_pid())");
        add_pair(session, 2);
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(ids_in(store.database(), "SELECT id FROM rights"), (std::set<std::int64_t>{1, 2}));
}
