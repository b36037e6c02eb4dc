// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/db_test_store.hpp>

#include <array>
#include <atomic>
#include <latch>
#include <thread>

#include <gtest/gtest.h>

using namespace bangfu;
using namespace bangfu::db;

namespace {

constexpr std::array notes{
    Migration{"notes", 1, "notes",
              "CREATE TABLE notes (id BIGINT PRIMARY KEY, text TEXT, bytes BYTEA, share DOUBLE PRECISION);"},
    Migration{"notes", 2, "pages",
              "CREATE TABLE pages (id BIGINT PRIMARY KEY, note BIGINT NOT NULL REFERENCES notes (id));"},
};

void add(Session& session, std::int64_t id) {
    session.execute("INSERT INTO notes (id) VALUES ($1)", {id});
}

std::vector<std::int64_t> ids_in(Database& database) {
    return database.read([](Session& session) {
        std::vector<std::int64_t> ids;
        auto rows = session.query("SELECT id FROM notes ORDER BY id");
        while (rows.next()) ids.push_back(rows.i64(0));
        return ids;
    });
}

using Ids = std::vector<std::int64_t>;

constexpr std::array guarded{
    Migration{"guarded", 1, "guarded",
              "CREATE TABLE guarded (id BIGINT PRIMARY KEY, scope_pos BIGINT NOT NULL);"
              "CREATE VIEW v_guarded AS SELECT id FROM guarded;"
              "-- postgres only\nALTER TABLE guarded ENABLE ROW LEVEL SECURITY;"
              "-- postgres only\nCREATE POLICY within_scope ON guarded FOR SELECT USING (scope_pos >= "
              "(SELECT current_setting('bangfu.scope_from')::bigint) AND scope_pos < (SELECT "
              "current_setting('bangfu.scope_until')::bigint));"
              "-- postgres only\nALTER VIEW v_guarded SET (security_invoker = true);"}};

template <class F>
Fault::Kind kind_of_fault(F&& f) {
    try {
        f();
    } catch (const Fault& fault) {
        return fault.kind();
    }
    ADD_FAILURE() << "no fault";
    return Fault::Kind::io;
}

// Holds the writer (SQLite) until all of `count` writes wait behind it, so that they fall into one group.
class Settled {
  public:
    explicit Settled(std::ptrdiff_t count) : all_(count) {}
    std::function<void(std::exception_ptr)> slot(std::exception_ptr& into) {
        return [this, &into](std::exception_ptr fault) {
            into = std::move(fault);
            all_.count_down();
        };
    }
    void wait() { all_.wait(); }

  private:
    std::latch all_;
};

}  // namespace

TEST(Database, RefusesASecondRowWithTheSameKeyAsDuplicate) {
    TestStore store(notes);
    store.database().write([](Session& session) { add(session, 1); });
    EXPECT_EQ(kind_of_fault([&] { store.database().write([](Session& session) { add(session, 1); }); }),
              Fault::Kind::duplicate);
    EXPECT_EQ(ids_in(store.database()), Ids{1});
}

TEST(Database, AnswersSeveralQueriesAskedAtOnceInTheirOrder) {
    TestStore store(notes);
    store.database().write([](Session& session) {
        add(session, 1);
        add(session, 2);
    });
    const std::string_view above = "SELECT id FROM notes WHERE id > $1 ORDER BY id";
    const std::array zero{Param(0)};
    const std::array one{Param(1)};
    const std::array queries{Query{above, zero}, Query{"SELECT count(*) FROM notes", {}}, Query{above, one}};
    for (int again = 0; again < 2; ++again)  // statements that are new, then such as are kept
        store.database().read([&](Session& session) {
            auto rows = session.query_all(queries);
            ASSERT_EQ(rows.size(), 3U);
            ASSERT_TRUE(rows[2].next());
            EXPECT_EQ(rows[2].i64(0), 2);
            EXPECT_FALSE(rows[2].next());
            ASSERT_TRUE(rows[0].next() && rows[1].next());
            EXPECT_EQ(rows[0].i64(0), 1);
            EXPECT_EQ(rows[1].i64(0), 2);
        });
    const std::array broken{Query{above, zero}, Query{"SELECT id FROM nothing_here", {}}, Query{above, one}};
    EXPECT_EQ(
        kind_of_fault([&] { store.database().read([&](Session& session) { session.query_all(broken); }); }),
        Fault::Kind::io);
    EXPECT_EQ(ids_in(store.database()), (Ids{1, 2}));
}

TEST(Database, RefusesARowWhoseForeignKeyIsMissing) {
    TestStore store(notes);
    EXPECT_THROW(store.database().write([](Session& session) {
        session.execute("INSERT INTO pages (id, note) VALUES ($1, $2)", {1, 99});
    }),
                 Fault);
}

TEST(Database, RollsBackAWriteThatRefuses) {
    static constexpr ErrorCode refused{"notes.refused", Refusal::conflict};
    TestStore store(notes);
    const auto answer = store.database().write([](Session& session) -> Done {
        add(session, 1);
        return refused;
    });
    EXPECT_TRUE(answer.refused());
    EXPECT_TRUE(ids_in(store.database()).empty());
}

TEST(Database, RollsBackAWriteThatThrowsAndHandsOverWhatItThrew) {
    TestStore store(notes);
    EXPECT_THROW(store.database().write([](Session& session) {
        add(session, 1);
        throw std::out_of_range("of the work's own");
    }),
                 std::out_of_range);
    EXPECT_TRUE(ids_in(store.database()).empty());
}

