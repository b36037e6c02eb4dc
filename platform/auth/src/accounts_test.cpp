// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/auth_accounts.hpp>
#include <bangfu/platform/auth_passwords.hpp>
#include <bangfu/platform/db_test_store.hpp>

#include <array>

#include <gtest/gtest.h>

namespace bangfu::auth {
namespace {

constexpr HashCost cheap{.memory_bytes = 8192, .passes = 1};
constexpr Instant start{1773878400000};
Instant after_seconds(std::int64_t seconds) {
    return Instant{start.ms + seconds * 1000};
}

Personal<std::string> secret(std::string text) {
    return Personal<std::string>(std::move(text));
}

TEST(Passwords, RefusesShortCommonRepeatedRunningAndContextualOnes) {
    struct Case {
        const char* password;
        const ErrorCode* refused;  // null: accepted
    };
    const std::array<std::string_view, 2> context{"wangwei", "科尔沁右翼中旗总工会"};
    const std::array cases{
        Case{"九个字的密码太短了", &error::password_too_short},
        Case{"short pass", nullptr},
        Case{"Password123", &error::password_too_common},
        Case{"woaini1314", &error::password_too_common},
        Case{"aaaaaaaaaaaa", &error::password_too_common},
        Case{"ababababab12ab", nullptr},
        Case{"abcdefghijkl", &error::password_too_common},
        Case{"wangwei2026", &error::password_too_common},
        Case{"WangWei-bangfu", &error::password_too_common},
        Case{"科尔沁右翼中旗总工会", &error::password_too_common},
        Case{"草原上的月亮很亮呢呀", nullptr},
        Case{"correct horse battery", nullptr},
    };
    for (const Case& c : cases) {
        const Done answer = check_password(secret(c.password), context);
        EXPECT_EQ(answer.refused(), c.refused != nullptr) << c.password;
        if (!answer.refused() || !c.refused) continue;
        EXPECT_TRUE(answer.error().is(*c.refused)) << c.password;
    }
}

TEST(Passwords, AreVerifiedOnlyAgainstTheirOwnHash) {
    PasswordHasher hasher(cheap);
    const std::string kept = hasher.hash(secret("draft horse 7")).value();
    EXPECT_FALSE(*hasher.verify(secret("draft horse 8"), kept));
    EXPECT_FALSE(*hasher.verify(secret("a password that nobody has"), ""));  // not even the decoy's own
    EXPECT_TRUE(*hasher.verify(secret("draft horse 7"), kept));
    EXPECT_EQ(kept.find("draft"), std::string::npos);
    EXPECT_EQ(kept.substr(0, 9), "$argon2id");
}

TEST(Passwords, AreHashedWithAtLeast64MiBByDefault) {
    EXPECT_GE(HashCost{}.memory_bytes, std::size_t{64} << 20);
}

class Attempts : public ::testing::Test {
  protected:
    Done begin(std::string_view name, std::string_view peer, Instant now) {
        return store_.database().write([&](db::Session& s) { return begin_attempt(s, name, peer, now); });
    }
    void succeed(std::string_view name, std::string_view peer, Instant now) {
        store_.database().write([&](db::Session& s) { attempt_succeeded(s, name, peer, now); });
    }
    db::TestStore store_{migrations()};
};

TEST_F(Attempts, AreDelayedMoreAndMoreAfterFiveFailuresOfANameFromOnePeer) {
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(begin("wang", "10.0.0.1", start).ok());
    const Done sixth = begin("wang", "10.0.0.1", start);
    ASSERT_TRUE(sixth.refused());
    EXPECT_TRUE(sixth.error().is(error::too_many_attempts));
    EXPECT_EQ(sixth.error().args.at(0).second, "1");
    ASSERT_TRUE(begin("wang", "10.0.0.1", after_seconds(1)).ok());
    EXPECT_TRUE(begin("wang", "10.0.0.1", after_seconds(2)).refused());  // two seconds now
    EXPECT_TRUE(begin("wang", "10.0.0.1", after_seconds(3)).ok());
}

TEST_F(Attempts, ThatSucceedStartTheCountAgain) {
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(begin("wang", "10.0.0.1", start).ok());
    succeed("wang", "10.0.0.1", start);
    for (int i = 0; i < 5; ++i) EXPECT_TRUE(begin("wang", "10.0.0.1", start).ok()) << i;
}

TEST_F(Attempts, AreForgottenAfterAnHour) {
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(begin("wang", "10.0.0.1", start).ok());
    EXPECT_TRUE(begin("wang", "10.0.0.1", after_seconds(3601)).ok());
}

TEST_F(Attempts, OfStrangersDoNotKeepOutAPeerThatIsKnown) {
    succeed("wang", "10.0.0.9", start);
    for (int i = 0; i < 200; ++i) (void)begin("wang", "10.1.0." + std::to_string(i), start);
    EXPECT_TRUE(begin("wang", "10.0.0.200", start).refused());        // a peer never seen waits …
    EXPECT_TRUE(begin("wang", "10.0.0.200", after_seconds(5)).ok());  // … five seconds at most
    EXPECT_TRUE(begin("wang", "10.0.0.9", start).ok());
}

TEST_F(Attempts, OfOnePeerOverManyNamesAreDelayedToo) {
    for (int i = 0; i < 30; ++i) ASSERT_TRUE(begin("name" + std::to_string(i), "10.0.0.1", start).ok()) << i;
    EXPECT_TRUE(begin("another", "10.0.0.1", start).refused());
    EXPECT_TRUE(begin("another", "10.0.0.2", start).ok());
}

class Links : public ::testing::Test {
  protected:
    std::string make(StaffId staff) {
        return store_.database().write(
            [&](db::Session& s) { return make_link(s, LinkPurpose::password, staff, start); });
    }
    Result<StaffId> use(LinkPurpose purpose, std::string_view token, Instant now) {
        return store_.database().write([&](db::Session& s) { return use_link(s, purpose, token, now); });
    }
    db::TestStore store_{migrations()};
};

TEST_F(Links, AreRefusedForAnotherPurposeAfterADayAndTheSecondTime) {
    const std::string token = make(StaffId{7});
    EXPECT_TRUE(use(LinkPurpose::password, token + "x", start).refused());
    EXPECT_TRUE(use(LinkPurpose::set_up, token, start).refused());
    EXPECT_TRUE(use(LinkPurpose::password, token, after_seconds(24 * 3600)).refused());
    EXPECT_EQ(use(LinkPurpose::password, token, after_seconds(24 * 3600 - 1)).value(), StaffId{7});
    EXPECT_TRUE(use(LinkPurpose::password, token, start).error().is(error::link_expired));
}

TEST_F(Links, EndWhenANewOneIsMadeForTheSamePerson) {
    const std::string first = make(StaffId{7});
    const std::string second = make(StaffId{7});
    EXPECT_TRUE(use(LinkPurpose::password, first, start).refused());
    EXPECT_TRUE(use(LinkPurpose::password, second, start).ok());
}

TEST_F(Links, StandInTheStoreOnlyAsTheirDigest) {
    const std::string token = make(StaffId{7});
    store_.database().read([&](db::Session& s) {
        auto rows = s.query("SELECT token_digest FROM auth_links", {});
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.blob(0).size(), 32U);
        EXPECT_EQ(rows.blob(0).find(token.substr(0, 8)), std::string::npos);
    });
}

}  // namespace
}  // namespace bangfu::auth
