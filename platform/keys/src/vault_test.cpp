// SPDX-License-Identifier: Apache-2.0
#include "vault_fixture.hpp"
#include <bangfu/platform/db.hpp>

#include <algorithm>
#include <mutex>
#include <set>
#include <thread>

#include <sys/stat.h>

namespace bangfu::keys {

namespace fs = std::filesystem;

TEST_F(VaultTest, RefusesAKeysFolderInsideTheDataFolder) {
    EXPECT_EQ(fault_of([&] { Vault::open(place / "data/keys", place / "data", store); }), Fault::Kind::io);
    EXPECT_EQ(fault_of([&] { Vault::open(place / "data", place / "data", store); }), Fault::Kind::io);
    EXPECT_EQ(fault_of([&] { Vault::open(place / "x/../data/keys", place / "data/", store); }),
              Fault::Kind::io);
    EXPECT_FALSE(fs::exists(place / "data/keys"));
    EXPECT_TRUE(Vault::open(place / "data-keys", place / "data", store));
}

TEST_F(VaultTest, RefusesAFolderOrARootKeyOpenToOthers) {
    open();
    fs::permissions(place / "keys", fs::perms::others_exec, fs::perm_options::add);
    EXPECT_EQ(fault_of([&] { open(); }), Fault::Kind::io);
    fs::permissions(place / "keys", fs::perms::owner_all);
    fs::permissions(place / "keys/root.key", fs::perms::group_read, fs::perm_options::add);
    EXPECT_EQ(fault_of([&] { open(); }), Fault::Kind::io);
}

TEST_F(VaultTest, RefusesTheKeysOfAnotherStore) {
    open();
    EXPECT_EQ(fault_of([&] { open(store + 1); }), Fault::Kind::io);
}

TEST_F(VaultTest, RefusesAKeyStoreWhoseRootKeyIsMissingOrNotItsOwn) {
    open();
    fs::rename(place / "keys/root.key", place / "root.key");
    EXPECT_EQ(fault_of([&] { open(); }), Fault::Kind::io);
    fs::remove(place / "keys/root.key");
    Vault::open(place / "other", place / "data", store);
    fs::rename(place / "other/root.key", place / "keys/root.key");
    EXPECT_EQ(fault_of([&] { open(); }), Fault::Kind::io);
}

TEST_F(VaultTest, MakesItsFolderForTheOwnerAlone) {
    open();
    struct stat found {};
    ASSERT_EQ(::stat((place / "keys").c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777, 0700U);
    ASSERT_EQ(::stat((place / "keys/root.key").c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777, 0400U);
}

TEST_F(VaultTest, RefusesACiphertextMovedToAnotherRecordFieldOrKey) {
    auto vault = open();
    const auto key = vault->new_subject_key();
    const auto other = vault->new_subject_key();
    const auto sealed = vault->seal(number, 7, key, "150422197001011234");
    EXPECT_EQ(fault_of([&] { (void)vault->unseal(number, 8, key, sealed); }), Fault::Kind::corrupt);
    EXPECT_EQ(fault_of([&] { (void)vault->unseal(phone, 7, key, sealed); }), Fault::Kind::corrupt);
    EXPECT_EQ(fault_of([&] { (void)vault->unseal(number, 7, other, sealed); }), Fault::Kind::corrupt);
    EXPECT_EQ(text_of(vault->unseal(number, 7, key, sealed)), "150422197001011234");
}

TEST_F(VaultTest, RefusesACiphertextOfAnotherStoreEvenUnderTheSameKeyBytes) {
    auto vault = open();
    const auto sealed = vault->seal(number, 7, vault->store_key(), "150422197001011234");
    auto other = Vault::open(place / "other", place / "data", store + 1);
    EXPECT_NE(other->store_key(), vault->store_key());
    EXPECT_EQ(fault_of([&] { (void)other->unseal(number, 7, other->store_key(), sealed); }),
              Fault::Kind::corrupt);
    EXPECT_EQ(fault_of([&] { (void)other->unseal(number, 7, vault->store_key(), sealed); }),
              Fault::Kind::corrupt);
}

TEST_F(VaultTest, RefusesACiphertextCutShortOrOfAnUnknownAlgorithm) {
    auto vault = open();
    const auto key = vault->new_subject_key();
    auto sealed = vault->seal(number, 7, key, "x");
    EXPECT_EQ(sealed[0], '\1');
    for (std::size_t size = 0; size < sealed.size(); ++size) {
        EXPECT_EQ(fault_of([&] { (void)vault->unseal(number, 7, key, sealed.substr(0, size)); }),
                  Fault::Kind::corrupt);
    }
    sealed[0] = '\2';
    EXPECT_EQ(fault_of([&] { (void)vault->unseal(number, 7, key, sealed); }), Fault::Kind::corrupt);
}

TEST_F(VaultTest, ErasesASubjectWithItsKeyNowAndAfterAReopening) {
    auto vault = open();
    const auto key = vault->new_subject_key();
    const auto sealed = vault->seal(number, 7, key, "150422197001011234");
    vault->destroy(key);
    EXPECT_TRUE(vault->unseal(number, 7, key, sealed).error().is(error::subject_erased));
    EXPECT_EQ(fault_of([&] { vault->seal(number, 7, key, "again"); }), Fault::Kind::contention);
    vault.reset();
    EXPECT_TRUE(open()->unseal(number, 7, key, sealed).error().is(error::subject_erased));
}

TEST_F(VaultTest, LeavesNothingOfADestroyedKeyInItsFiles) {
    auto vault = open();
    const auto key = vault->new_subject_key();
    vault->backup(place / "copy.db");
    const std::string wrapped =
        db::Database::open({.url = "sqlite:" + (place / "copy.db").string()})
            ->read([&](db::Session& session) {
                auto rows = session.query("SELECT wrapped FROM keys_subjects WHERE id = $1", {key});
                return rows.next() ? rows.blob(0) : std::string();
            });
    ASSERT_EQ(wrapped.size(), 73U);
    const auto in_files = [&] {
        return std::any_of(fs::directory_iterator(place / "keys"), fs::directory_iterator(),
                           [&](const auto& entry) {
                               return read_file(entry.path()).find(wrapped.substr(25)) != std::string::npos;
                           });
    };
    ASSERT_TRUE(in_files());
    vault->destroy(key);
    EXPECT_FALSE(in_files());
}

TEST_F(VaultTest, AnswersCorruptForAKeyItNeverMade) {
    auto vault = open();
    EXPECT_EQ(fault_of([&] { (void)vault->unseal(number, 7, KeyId{99}, std::string(60, '\1')); }),
              Fault::Kind::corrupt);
}

TEST_F(VaultTest, NeverHandsOutAKeyTwice) {
    std::set<std::int64_t> seen;
    for (int opening = 0; opening < 3; ++opening) {
        auto vault = open();
        seen.insert(vault->store_key().value);
        if (opening == 1) vault->reserve(1'000);
        std::vector<std::thread> threads;
        std::mutex lock;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 300; ++i) {
                    const auto key = vault->new_subject_key();
                    const std::lock_guard held(lock);
                    EXPECT_TRUE(seen.insert(key.value).second);
                }
            });
        }
        for (auto& thread : threads) thread.join();
    }
    EXPECT_EQ(seen.size(), 3U * 4 * 300 + 1);
}

