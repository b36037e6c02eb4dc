// SPDX-License-Identifier: Apache-2.0
// verify-audit, backup, restore and recover-keys as somebody types them, on a store of this test's own.
#include "cli/command_run.hpp"
#include "cli/settings.hpp"
#include "store.hpp"
#include <bangfu/platform/backup.hpp>
#include <bangfu/platform/temporary.hpp>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace bangfu::cli {
namespace {

namespace fs = std::filesystem;

// A production store with three sealed audit records and one attachment; nobody has it open.
class StoreCommands : public testing::Test {
  protected:
    StoreCommands() {
        const auto settings = read_settings(arguments_of(here()));
        log::Settings silent;
        silent.level = log::Level::off;
        const log::Logger logger(silent);
        auto opened = app::Store::open(settings.value(), logger, app::Opening::make_production);
        app::Store& store = *opened.value();
        auto& services = store.services();
        std::ofstream(place / "plain") << "a paper";
        store.database().write([&](db::Session& session) {
            for (int i = 0; i < 3; ++i)
                audit::record(session, services.ids, store.clock().now(), nullptr,
                              {.action = "create_union"});
            store.blobs().put(session, services.ids, place / "plain", "text/plain",
                              store.vault().store_key());
            auto rows = session.query("SELECT MIN(id) FROM audit_records");
            rows.next();
            first_record = rows.i64(0);
        });
        audit::Sealer::make(store.database(), store.vault(), store.clock())->seal_now();
        anchor = store.database().read(audit::last_seal)->anchor.text();
        std::ofstream(place / "sheet") << store.vault().recovery_sheet(store.clock().now().china_date());
    }

    Given at(const std::string& name) const {
        return {{"--data", (place / name).string()}, {"--keys", (place / (name + "-keys")).string()}};
    }
    Given here() const { return at("data"); }
    static Given with(Given given, const Given& more) {
        given.insert(given.end(), more.begin(), more.end());
        return given;
    }
    void attack(const std::string& sql) const {
        const auto database = db::Database::open({"sqlite:" + (place / "data" / "bangfu.db").string(), 1, 1});
        database->write([&](db::Session& session) { session.execute(sql); });
    }
    // Backs up and gives the folder of the backup and the key backup's file.
    std::pair<std::string, std::string> back_up() const {
        const auto ran = run(backup_command, with(here(), {{"--to", (place / "copies").string()},
                                                           {"--keys-to", (place / "key-copies").string()}}));
        EXPECT_EQ(ran.exit, exit_done) << ran.err;
        std::string folder;
        for (const auto& entry : fs::directory_iterator(place / "copies"))
            if (fs::exists(entry.path() / "manifest")) folder = entry.path().string();
        return {folder, fs::directory_iterator(place / "key-copies")->path().string()};
    }
    Given restoring(const std::string& into) const {
        const auto [folder, keys] = back_up();
        return with(at(into),
                    {{"--from", folder}, {"--keys-backup", keys}, {"--sheet", (place / "sheet").string()}});
    }

