// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/backup.hpp>
#include <bangfu/platform/blobs.hpp>
#include <bangfu/platform/clear_text.hpp>
#include <bangfu/platform/temporary.hpp>

#include <array>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>

namespace bangfu::backup {

namespace fs = std::filesystem;

namespace {

class SetClock final : public Clock {
  public:
    Instant now() const override { return at; }
    Instant at = *Instant::parse("2026-03-15T08:00:00.000Z");
};

class CountedIds final : public IdSource {
  public:
    std::int64_t next_value() override { return ++last; }
    std::atomic<std::int64_t> last{100};
};

constexpr keys::Field secret{200, "people.identity_number"};
constexpr std::array notes{db::Migration{
    "notes", 1, "notes", "CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text BYTEA NOT NULL);"}};

std::string bytes_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

void flip(const fs::path& file, std::size_t at) {
    auto bytes = bytes_of(file);
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    std::ofstream(file, std::ios::binary) << bytes;
}

// A store with two sealed notes, two blobs and a sealed audit; backed up in `copies`.
class BackupTest : public testing::Test {
  protected:
    BackupTest() {
        fs::create_directory(place / "data");
        settings.url = "sqlite:" + (place / "data" / database_file).string();
        database = db::Database::open(settings);
        for (const auto migrations :
             {audit::migrations(), blobs::migrations(), std::span<const db::Migration>(notes)}) {
            db::migrate(*database, migrations);
        }
        vault = keys::Vault::open(place / "keys", place / "data", store_id);
        files = blobs::Blobs::open(place / "data" / blobs_folder, *vault);
        key = vault->new_subject_key();
        for (int i = 0; i < 2; ++i) {
            note("150422197001011234");
            std::ofstream(place / "plain") << "file " << i;
            database->write([&](db::Session& s) { files->put(s, ids, place / "plain", "text/plain", key); });
        }
        audit::Sealer::make(*database, *vault, clock)->seal_now();
    }

    void note(std::string_view text) {
        database->write([&](db::Session& session) {
            const auto id = ids.next_value();
            session.execute("INSERT INTO notes (id, text) VALUES ($1, $2)",
                            {id, db::Blob{vault->seal(secret, id, key, text)}});
            audit::record(session, ids, clock.now(), nullptr, {.action = "add_note", .record_id = id});
        });
    }
    Summary make() {
        return backup({settings, *database, place / "data" / blobs_folder, *vault, store_id},
                      place / "copies", clock.now());
    }
    Result<Summary> put_back(const Summary& made) { return restore(made.folder, target()); }
    Target target() const { return {place / "restored", place / "keys", ""}; }
    fs::path pool() const { return place / "copies" / blobs_folder; }
    std::vector<fs::path> pooled() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(pool())) {
            if (entry.is_regular_file()) found.push_back(entry.path());
        }
        return found;
    }
    void expect_refused(const Result<Summary>& outcome, const ErrorCode& code) {
        ASSERT_TRUE(outcome.refused()) << code.id;
        EXPECT_EQ(outcome.error().code->id, code.id);
        EXPECT_FALSE(fs::exists(place / "restored"));
        EXPECT_FALSE(fs::exists(place / "restored.restoring"));
    }
    std::vector<std::string> notes_in(db::Database& store) {
        return store.read([&](db::Session& session) {
            std::vector<std::string> found;
            auto rows = session.query("SELECT id, text FROM notes ORDER BY id");
            while (rows.next()) {
                found.push_back(vault->unseal(secret, rows.i64(0), key, rows.blob(1)).value().reveal());
            }
            return found;
        });
    }

    static constexpr std::int64_t store_id = 4711;
    const temporary::Folder folder;
    const fs::path place = folder.path();
    db::Settings settings;
    SetClock clock;
    CountedIds ids;
    std::unique_ptr<db::Database> database;
    std::unique_ptr<keys::Vault> vault;
    std::unique_ptr<blobs::Blobs> files;
    keys::KeyId key;
};

TEST_F(BackupTest, RefusesToRestoreIntoAFolderInUse) {
    const auto made = make();
    fs::create_directory(place / "restored");
    std::ofstream(place / "restored/kept") << "kept";
    const auto outcome = put_back(made);
    EXPECT_TRUE(outcome.error().is(error::folder_in_use));
    EXPECT_EQ(bytes_of(place / "restored/kept"), "kept");
}

