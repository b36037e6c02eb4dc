// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/db_test_store.hpp>
#include <bangfu/platform/outbox.hpp>
#include <bangfu/platform/outbox_upkeep.hpp>

#include <array>
#include <atomic>
#include <latch>
#include <thread>

#include <gtest/gtest.h>

using namespace bangfu;
using namespace bangfu::outbox;

namespace {

constexpr std::array tables{
    db::Migration{
        "tally", 1, "tally",
        "CREATE TABLE tally (place BIGINT PRIMARY KEY, consumer TEXT NOT NULL, event BIGINT NOT NULL);"
        "CREATE TABLE tally_next (one BIGINT PRIMARY KEY, place BIGINT NOT NULL);"
        "INSERT INTO tally_next (one, place) VALUES (1, 1);"},
};
constexpr std::int64_t patience_ms = 20'000;

class OutboxTest : public testing::Test {
  protected:
    db::TestStore store{migrations()};
    db::TestIds ids;

    OutboxTest() { db::migrate(store.database(), tables); }

    void emit_one(std::string_view name, std::int64_t id) {
        store.database().write([&](db::Session& session) {
            emit(session, ids, Instant{1}, Event{name, {id}});
        });
    }
    void emit_at(Instant at, int count) {
        store.database().write([&](db::Session& session) {
            for (int i = 1; i <= count; ++i) emit(session, ids, at, Event{"tests.happened", {i}});
        });
    }
    static void note(db::Session& session, std::string_view consumer, std::int64_t event) {
        auto rows = session.query("SELECT place FROM tally_next");
        rows.next();
        const auto place = rows.i64(0);
        session.execute("UPDATE tally_next SET place = place + 1");
        session.execute("INSERT INTO tally (place, consumer, event) VALUES ($1, $2, $3)",
                        {place, consumer, event});
    }
    static Consumer noting(std::string name, std::vector<std::string> events) {
        return Consumer{name, std::move(events),
                        [name](db::Session& session, std::string_view,
                               const std::vector<std::int64_t>& about) { note(session, name, about.at(0)); }};
    }
    std::vector<std::int64_t> noted(std::string_view consumer) {
        return store.database().read([&](db::Session& session) {
            std::vector<std::int64_t> events;
            auto rows =
                session.query("SELECT event FROM tally WHERE consumer = $1 ORDER BY place", {consumer});
            while (rows.next()) events.push_back(rows.i64(0));
            return events;
        });
    }
    std::int64_t number(std::string_view sql) {
        return store.database().read([&](db::Session& session) {
            auto rows = session.query(sql);
            rows.next();
            return rows.i64(0);
        });
    }
};

using Events = std::vector<std::int64_t>;

}  // namespace

TEST_F(OutboxTest, AnEventOfARolledBackWriteIsNeverDelivered) {
    static constexpr ErrorCode refused{"tests.refused", Refusal::conflict};
    const auto answer = store.database().write([&](db::Session& session) -> Done {
        emit(session, ids, Instant{1}, Event{"tests.happened", {1}});
        return refused;
    });
    EXPECT_TRUE(answer.refused());
    const auto delivery = Delivery::start(store.database(), {noting("a", {"tests.happened"})});
    EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    EXPECT_EQ(noted("a"), Events{});
}

TEST_F(OutboxTest, DeliversInOrderToEachConsumerWhatItTakes) {
    const auto delivery = Delivery::start(
        store.database(), {noting("a", {"tests.happened"}), noting("b", {"tests.happened", "tests.other"})});
    for (int i = 1; i <= 200; ++i) emit_one(i % 2 == 0 ? "tests.happened" : "tests.other", i);
    delivery->wake();
    EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    Events even;
    Events all;
    for (int i = 1; i <= 200; ++i) {
        all.push_back(i);
        if (i % 2 == 0) even.push_back(i);
    }
    EXPECT_EQ(noted("a"), even);
    EXPECT_EQ(noted("b"), all);
}

TEST_F(OutboxTest, HandsOverNameAndIds) {
    std::string name;
    Events about;
    emit_one("tests.other", 4);
    store.database().write([&](db::Session& session) {
        emit(session, ids, Instant{1}, Event{"tests.happened", {5, -6, 7}});
    });
    const auto delivery = Delivery::start(
        store.database(),
        {Consumer{"a", {"tests.happened"}, [&](db::Session&, std::string_view n, const Events& i) {
                      name = n;
                      about = i;
                  }}});
    EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    EXPECT_EQ(name, "tests.happened");
    EXPECT_EQ(about, (Events{5, -6, 7}));
}