TEST_F(VaultTest, OpensAfterAReopeningWhatWasSealedBefore) {
    auto vault = open();
    const auto key = vault->new_subject_key();
    const auto sealed = vault->seal(number, 7, key, "");
    const auto canary_box = vault->seal(canary, 0, vault->store_key(), "canary");
    const auto public_key = vault->public_key();
    vault.reset();
    vault = open();
    EXPECT_EQ(text_of(vault->unseal(number, 7, key, sealed)), "");
    EXPECT_EQ(text_of(vault->unseal(canary, 0, vault->store_key(), canary_box)), "canary");
    EXPECT_EQ(vault->public_key(), public_key);
}

TEST_F(VaultTest, FindsTheKeysThatFellOutOfTheCache) {
    auto vault = open();
    const auto key = vault->new_subject_key();
    const auto sealed = vault->seal(number, 7, key, "kept");
    vault->reserve(70'000);
    for (int i = 0; i < 70'000; ++i) vault->new_subject_key();
    EXPECT_EQ(text_of(vault->unseal(number, 7, key, sealed)), "kept");
}

TEST_F(VaultTest, CutsABlindIndexToItsBitsWithAKeyOfItsOwn) {
    auto vault = open();
    const Index wide{1, "people.identity_number", 128};
    const Index narrow{2, "people.name", 20};
    EXPECT_EQ(vault->blind(wide, "a").size(), 16U);
    EXPECT_EQ(vault->blind(narrow, "a").size(), 3U);
    EXPECT_EQ(static_cast<unsigned char>(vault->blind(narrow, "a")[2]) & 0x0f, 0);
    EXPECT_EQ(vault->blind(wide, "a"), vault->blind(wide, "a"));
    EXPECT_NE(vault->blind(wide, "a"), vault->blind(wide, "b"));
    EXPECT_NE(vault->blind(wide, "a").substr(0, 2), vault->blind({2, "", 128}, "a").substr(0, 2));
    auto other = Vault::open(place / "other", place / "data", store + 1);
    EXPECT_NE(vault->blind(wide, "a"), other->blind(wide, "a"));
}

TEST_F(VaultTest, VerifiesOnlyItsOwnSignature) {
    auto vault = open();
    const auto signature = vault->sign("root");
    EXPECT_FALSE(Vault::verify("Root", signature, vault->public_key()));
    EXPECT_FALSE(Vault::verify("root", signature, std::string(32, 'x')));
    EXPECT_FALSE(Vault::verify("root", "short", vault->public_key()));
    EXPECT_TRUE(Vault::verify("root", signature, vault->public_key()));
}

TEST(Fields, RefuseACodeThatStandsForTwoFields) {
    const Field twice[] = {
        {200, "people.identity_number"}, {201, "people.phone"}, {200, "people.bank_account"}};
    const Index indexes[] = {{1, "a", 64}, {1, "b", 64}};
    EXPECT_TRUE(check_fields(twice).error().is(error::duplicate_field));
    EXPECT_TRUE(check_fields({}, indexes).error().is(error::duplicate_index));
    EXPECT_TRUE(check_fields(std::span(twice).first(2), std::span(indexes).first(1)).ok());
}

}  // namespace bangfu::keys