    const temporary::Folder kept;
    const fs::path place = kept.path();
    std::int64_t first_record = 0;
    std::string anchor;
};

TEST_F(StoreCommands, VerifyAuditRefusesAnAnchorThatIsNone) {
    const auto ran = run(verify_audit_command, with(here(), {{"--against", "12"}}));
    EXPECT_EQ(ran.exit, exit_refused);
    EXPECT_NE(ran.err.find("SIZE:ROOT"), std::string::npos);
}

TEST_F(StoreCommands, VerifyAuditRefusesWhereThereIsNoStoreAndMakesNone) {
    EXPECT_EQ(run(verify_audit_command, at("elsewhere")).exit, exit_refused);
    EXPECT_FALSE(fs::exists(place / "elsewhere"));
}

TEST_F(StoreCommands, VerifyAuditMakesNoKeysWhereTheyAreMissing) {
    const auto ran = run(verify_audit_command,
                         {{"--data", (place / "data").string()}, {"--keys", (place / "lost").string()}});
    EXPECT_EQ(ran.exit, exit_refused);
    EXPECT_FALSE(fs::exists(place / "lost"));
}

TEST_F(StoreCommands, VerifyAuditNamesTheRecordThatWasChanged) {
    attack("UPDATE audit_records SET action = 'x' WHERE id = " + std::to_string(first_record));
    const auto ran = run(verify_audit_command, here());
    EXPECT_EQ(ran.exit, exit_refused);
    EXPECT_TRUE(ran.says("record_changed: ")) << ran.out;
    EXPECT_TRUE(ran.says("record " + std::to_string(first_record))) << ran.out;
}

TEST_F(StoreCommands, VerifyAuditNamesACutAgainstTheAnchor) {
    attack("DELETE FROM audit_seals");
    attack("DELETE FROM audit_records");
    EXPECT_EQ(run(verify_audit_command, here()).exit, exit_done);  // without an anchor nobody can know
    const auto ran = run(verify_audit_command, with(here(), {{"--against", anchor}}));
    EXPECT_EQ(ran.exit, exit_refused);
    EXPECT_TRUE(ran.says("cut: ")) << ran.out;
}

TEST_F(StoreCommands, VerifyAuditPrintsTheAnchorOfASoundAudit) {
    const auto ran = run(verify_audit_command, with(here(), {{"--against", anchor}}));
    EXPECT_EQ(ran.exit, exit_done) << ran.out;
    EXPECT_TRUE(ran.says(anchor));
}

TEST_F(StoreCommands, BackupRefusesFoldersThatWouldMixDataCopiesAndKeys) {
    const Given wrong[] = {
        {},
        {{"--to", (place / "data" / "copies").string()}},
        {{"--to", (place / "data-keys" / "copies").string()}},
        {{"--to", (place / "copies").string()}, {"--keys-to", (place / "copies").string()}},
        {{"--to", (place / "copies").string()}, {"--keys-to", (place / "copies" / "keys").string()}},
    };
    for (const auto& given : wrong) EXPECT_EQ(run(backup_command, with(here(), given)).exit, exit_refused);
    EXPECT_FALSE(fs::exists(place / "copies"));
}

TEST_F(StoreCommands, RestoreNeverWritesOverAStore) {
    const auto given = with(restoring("data"), {});
    const auto before = fs::file_size(place / "data" / "bangfu.db");
    EXPECT_EQ(run(restore_command, given).exit, exit_refused);
    EXPECT_EQ(fs::file_size(place / "data" / "bangfu.db"), before);
    EXPECT_TRUE(fs::exists(place / "data-keys" / "root.key"));
}

TEST_F(StoreCommands, RestoreWithAWrongSheetLeavesNothing) {
    const auto given = restoring("again");
    std::ofstream(place / "sheet") << "0000-0000";
    EXPECT_EQ(run(restore_command, given).exit, exit_refused);
    EXPECT_FALSE(fs::exists(place / "again"));
    EXPECT_FALSE(fs::exists(place / "again-keys"));
}

TEST_F(StoreCommands, RestoreOfADamagedBackupTakesTheKeysItMadeAwayAgain) {
    const auto given = restoring("again");
    const fs::path folder = given[2].second;
    fs::resize_file(folder / "database", fs::file_size(folder / "database") - 1);
    EXPECT_EQ(run(restore_command, given).exit, exit_refused);
    EXPECT_FALSE(fs::exists(place / "again"));
    EXPECT_FALSE(fs::exists(place / "again-keys"));
}

TEST_F(StoreCommands, RestoreBringsBackAStoreWhoseAuditIsSound) {
    const auto ran = run(restore_command, restoring("again"));
    ASSERT_EQ(ran.exit, exit_done) << ran.err;
    const auto checked = run(verify_audit_command, with(at("again"), {{"--against", anchor}}));
    EXPECT_EQ(checked.exit, exit_done) << checked.out;
}

TEST_F(StoreCommands, RecoverKeysRefusesAFolderInUse) {
    const auto keys = back_up().second;
    EXPECT_EQ(run(recover_keys_command,
                  with(here(), {{"--keys-backup", keys}, {"--sheet", (place / "sheet").string()}}))
                  .exit,
              exit_refused);
}

TEST_F(StoreCommands, RecoverKeysMakesKeysThatOpenTheStore) {
    const auto keys = back_up().second;
    fs::remove_all(place / "data-keys");
    const auto ran = run(recover_keys_command,
                         with(here(), {{"--keys-backup", keys}, {"--sheet", (place / "sheet").string()}}));
    ASSERT_EQ(ran.exit, exit_done) << ran.err;
    EXPECT_EQ(run(verify_audit_command, here()).exit, exit_done);
}

TEST_F(StoreCommands, DemoRefusesAStoreThatAnotherProgramHas) {
    const auto settings = read_settings(arguments_of(here()));
    const auto holder = db::StoreLock::take(settings->data, settings->database);
    ASSERT_NE(holder, nullptr);
    const auto filling = run(demo_command, with(here(), {{"--households", "1"}}));
    EXPECT_EQ(filling.exit, exit_refused);
    EXPECT_NE(filling.err.find(settings->data.string()), std::string::npos);
    EXPECT_EQ(run(verify_audit_command, here()).exit, exit_done);  // reads beside it
}

TEST_F(StoreCommands, DemoPutsNoMadeUpHouseholdIntoAProductionStore) {
    const auto ran = run(demo_command, with(here(), {{"--households", "1"}}));
    EXPECT_EQ(ran.exit, exit_refused);
    EXPECT_EQ(ran.out, "");
}

TEST_F(StoreCommands, DemoFillsADemonstrationStoreWithPersonsThatAreThereOnce) {
    const Given twelve = with(at("demo"), {{"--households", "12"}, {"--seed", "7"}, {"--json", ""}});
    const auto first = run(demo_command, twelve);
    EXPECT_EQ(first.exit, exit_done);
    EXPECT_TRUE(first.says(R"({"households":12,)"));
    const auto again = run(demo_command, twelve);
    EXPECT_TRUE(again.says(R"({"households":0,)"));
    EXPECT_TRUE(again.says(R"("already_there":12,)"));
}

}  // namespace
}  // namespace bangfu::cli
