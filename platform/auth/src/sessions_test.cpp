// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/auth_accounts.hpp>
#include <bangfu/platform/auth_sessions.hpp>
#include <bangfu/platform/db_test_store.hpp>

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

namespace bangfu::auth {
namespace {

constexpr Instant start{1773878400000};
Instant after_minutes(std::int64_t minutes) {
    return Instant{start.ms + minutes * 60'000};
}
Instant after_ms(std::int64_t ms) {
    return Instant{start.ms + ms};
}

// Everybody has one post, until `gone`.
class OnePost : public Directory {
  public:
    std::optional<Account> find_by_sign_in_name(db::Session&, std::string_view) override {
        return std::nullopt;
    }
    std::optional<Actor> actor(db::Session&, StaffId staff, std::optional<PostId> post, Date) override {
        if (gone) return std::nullopt;
        Actor actor;
        actor.staff = staff;
        actor.post = post.value_or(PostId{1});
        return actor;
    }
    bool gone = false;
};

class Sessions : public ::testing::Test {
  protected:
    std::string open(std::int64_t id, StaffId staff) {
        return store.database().write([&](db::Session& s) {
            return sessions.open(s, {id, staff, std::nullopt, "10.0.0.1", std::string(500, 'u')}, start);
        });
    }
    // The note is written without waiting: gives it ten seconds.
    bool noted_as_seen(Instant at) {
        for (int i = 0; i < 1000; ++i) {
            const auto noted = store.database().read([](db::Session& s) {
                auto rows = s.query("SELECT last_seen_at FROM auth_sessions WHERE id = 1", {});
                return rows.next() ? rows.instant(0) : Instant{};
            });
            if (noted == at) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    }
    db::TestStore store{migrations()};
    OnePost directory;
    SessionStore sessions{store.database(), directory, {}};
};

TEST_F(Sessions, AnswerNobodyForWhatIsNoToken) {
    open(1, StaffId{7});
    for (const std::string token : {"", "x", "0123456789012345678901234567890123456789012", "\0\1\2"})
        EXPECT_EQ(sessions.actor_for(token, start), nullptr);
    EXPECT_EQ(sessions.actor_for(std::string(1'000'000, 'a'), start), nullptr);
}

TEST_F(Sessions, AnswerTheActorOfTheirToken) {
    const std::string token = open(1, StaffId{7});
    const auto actor = sessions.actor_for(token, start);
    ASSERT_NE(actor, nullptr);
    EXPECT_EQ(actor->staff, StaffId{7});
    EXPECT_EQ(actor->session, 1);
    EXPECT_EQ(actor->signed_in_at, start);
    EXPECT_NE(token, open(2, StaffId{7}));
}

TEST_F(Sessions, EndWhenIdleForHalfAnHour) {
    const std::string token = open(1, StaffId{7});
    EXPECT_NE(sessions.actor_for(token, after_minutes(29)), nullptr);
    ASSERT_TRUE(noted_as_seen(after_minutes(29)));  // the half hour begins again
    EXPECT_NE(sessions.actor_for(token, after_minutes(58)), nullptr);
    ASSERT_TRUE(noted_as_seen(after_minutes(58)));
    EXPECT_EQ(sessions.actor_for(token, after_minutes(88)), nullptr);
}

TEST_F(Sessions, EndAfterTwelveHoursHoweverBusy) {
    const std::string token = open(1, StaffId{7});
    for (int minute = 20; minute < 12 * 60; minute += 20) {
        ASSERT_NE(sessions.actor_for(token, after_minutes(minute)), nullptr) << minute;
        ASSERT_TRUE(noted_as_seen(after_minutes(minute)));
    }
    EXPECT_EQ(sessions.actor_for(token, after_minutes(12 * 60)), nullptr);
}

TEST_F(Sessions, EndAtOnceByHandAndOnlyByTheirOwner) {
    const std::string token = open(1, StaffId{7});
    ASSERT_NE(sessions.actor_for(token, start), nullptr);
    const auto end = [&](StaffId staff) {
        return store.database().write(
            [&](db::Session& s) { return sessions.end(s, staff, 1, "test", start); });
    };
    EXPECT_TRUE(end(StaffId{8}).error().is(error::no_such_record));
    EXPECT_NE(sessions.actor_for(token, after_ms(1)), nullptr);
    ASSERT_TRUE(end(StaffId{7}).ok());
    EXPECT_EQ(sessions.actor_for(token, after_ms(2)), nullptr);
}

TEST_F(Sessions, EndedElsewhereHoldAtMostHalfASecond) {
    const std::string token = open(1, StaffId{7});
    ASSERT_NE(sessions.actor_for(token, start), nullptr);
    SessionStore other_process{store.database(), directory, {}};
    store.database().write(
        [&](db::Session& s) { EXPECT_TRUE(other_process.end(s, StaffId{7}, 1, "test", start).ok()); });
    EXPECT_EQ(sessions.actor_for(token, after_ms(500)), nullptr);
}

TEST_F(Sessions, OfAPersonEndTogetherButOne) {
    const std::string first = open(1, StaffId{7});
    const std::string second = open(2, StaffId{7});
    const std::string other = open(3, StaffId{8});
    EXPECT_EQ(store.database().write(
                  [&](db::Session& s) { return sessions.end_all(s, StaffId{7}, 2, "test", start); }),
              1);
    EXPECT_EQ(sessions.actor_for(first, start), nullptr);
    EXPECT_NE(sessions.actor_for(second, start), nullptr);
    EXPECT_NE(sessions.actor_for(other, start), nullptr);
}

TEST_F(Sessions, EndWithThePost) {
    const std::string token = open(1, StaffId{7});
    directory.gone = true;
    EXPECT_EQ(sessions.actor_for(token, start), nullptr);
}

TEST_F(Sessions, AreListedWithWhatTheBrowserSaidCutShort) {
    open(1, StaffId{7});
    open(2, StaffId{8});
    const auto mine =
        store.database().read([&](db::Session& s) { return sessions.list(s, StaffId{7}, start); });
    ASSERT_EQ(mine.size(), 1U);
    EXPECT_EQ(mine.front().id, 1);
    EXPECT_EQ(mine.front().user_agent.size(), 120U);
}

TEST(Gate, RefusesWhatIsNotPermittedBeforeWhatIsOutOfScope) {
    constexpr Permission permission{"organisation.create_union"};
    Actor actor;
    actor.scope = {10, 20};
    EXPECT_TRUE(authorise(actor, permission, 15).error().is(error::not_permitted));
    actor.permissions = {"organisation.create_union"};
    EXPECT_TRUE(authorise(actor, permission, 20).error().is(error::no_such_record));
    EXPECT_TRUE(authorise(actor, permission, 9).error().is(error::no_such_record));
    EXPECT_TRUE(authorise(actor, permission, 10).ok());
    EXPECT_TRUE(authorise(actor, permission).ok());
}

}  // namespace
}  // namespace bangfu::auth