TEST(Database, ARefusedWriteOfAGroupUndoesOnlyItself) {
    TestStore store(notes);
    std::latch all_wait(1);
    std::array<std::exception_ptr, 5> faults;
    Settled settled(5);
    auto& database = store.database();
    database.write_later(
        [&](Session& session) {
            all_wait.wait();
            add(session, 1);
            return Ending::commit;
        },
        settled.slot(faults[0]));
    const auto later = [&](std::size_t at, std::function<Ending(Session&)> work) {
        database.write_later(std::move(work), settled.slot(faults[at]));
    };
    later(1, [](Session& session) {
        add(session, 2);
        return Ending::roll_back;
    });
    later(2, [](Session& session) {
        add(session, 3);
        return Ending::commit;
    });
    later(3, [](Session& session) -> Ending {
        add(session, 4);
        throw Fault(Fault::Kind::io, "refused");
    });
    later(4, [](Session& session) {
        add(session, 5);
        return Ending::commit;
    });
    all_wait.count_down();
    settled.wait();
    EXPECT_FALSE(faults[0] || faults[1] || faults[2] || faults[4]);
    EXPECT_TRUE(faults[3]);
    EXPECT_EQ(ids_in(database), (Ids{1, 3, 5}));
}

TEST(Database, SqliteSettlesWritesInTheOrderTheyCame) {
    if (TestStore::on_postgres()) GTEST_SKIP() << "PostgreSQL's writers run side by side";
    TestStore store(notes);
    std::vector<int> order;
    std::latch all(600);
    for (int i = 0; i < 600; ++i) {
        store.database().write_later(
            [i](Session& session) {
                add(session, i + 1);
                return Ending::commit;
            },
            [&order, &all, i](const std::exception_ptr&) {
                order.push_back(i);
                all.count_down();
            });
    }
    all.wait();
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    EXPECT_EQ(ids_in(store.database()).size(), 600U);
}

TEST(Database, ReadersSeeOnlyWholeCommits) {
    TestStore store(notes);
    auto& database = store.database();
    std::atomic<bool> writing = true;
    std::thread reader([&] {
        while (writing) {
            const auto [pages, notes_twice] = database.read([](Session& session) {
                auto first = session.query("SELECT COUNT(*) FROM pages");
                first.next();
                auto second = session.query("SELECT COUNT(*) FROM notes");
                second.next();
                return std::pair(first.i64(0), second.i64(0));
            });
            EXPECT_EQ(pages, notes_twice);
        }
    });
    std::vector<std::thread> writers;
    for (int w = 0; w < 3; ++w) {
        writers.emplace_back([&, w] {
            for (int i = 0; i < 100; ++i) {
                const std::int64_t id = w * 1000 + i + 1;
                database.write([&](Session& session) {
                    add(session, id);
                    session.execute("INSERT INTO pages (id, note) VALUES ($1, $1)", {id});
                });
            }
        });
    }
    for (auto& writer : writers) writer.join();
    writing = false;
    reader.join();
    EXPECT_EQ(ids_in(database).size(), 300U);
}

TEST(Database, ConcurrentWritesOfOneRowAreSerial) {
    TestStore store(notes);
    auto& database = store.database();
    database.write([](Session& session) { session.execute("INSERT INTO notes (id, share) VALUES (1, 0)"); });
    std::vector<std::thread> writers;
    for (int w = 0; w < 4; ++w) {
        writers.emplace_back([&] {
            for (int i = 0; i < 25; ++i) {
                database.write([](Session& session) {
                    auto rows = session.query("SELECT share FROM notes WHERE id = 1");
                    rows.next();
                    const double share = rows.real(0);
                    session.execute("UPDATE notes SET share = $1 WHERE id = 1", {share + 1});
                });
            }
        });
    }
    for (auto& writer : writers) writer.join();
    const double share = database.read([](Session& session) {
        auto rows = session.query("SELECT share FROM notes WHERE id = 1");
        rows.next();
        return rows.real(0);
    });
    EXPECT_EQ(share, 100);
}

TEST(Database, ReadsMayNotWrite) {
    TestStore store(notes);
    EXPECT_THROW(store.database().read([](Session& session) { add(session, 1); }), Fault);
    EXPECT_TRUE(ids_in(store.database()).empty());
}

// PostgreSQL's net under a forgotten predicate; on SQLite there is none, and it is said so.
TEST(Database, AReadWithinAScopeIsNotGivenTheRowsOfOthers) {
    TestStore store(guarded);
    auto& database = store.database();
    EXPECT_EQ(database.guards_rows(), TestStore::on_postgres());
    database.write([](Session& session) {
        for (const std::int64_t id : {1, 2, 3, 4})
            session.execute("INSERT INTO guarded (id, scope_pos) VALUES ($1, $2)", {id, id * 10});
    });
    const auto ids = [&](const char* sql, std::optional<Within> within) {
        return database.read(
            [&](Session& session) {
                Ids found;
                auto rows = session.query(sql);
                while (rows.next()) found.push_back(rows.i64(0));
                return found;
            },
            within);
    };
    const Ids all{1, 2, 3, 4};
    for (const auto* sql : {"SELECT id FROM guarded ORDER BY id", "SELECT id FROM v_guarded ORDER BY id"}) {
        // More often than there are readers: a connection does not carry a scope on to the next.
        for (int again = 0; again < 8; ++again) {
            EXPECT_EQ(ids(sql, Within{20, 40}), TestStore::on_postgres() ? (Ids{2, 3}) : all);
            EXPECT_EQ(ids(sql, Within{40, 40}), TestStore::on_postgres() ? Ids{} : all);
            EXPECT_EQ(ids(sql, std::nullopt), all);
        }
    }
}

TEST(Database, ReopenedItHoldsWhatWasWritten) {
    TestStore store(notes);
    store.database().write([](Session& session) { add(session, 7); });
    store.reopen();
    EXPECT_EQ(ids_in(store.database()), Ids{7});
}