TEST_F(BackupTest, RefusesAFolderThatIsNoBackup) {
    make();
    expect_refused(restore(place / "copies", target()), error::no_such_backup);
}

TEST_F(BackupTest, RefusesAManifestChangedAnywhere) {
    const auto made = make();
    const auto whole = bytes_of(made.folder / "manifest");
    for (std::size_t at = 0; at < whole.size(); at += 7) {
        flip(made.folder / "manifest", at);
        const auto outcome = put_back(made);
        ASSERT_TRUE(outcome.refused()) << at;
        flip(made.folder / "manifest", at);
    }
    std::ofstream(made.folder / "manifest") << whole.substr(0, whole.size() / 2);
    expect_refused(put_back(made), error::manifest_broken);
}

TEST_F(BackupTest, RefusesABlobTakenOutOfTheManifest) {
    const auto made = make();
    auto text = bytes_of(made.folder / "manifest");
    const auto line = text.find("blob ");
    text.erase(line, text.find('\n', line) + 1 - line);
    std::ofstream(made.folder / "manifest") << text;
    expect_refused(put_back(made), error::manifest_forged);
}

TEST_F(BackupTest, RefusesKeysOfAnotherStoreAndKeysThatAreNotThere) {
    const auto made = make();
    keys::Vault::open(place / "other_keys", place / "data", store_id + 1);
    auto wrong = target();
    wrong.keys_folder = place / "other_keys";
    expect_refused(restore(made.folder, wrong), error::keys_do_not_fit);
    wrong.keys_folder = place / "absent";
    expect_refused(restore(made.folder, wrong), error::keys_do_not_fit);
    EXPECT_FALSE(fs::exists(place / "absent"));
}

TEST_F(BackupTest, RefusesADatabaseFlippedAtAnyPlace) {
    const auto made = make();
    const auto size = fs::file_size(made.folder / "database");
    for (std::size_t at = 0; at < size; at += size / 5) {
        flip(made.folder / "database", at);
        expect_refused(put_back(made), error::database_differs);
        flip(made.folder / "database", at);
    }
    fs::remove(made.folder / "database");
    expect_refused(put_back(made), error::database_differs);
}

TEST_F(BackupTest, NamesTheBlobThatWasFlippedOrIsMissing) {
    const auto made = make();
    const auto file = pooled()[0];
    const auto digest = file.parent_path().filename().string() + file.filename().string();
    flip(file, 30);
    auto outcome = put_back(made);
    expect_refused(outcome, error::blob_differs);
    EXPECT_EQ(outcome.error().args, (Arguments{{"digest", digest}}));
    fs::remove(file);
    outcome = put_back(made);
    expect_refused(outcome, error::blob_missing);
    EXPECT_EQ(outcome.error().args, (Arguments{{"digest", digest}}));
}

TEST_F(BackupTest, RefusesAStoreWhoseAuditWasTamperedWithBeforeTheBackup) {
    database->write([](db::Session& s) {
        s.execute("UPDATE audit_records SET action = 'x' WHERE id IN (SELECT MIN(id) FROM audit_records)");
    });
    const auto made = make();
    const auto outcome = put_back(made);
    expect_refused(outcome, error::audit_unsound);
    EXPECT_EQ(outcome.error().args[0], (std::pair<std::string, std::string>{"finding", "record_changed"}));
}

TEST_F(BackupTest, RefusesABackupOfPostgresForAnSqliteTarget) {
    const auto made = make();
    auto text = bytes_of(made.folder / "manifest");
    text.replace(text.find("kind sqlite"), 11, "kind postgres");
    std::ofstream(made.folder / "manifest") << text;
    expect_refused(put_back(made), error::wrong_database);
}

TEST_F(BackupTest, PutsBackDatabaseBlobsAndAuditAsTheyWere) {
    const auto made = make();
    EXPECT_EQ(made.blobs, 2);
    EXPECT_EQ(made.blobs_copied, 2);
    const auto outcome = put_back(made);
    ASSERT_TRUE(outcome.ok()) << outcome.error().code->id;
    const auto restored =
        db::Database::open({.url = "sqlite:" + (place / "restored" / database_file).string()});
    EXPECT_EQ(notes_in(*restored), notes_in(*database));
    const auto opened = blobs::Blobs::open(place / "restored" / blobs_folder, *vault);
    restored->read([&](db::Session& session) {
        std::vector<BlobId> found;
        {
            auto rows = session.query("SELECT id FROM blobs_files ORDER BY id");
            while (rows.next()) found.push_back(rows.id<BlobId>(0));
        }
        ASSERT_EQ(found.size(), 2U);
        ASSERT_TRUE(opened->get(session, found[1], place / "opened").ok());
        EXPECT_EQ(bytes_of(place / "opened"), "file 1");
        EXPECT_TRUE(audit::verify(session, vault->public_key(), made.anchor).sound());
    });
}

