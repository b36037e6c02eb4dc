// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/blobs.hpp>
#include <bangfu/platform/temporary.hpp>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace bangfu::blobs {

namespace fs = std::filesystem;

namespace {

class CountedIds final : public IdSource {
  public:
    std::int64_t next_value() override { return ++last; }
    std::int64_t last = 100;
};

class BlobsTest : public testing::Test {
  protected:
    BlobsTest() {
        database = db::Database::open({.url = "sqlite:" + (place / "data.db").string(), .readers = 1});
        db::migrate(*database, migrations());
        vault = keys::Vault::open(place / "keys", place / "data", 4711);
        blobs = Blobs::open(place / "data/blobs", *vault);
        key = vault->new_subject_key();
        std::ofstream(place / "plain") << "diagnosis: canary";
    }
    Stored put() {
        return database->write([&](db::Session& session) {
            return blobs->put(session, ids, place / "plain", "text/plain", key);
        });
    }
    Result<Stored> get(BlobId id) {
        return database->read(
            [&](db::Session& session) { return blobs->get(session, id, place / "opened"); });
    }
    static std::string bytes(const fs::path& file) {
        std::ostringstream text;
        text << std::ifstream(file, std::ios::binary).rdbuf();
        return text.str();
    }
    std::vector<fs::path> files() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(place / "data/blobs")) {
            if (entry.is_regular_file()) found.push_back(entry.path());
        }
        return found;
    }
    void make_old() const {
        for (const auto& file : files())
            fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(25));
    }

    const temporary::Folder folder;
    const fs::path place = folder.path();
    CountedIds ids;
    std::unique_ptr<db::Database> database;
    std::unique_ptr<keys::Vault> vault;
    std::unique_ptr<Blobs> blobs;
    keys::KeyId key;
};

TEST_F(BlobsTest, RefuseABlobThatIsNotThere) {
    EXPECT_TRUE(get(BlobId{1}).error().is(error::no_such_blob));
    EXPECT_TRUE(database->write([&](db::Session& s) { return blobs->remove(s, BlobId{1}); })
                    .error()
                    .is(error::no_such_blob));
}

TEST_F(BlobsTest, RefuseABlobWhoseSubjectWasErased) {
    const auto stored = put();
    vault->destroy(key);
    EXPECT_TRUE(get(stored.id).error().is(keys::error::subject_erased));
}

TEST_F(BlobsTest, FaultWhereTheFileWasFlippedOrIsMissing) {
    const auto stored = put();
    auto changed = bytes(files()[0]);
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    std::ofstream(files()[0], std::ios::binary) << changed;
    EXPECT_THROW((void)get(stored.id), Fault);
    fs::remove(files()[0]);
    EXPECT_THROW((void)get(stored.id), Fault);
    EXPECT_FALSE(fs::exists(place / "opened"));
}

TEST_F(BlobsTest, KeepNothingInTheClearAndNameTheFileByItsDigest) {
    const auto stored = put();
    ASSERT_EQ(files().size(), 1U);
    const auto file = files()[0];
    EXPECT_EQ(bytes(file).find("canary"), std::string::npos);
    EXPECT_EQ(file.parent_path().filename().string() + file.filename().string(), digest_of_file(file));
    const auto opened = get(stored.id);
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(opened->size, 17);
    EXPECT_EQ(opened->media_type, "text/plain");
    EXPECT_EQ(bytes(place / "opened"), "diagnosis: canary");
}

TEST_F(BlobsTest, SweepOnlyOldFilesThatNoRowNames) {
    const auto kept = put();
    const auto removed = put();
    ASSERT_TRUE(database->write([&](db::Session& s) { return blobs->remove(s, removed.id); }).ok());
    const auto rolled_back = database->write([&](db::Session& session) -> Done {
        blobs->put(session, ids, place / "plain", "text/plain", key);
        return error::no_such_blob;
    });
    EXPECT_TRUE(rolled_back.refused());
    EXPECT_EQ(files().size(), 3U);
    EXPECT_EQ(blobs->sweep(*database), 0);
    make_old();
    EXPECT_EQ(blobs->sweep(*database), 2);
    EXPECT_TRUE(get(kept.id).ok());
}

}  // namespace

}  // namespace bangfu::blobs
