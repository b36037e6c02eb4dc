// SPDX-License-Identifier: Apache-2.0
#include "access_reserve.hpp"
#include "audit_fixture.hpp"

#include <chrono>
#include <fstream>
#include <thread>

namespace bangfu::audit {

class AccessLogTest : public AuditTest {
  protected:
    std::filesystem::path reserve() const { return std::filesystem::path(store.folder()) / "access.reserve"; }
    Access line() { return {StaffId{5}, PostId{6}, "find_household", "household", 9, clock.now()}; }
};

TEST_F(AccessLogTest, StopsReadsWhileLinesCannotBeWrittenAndLosesNoneOfThem) {
    auto log = StoredAccessLog::start(database, clock);
    attack("ALTER TABLE access_log RENAME TO hidden");
    log->seen(line());
    EXPECT_FALSE(log->flush());
    EXPECT_FALSE(log->writable());
    log->seen(line());
    attack("ALTER TABLE hidden RENAME TO access_log");
    for (int i = 0; i < 100 && !log->writable(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_TRUE(log->writable());
    log.reset();
    EXPECT_EQ(count("access_log"), 2);
}

TEST_F(AccessLogTest, StopsReadsWhileTheQueueIsFull) {
    attack("ALTER TABLE access_log RENAME TO hidden");
    auto log = StoredAccessLog::start(database, clock, {.capacity = 10});
    for (int i = 0; i < 10; ++i) log->seen(line());
    EXPECT_FALSE(log->writable());
    attack("ALTER TABLE hidden RENAME TO access_log");
    log.reset();
    EXPECT_EQ(count("access_log"), 10);
}

TEST_F(AccessLogTest, WritesWithinASecondWithoutBeingAsked) {
    auto log = StoredAccessLog::start(database, clock);
    for (int i = 0; i < 3; ++i) log->seen(line());
    for (int i = 0; i < 100 && count("access_log") < 3; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(count("access_log"), 3);
    EXPECT_TRUE(log->writable());
}

TEST_F(AccessLogTest, GoesOnInTheReserveUntilThatIsFullAndBringsItsLinesHome) {
    const AccessLogSettings settings{.reserve = reserve(), .reserve_bytes = 1'000};
    auto log = StoredAccessLog::start(database, clock, settings);
    attack("ALTER TABLE access_log RENAME TO hidden");
    int lines = 0;
    for (; log->writable() && lines < 100; ++lines) {
        log->seen(line());
        log->flush();
    }
    EXPECT_GT(lines, 5);
    EXPECT_LT(lines, 20);
    EXPECT_FALSE(log->writable());
    attack("ALTER TABLE hidden RENAME TO access_log");
    EXPECT_TRUE(log->flush());
    EXPECT_TRUE(log->writable());
    EXPECT_EQ(count("access_log"), lines);
    EXPECT_TRUE(AccessReserve(reserve(), 1'000).empty());
}

TEST_F(AccessLogTest, BringsHomeAfterARestartWhatTheReserveHeld) {
    const AccessLogSettings settings{.reserve = reserve(), .reserve_bytes = 1'000};
    attack("ALTER TABLE access_log RENAME TO hidden");
    auto log = StoredAccessLog::start(database, clock, settings);
    log->seen(line());
    log.reset();
    attack("ALTER TABLE hidden RENAME TO access_log");
    log = StoredAccessLog::start(database, clock, settings);
    EXPECT_TRUE(log->flush());
    EXPECT_EQ(count("access_log"), 1);
}

TEST_F(AccessLogTest, ReservesKeepWholeLinesOnly) {
    const std::vector<AccessLine> lines{{1, 2, 3, 4, "find_household", "household"}, {5, 6, 7, 8, "x", ""}};
    {
        AccessReserve kept(reserve(), 200);
        EXPECT_TRUE(kept.empty());
        ASSERT_TRUE(kept.add(lines));
        EXPECT_FALSE(kept.add(lines));
        EXPECT_EQ(kept.lines(), lines);
    }
    {
        std::fstream file(reserve(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(80);  // within the second line
        file.put('?');
    }
    AccessReserve kept(reserve(), 200);
    EXPECT_EQ(kept.lines().size(), 1U);
    kept.clear();
    EXPECT_TRUE(kept.empty());
    EXPECT_TRUE(kept.lines().empty());
}

}  // namespace bangfu::audit