TEST_F(BackupTest, PutsBackWithKeysRecoveredFromTheSheet) {
    const auto made = make();
    const auto copy = backup_keys(*vault, place / "key_copies", clock.now());
    ASSERT_TRUE(keys::Vault::recover(place / "new_keys", vault->recovery_sheet(Date{}), copy.file).ok());
    auto recovered = target();
    recovered.keys_folder = place / "new_keys";
    EXPECT_TRUE(restore(made.folder, recovered).ok());
}

TEST_F(BackupTest, CopiesOnlyTheBlobsThatAreNotThereYet) {
    make();
    clock.at.ms += 1;
    database->write([&](db::Session& s) { files->put(s, ids, place / "plain", "text/plain", key); });
    const auto second = make();
    EXPECT_EQ(second.blobs, 3);
    EXPECT_EQ(second.blobs_copied, 1);
    EXPECT_TRUE(put_back(second).ok());
}

TEST_F(BackupTest, IsConsistentWhileOthersWrite) {
    std::atomic<bool> ending{false};
    std::thread writer([&] {
        const auto sealer = audit::Sealer::make(*database, *vault, clock);
        while (!ending) {
            note("x");
            sealer->seal_now();
        }
    });
    for (int i = 0; i < 3; ++i) {
        clock.at.ms += 1;
        const auto made = make();
        ASSERT_TRUE(put_back(made).ok());
        const auto restored =
            db::Database::open({.url = "sqlite:" + (place / "restored" / database_file).string()});
        restored->read([](db::Session& session) {
            auto rows = session.query(
                "SELECT (SELECT COUNT(*) FROM notes) - (SELECT COUNT(*) FROM audit_records) FROM (SELECT 1) "
                "one");
            ASSERT_TRUE(rows.next());
            EXPECT_EQ(rows.i64(0), 0);
        });
        fs::remove_all(place / "restored");
    }
    ending = true;
    writer.join();
}

TEST_F(BackupTest, LeavesNoClearTextInDatabaseLogOrCopies) {
    make();
    backup_keys(*vault, place / "key_copies", clock.now());
    fs::remove(place / "plain");
    const std::vector<std::string> canaries{"150422197001011234", "file 1"};
    EXPECT_TRUE(find_clear_texts(place, canaries).empty());
}

TEST_F(BackupTest, TakesAwayKeyBackupsWhenTheyExpireAndSaysWhen) {
    const auto first = backup_keys(*vault, place / "key_copies", clock.now());
    EXPECT_EQ(first.expires_at.iso(), "2026-04-14T08:00:00.000Z");
    std::ofstream(place / "key_copies/notes.txt") << "not ours";
    clock.at.ms += std::int64_t{30} * 86'400'000;
    EXPECT_EQ(backup_keys(*vault, place / "key_copies", clock.now()).expired, 0);
    clock.at.ms += 1;
    EXPECT_EQ(backup_keys(*vault, place / "key_copies", clock.now()).expired, 1);
    EXPECT_FALSE(fs::exists(first.file));
    EXPECT_TRUE(fs::exists(place / "key_copies/notes.txt"));
}

TEST(ClearTexts, AreFoundInEveryFileAcrossChunksAndInTwoByteText) {
    const temporary::Folder folder;
    const auto& place = folder.path();
    fs::create_directory(place / "deep");
    std::ofstream(place / "deep/long")
        << std::string((1 << 20) - 3, '.') << "张三丰canary" << std::string(9, '.');
    std::ofstream(place / "wide", std::ios::binary)
        << std::string("..\x20\x5f\x09\x4e\x30\x4e", 8);  // 张三丰, low byte first
    const std::vector<std::string> texts{"张三丰"};
    const auto found = find_clear_texts(place, texts);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].offset + found[1].offset, (1 << 20) - 3 + 2);
    EXPECT_TRUE(find_clear_texts(place, std::vector<std::string>{"absent"}).empty());
    EXPECT_THROW(find_clear_texts(place / "nothing", texts), Fault);
}

}  // namespace

}  // namespace bangfu::backup
