// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/result.hpp>
#include <bangfu/platform/db_test_store.hpp>
#include <bangfu/platform/store_lock.hpp>

#include <gtest/gtest.h>

namespace bangfu::db {

namespace {

// A second data folder on the same database, as a program on another machine has it.
class StoreLockTest : public testing::Test {
  protected:
    StoreLockTest() { std::filesystem::create_directory(elsewhere); }
    std::unique_ptr<StoreLock> take() { return StoreLock::take(store.folder(), store.url()); }
    TestStore store;
    const std::filesystem::path elsewhere = store.folder() + "/elsewhere";
};

TEST_F(StoreLockTest, RefusesASecondProgramInTheSameDataFolder) {
    const auto first = take();
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(take(), nullptr);
}

TEST_F(StoreLockTest, RefusesASecondProgramOnTheSameDatabaseFromAnotherFolder) {
    const auto first = take();
    EXPECT_EQ(StoreLock::take(elsewhere, store.url()), nullptr);
}

TEST_F(StoreLockTest, FaultsWhereTheFolderCannotBeUsed) {
    EXPECT_THROW((void)StoreLock::take(elsewhere / "none", store.url()), Fault);
}

TEST_F(StoreLockTest, EndsWithItsHolder) {
    take().reset();
    EXPECT_NE(take(), nullptr);
}

TEST_F(StoreLockTest, IsTakenAgainAfterTheDatabaseEndedItsConnectionUnlessAnotherWasFaster) {
    const auto first = take();
    EXPECT_TRUE(first->keep());
    if (!TestStore::on_postgres()) return;
    const auto cut = [&] {
        store.database().read([](Session& session) {
            session
                .query(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' "
                    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .next();
        });
    };
    cut();
    EXPECT_TRUE(first->keep());
    EXPECT_EQ(StoreLock::take(elsewhere, store.url()), nullptr);
    cut();
    const auto second = StoreLock::take(elsewhere, store.url());
    ASSERT_NE(second, nullptr);
    EXPECT_FALSE(first->keep());
}

}  // namespace

}  // namespace bangfu::db
