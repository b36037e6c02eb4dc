// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/backup.hpp>
#include <bangfu/platform/blobs.hpp>
#include <bangfu/platform/db_test_store.hpp>

#include <fstream>

#include <gtest/gtest.h>

namespace bangfu::backup {

namespace fs = std::filesystem;

namespace {

std::vector<db::Migration> tables() {
    std::vector<db::Migration> all;
    for (const auto part : {audit::migrations(), blobs::migrations()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

class PostgresBackup : public testing::Test {
  protected:
    void SetUp() override {
        if (!db::TestStore::on_postgres()) GTEST_SKIP() << "PostgreSQL only";
        store.emplace(tables());
        empty.emplace();
        empty->database().write([](db::Session& session) {
            session.execute("DROP SCHEMA public CASCADE");
            session.execute("CREATE SCHEMA public");
        });
        vault = keys::Vault::open(place() / "keys", place() / "data", 4711);
        files = blobs::Blobs::open(place() / "data/blobs", *vault);
        std::ofstream(place() / "plain") << "kept";
        store->database().write([&](db::Session& session) {
            files->put(session, ids, place() / "plain", "text/plain", vault->store_key());
            audit::record(session, ids, clock.now(), nullptr, {.action = "add_file"});
        });
        audit::Sealer::make(store->database(), *vault, clock)->seal_now();
    }
    fs::path place() const { return store->folder(); }
    Result<Summary> back_up_and_restore() {
        const db::Settings settings{.url = store->url()};
        const auto made = backup({settings, store->database(), place() / "data/blobs", *vault, 4711},
                                 place() / "copies", clock.now());
        return restore(made.folder, {place() / "restored", place() / "keys", empty->url()});
    }
    bool has_tables() {
        return empty->database().read([](db::Session& session) {
            auto rows = session.query("SELECT CAST(to_regclass('audit_records') IS NOT NULL AS INT)");
            return rows.next() && rows.flag(0);
        });
    }

    std::optional<db::TestStore> store;
    std::optional<db::TestStore> empty;
    db::TestClock clock;
    db::TestIds ids;
    std::unique_ptr<keys::Vault> vault;
    std::unique_ptr<blobs::Blobs> files;
};

TEST_F(PostgresBackup, RefusesADatabaseThatHasTables) {
    empty->database().write([](db::Session& session) { session.execute("CREATE TABLE kept (id BIGINT)"); });
    EXPECT_TRUE(back_up_and_restore().error().is(error::database_in_use));
}

TEST_F(PostgresBackup, LeavesTheDatabaseEmptyWhereTheAuditIsUnsound) {
    store->database().write(
        [](db::Session& session) { session.execute("UPDATE audit_records SET action = 'x'"); });
    EXPECT_TRUE(back_up_and_restore().error().is(error::audit_unsound));
    EXPECT_FALSE(has_tables());
    EXPECT_FALSE(fs::exists(place() / "restored"));
}

TEST_F(PostgresBackup, PutsBackDatabaseAndBlobs) {
    const auto outcome = back_up_and_restore();
    ASSERT_TRUE(outcome.ok()) << outcome.error().code->id;
    EXPECT_TRUE(has_tables());
    EXPECT_FALSE(fs::exists(place() / "restored/database.dump"));
    const auto restored = blobs::Blobs::open(place() / "restored/blobs", *vault);
    empty->database().read([&](db::Session& session) {
        EXPECT_TRUE(restored->get(session, BlobId{1}, place() / "opened").ok());
    });
}

}  // namespace

}  // namespace bangfu::backup
