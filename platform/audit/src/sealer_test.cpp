// SPDX-License-Identifier: Apache-2.0
#include "audit_fixture.hpp"

#include <chrono>
#include <future>
#include <thread>

namespace bangfu::audit {

using SealerTest = AuditTest;

TEST_F(SealerTest, SealsNothingWhereNothingWaits) {
    EXPECT_EQ(sealer->seal_now(), 0);
    EXPECT_EQ(count("audit_seals"), 0);
    EXPECT_FALSE(check().last);
    EXPECT_FALSE(check().cut_unnoticed_since);
}

TEST_F(SealerTest, LeavesOutARecordWhoseChangeWasRolledBack) {
    const auto refused = database.write([&](db::Session& session) -> Done {
        record(session, ids, clock.now(), nullptr, {.action = "create_union"});
        return auth::error::not_permitted;
    });
    EXPECT_TRUE(refused.refused());
    EXPECT_EQ(sealer->seal_now(), 0);
    EXPECT_EQ(count("audit_records"), 0);
}

TEST_F(SealerTest, PutsAtMostAThousandRecordsIntoASeal) {
    write_and_seal(2'345);
    EXPECT_EQ(count("audit_seals"), 3);
    EXPECT_EQ(count("audit_pending"), 0);
    const auto report = check();
    EXPECT_TRUE(report.sound());
    EXPECT_EQ(report.last->anchor.size, 2'345);
}

TEST_F(SealerTest, SealsInTheBackgroundAndOnceMoreWhenItStops) {
    sealer->start();
    database.write([&](db::Session& s) { record(s, ids, clock.now(), nullptr, {.action = "sign_in"}); });
    for (int i = 0; i < 100 && count("audit_seals") == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    EXPECT_EQ(count("audit_seals"), 1);
    database.write([&](db::Session& s) { record(s, ids, clock.now(), nullptr, {.action = "sign_out"}); });
    sealer->stop();
    EXPECT_EQ(count("audit_pending"), 0);
    EXPECT_FALSE(sealer->trouble());
}

TEST_F(SealerTest, SaysWhyItCannotSealAndGoesOnWhenItCan) {
    attack("ALTER TABLE audit_seals RENAME TO hidden");
    database.write([&](db::Session& s) { record(s, ids, clock.now(), nullptr, {.action = "sign_in"}); });
    sealer->start();
    for (int i = 0; i < 100 && !sealer->trouble(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_TRUE(sealer->trouble());
    attack("ALTER TABLE hidden RENAME TO audit_seals");
    for (int i = 0; i < 100 && sealer->trouble(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_FALSE(sealer->trouble());
    EXPECT_EQ(count("audit_seals"), 1);
}

TEST_F(SealerTest, KeepsWhoActedFromWhichPostAndUnion) {
    auth::Actor actor;
    actor.staff = StaffId{5};
    actor.post = PostId{6};
    actor.at = UnionId{7};
    actor.session = 8;
    database.write([&](db::Session& s) {
        record(s, ids, clock.now(), &actor,
               {.action = "open_file",
                .outcome = "auth.not_permitted",
                .record_kind = "file",
                .record_id = 9,
                .scope_pos = 10,
                .detail = "{}"});
    });
    database.read([&](db::Session& session) {
        auto rows =
            session.query("SELECT staff_id, post_id, union_id, session_id, outcome FROM audit_records");
        ASSERT_TRUE(rows.next());
        for (int column = 0; column < 4; ++column) EXPECT_EQ(rows.i64(column), 5 + column);
        EXPECT_EQ(rows.view(4), "auth.not_permitted");
    });
    seal(1);
    EXPECT_TRUE(check().sound());
}

TEST_F(SealerTest, LeavesForLaterWhatStandsBesideATransactionThatStillRuns) {
    if (!db::TestStore::on_postgres()) GTEST_SKIP() << "SQLite has one writer";
    std::promise<void> written;
    std::promise<void> may_end;
    std::thread slow([&] {
        database.write([&](db::Session& session) {
            record(session, ids, clock.now(), nullptr, {.action = "slow"});
            written.set_value();
            may_end.get_future().wait();
        });
    });
    written.get_future().wait();
    database.write([&](db::Session& s) { record(s, ids, clock.now(), nullptr, {.action = "quick"}); });
    EXPECT_EQ(sealer->seal_now(), 0);
    EXPECT_EQ(check().unsealed, 1);
    may_end.set_value();
    slow.join();
    seal(2);
    EXPECT_TRUE(check().sound());
}

TEST_F(SealerTest, SealsWhatWasRestoredIntoAClusterWithYoungerTransactions) {
    database.write([&](db::Session& s) { record(s, ids, clock.now(), nullptr, {.action = "sign_in"}); });
    attack("UPDATE audit_pending SET transaction_id = 4000000000000");
    seal(1);
}

TEST_F(SealerTest, MakesThePartitionsOfThisMonthAndTheNextTwo) {
    if (!db::TestStore::on_postgres()) GTEST_SKIP() << "PostgreSQL only";
    sealer->stop();
    const auto rows_in = [&](const std::string& partition) { return count(partition); };
    write_and_seal(3);
    EXPECT_EQ(rows_in("audit_records_2026_03"), 3);
    EXPECT_EQ(rows_in("audit_records_2026_05"), 0);
    EXPECT_EQ(rows_in("audit_records_other"), 0);
    clock.advance_ms(std::int64_t{92} * 86'400'000);
    write_and_seal(1);  // June has a row before it has its partition, and keeps it where it is
    sealer->stop();
    EXPECT_EQ(rows_in("audit_records_other"), 1);
    EXPECT_EQ(rows_in("audit_records_2026_07"), 0);
    EXPECT_FALSE(sealer->trouble());
    EXPECT_TRUE(check().sound());
}

}  // namespace bangfu::audit