TEST_F(OutboxTest, AConsumerThatThrowsIsTriedAgainAndStopsNoOther) {
    std::atomic<int> tries = 0;
    Consumer failing{
        "failing", {"tests.happened"}, [&](db::Session& session, std::string_view, const Events& about) {
            note(session, "failing", about.at(0));
            if (about.at(0) == 2 && ++tries <= 2) throw std::runtime_error("not yet");
        }};
    for (int i = 1; i <= 3; ++i) emit_one("tests.happened", i);
    const auto delivery =
        Delivery::start(store.database(), {std::move(failing), noting("b", {"tests.happened"})});
    EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    EXPECT_EQ(noted("failing"), (Events{1, 2, 3}));
    EXPECT_EQ(noted("b"), (Events{1, 2, 3}));
    EXPECT_EQ(tries, 3);
    EXPECT_EQ(number("SELECT failures FROM outbox_positions WHERE consumer = 'failing'"), 0);
}

TEST_F(OutboxTest, IsNotIdleWhileAConsumerFails) {
    emit_one("tests.happened", 1);
    const auto delivery = Delivery::start(
        store.database(),
        {Consumer{"failing", {"tests.happened"}, [](db::Session&, std::string_view, const Events&) {
                      throw std::runtime_error("never");
                  }}});
    EXPECT_FALSE(delivery->wait_until_idle(300));
    EXPECT_GE(number("SELECT failures FROM outbox_positions WHERE consumer = 'failing'"), 1);
}

TEST_F(OutboxTest, GoesOnWhereAnEarlierRunEnded) {
    emit_one("tests.happened", 1);
    {
        const auto delivery = Delivery::start(store.database(), {noting("a", {"tests.happened"})});
        EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    }
    emit_one("tests.happened", 2);
    const auto delivery = Delivery::start(store.database(), {noting("a", {"tests.happened"})});
    EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    EXPECT_EQ(noted("a"), (Events{1, 2}));
}

TEST_F(OutboxTest, TwoDeliveriesApplyNoEventTwice) {
    const auto one = Delivery::start(store.database(), {noting("a", {"tests.happened"})});
    const auto two = Delivery::start(store.database(), {noting("a", {"tests.happened"})});
    Events all;
    for (int i = 1; i <= 100; ++i) {
        emit_one("tests.happened", i);
        all.push_back(i);
        one->wake();
        two->wake();
    }
    EXPECT_TRUE(one->wait_until_idle(patience_ms));
    EXPECT_EQ(noted("a"), all);
}

TEST_F(OutboxTest, LosesNoEventOfConcurrentWritersWhoseTransactionsEndOutOfOrder) {
    const auto delivery = Delivery::start(store.database(), {noting("a", {"tests.happened"})});
    std::vector<std::thread> writers;
    for (int w = 0; w < 4; ++w) {
        writers.emplace_back([&, w] {
            for (int i = 0; i < 50; ++i) {
                store.database().write([&](db::Session& session) {
                    emit(session, ids, Instant{1}, Event{"tests.happened", {w * 1000 + i}});
                    if (i % 5 == w) std::this_thread::sleep_for(std::chrono::milliseconds(3));
                });
                delivery->wake();
            }
        });
    }
    for (auto& writer : writers) writer.join();
    EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    auto taken = noted("a");
    std::sort(taken.begin(), taken.end());
    Events all;
    for (int w = 0; w < 4; ++w) {
        for (int i = 0; i < 50; ++i) all.push_back(w * 1000 + i);
    }
    EXPECT_EQ(taken, all);
}

TEST_F(OutboxTest, DeletesWhatEveryConsumerHasPassed) {
    const auto delivery = Delivery::start(store.database(), {noting("a", {"tests.happened"})});
    store.database().write([&](db::Session& session) {
        for (int i = 1; i <= 2500; ++i) emit(session, ids, Instant{1}, Event{"tests.happened", {i}});
    });
    EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    EXPECT_LE(number("SELECT COUNT(*) FROM outbox_events"), 600);
    EXPECT_EQ(noted("a").size(), 2500U);
}

TEST_F(OutboxTest, DeletesOldEventsWhereNobodyTakesAny) {
    emit_at(Instant{10}, 2001);
    emit_at(Instant{20}, 3);
    EXPECT_EQ(delete_events(store.database(), Instant{20}), 2001);
    EXPECT_EQ(number("SELECT COUNT(*) FROM outbox_events"), 3);
}

TEST_F(OutboxTest, DeletesNoOldEventThatAConsumerHasStillToTake) {
    emit_at(Instant{10}, 3);
    {
        const auto delivery = Delivery::start(store.database(), {noting("a", {"tests.happened"})});
        EXPECT_TRUE(delivery->wait_until_idle(patience_ms));
    }
    emit_at(Instant{20}, 2);
    EXPECT_EQ(delete_events(store.database(), Instant{100}), 3);
    EXPECT_EQ(number("SELECT COUNT(*) FROM outbox_events"), 2);
}
