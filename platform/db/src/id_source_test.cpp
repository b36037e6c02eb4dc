// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/db_test_store.hpp>

#include <array>
#include <set>
#include <thread>

#include <gtest/gtest.h>
#include <rapidcheck.h>

using namespace bangfu;
using namespace bangfu::db;

namespace {

constexpr Instant start{1773878400000};

std::int64_t ms_of(std::int64_t id) {
    return (id >> (id_node_bits + id_sequence_bits)) + id_epoch_ms;
}
int node_of(std::int64_t id) {
    return static_cast<int>(id >> id_sequence_bits & ((1 << id_node_bits) - 1));
}

}  // namespace

TEST(IdSource, HoldsTimeAndNode) {
    TestStore store;
    const TestClock clock(start);
    const auto ids = make_id_source(store.database(), StoreIdentity{1, 16383, false}, clock);
    const auto id = ids->next_value();
    EXPECT_EQ(ms_of(id), start.ms);
    EXPECT_EQ(node_of(id), 16383);
}

TEST(IdSource, NeverRepeatsThoughTheClockGoesBackAcrossARestart) {
    TestStore store;
    TestClock clock(start);
    std::int64_t last = 0;
    for (int run = 0; run < 5; ++run) {
        const auto ids = make_id_source(store.database(), StoreIdentity{1, 7, false}, clock);
        for (int i = 0; i < 300; ++i) {
            const auto id = ids->next_value();
            EXPECT_GT(id, last);
            last = id;
        }
        clock.advance_ms(-3'600'000);
    }
}

// A killed program does not set its mark back: a second source begins behind all that the first may have
// given out.
TEST(IdSource, BeginsBehindWhatAKilledProgramMayHaveUsed) {
    TestStore store;
    const TestClock clock(start);
    const auto killed = make_id_source(store.database(), StoreIdentity{1, 7, false}, clock);
    const auto next = make_id_source(store.database(), StoreIdentity{1, 7, false}, clock);
    const auto first_of_next = next->next_value();
    for (int i = 0; i < 10'000; ++i) EXPECT_LT(killed->next_value(), first_of_next);
}

TEST(IdSource, TwoNodesNeverMakeTheSame) {
    TestStore store;
    const TestClock clock(start);
    const auto one = make_id_source(store.database(), StoreIdentity{1, 1, false}, clock);
    const auto two = make_id_source(store.database(), StoreIdentity{2, 2, false}, clock);
    std::set<std::int64_t> seen;
    for (int i = 0; i < 1000; ++i) {
        EXPECT_TRUE(seen.insert(one->next_value()).second);
        EXPECT_TRUE(seen.insert(two->next_value()).second);
    }
}

TEST(IdSource, ManyThreadsGetDifferentIdsEachInItsOrder) {
    TestStore store;
    const TestClock clock(start);
    const auto ids = make_id_source(store.database(), StoreIdentity{1, 3, false}, clock);
    std::array<std::vector<std::int64_t>, 4> given;
    std::vector<std::thread> threads;
    for (auto& mine : given) {
        threads.emplace_back([&] {
            for (int i = 0; i < 20'000; ++i) mine.push_back(ids->next_value());
        });
    }
    for (auto& thread : threads) thread.join();
    std::set<std::int64_t> all;
    for (const auto& mine : given) {
        EXPECT_TRUE(std::is_sorted(mine.begin(), mine.end()));
        all.insert(mine.begin(), mine.end());
    }
    EXPECT_EQ(all.size(), 80'000U);
}

TEST(IdSource, MoreIdsThanWereReservedWaitForTheReservation) {
    TestStore store;
    const TestClock clock(start);
    const auto ids = make_id_source(store.database(), StoreIdentity{1, 3, false}, clock);
    std::int64_t last = 0;
    for (int i = 0; i < 16'000'000; ++i) {
        const auto id = ids->next_value();
        if (id <= last) FAIL() << "not increasing";
        last = id;
    }
}

TEST(IdSource, IsStrictlyIncreasingWhateverTheClockDoes) {
    TestStore store;
    rc::check([&] {
        TestClock clock(start);
        const int node = *rc::gen::inRange(0, 16384);
        const auto ids = make_id_source(store.database(), StoreIdentity{1, node, false}, clock);
        std::int64_t last = 0;
        for (const int jump_ms : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-100'000, 100'000))) {
            clock.advance_ms(jump_ms);
            for (int i = 0; i < 3; ++i) {
                const auto id = ids->next_value();
                RC_ASSERT(id > last);
                RC_ASSERT(node_of(id) == node);
                last = id;
            }
        }
    });
}

TEST(StoreIdentity, IsMadeOnceAndStays) {
    TestStore store;
    EXPECT_FALSE(store_identity(store.database()).has_value());
    const auto made = create_store_identity(store.database(), true);
    const auto again = create_store_identity(store.database(), false);
    EXPECT_EQ(again.store_id, made.store_id);
    EXPECT_EQ(again.node, made.node);
    EXPECT_TRUE(again.demonstration);
    EXPECT_GT(made.store_id, 0);
    store.reopen();
    EXPECT_EQ(store_identity(store.database())->store_id, made.store_id);
}
