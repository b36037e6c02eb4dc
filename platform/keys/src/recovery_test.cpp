// SPDX-License-Identifier: Apache-2.0
#include "recovery_sheet.hpp"
#include "vault_fixture.hpp"

namespace bangfu::keys {

namespace fs = std::filesystem;

class Recovery : public VaultTest {
  protected:
    Recovery() : vault(open()), key(vault->new_subject_key()), sealed(vault->seal(number, 7, key, "kept")) {
        vault->backup(place / "keys-backup.db");
        sheet = vault->recovery_sheet(*Date::of(2026, 3, 15));
    }
    // The sheet's nine groups alone, in a row.
    std::string groups() const {
        std::string found;
        for (std::size_t at = sheet.find(")  "); at != std::string::npos; at = sheet.find(")  ", at + 1)) {
            found += sheet.substr(at + 3, 9) + " ";
        }
        return found;
    }
    Done recover(std::string_view code) const {
        return Vault::recover(place / "new", code, place / "keys-backup.db");
    }
    std::unique_ptr<Vault> vault;
    KeyId key;
    std::string sealed;
    std::string sheet;
};

TEST_F(Recovery, SheetNamesStoreAndDateInBothLanguages) {
    for (const auto* part : {"4711", "2026-03-15", "保险柜", "safe", "(9)"}) {
        EXPECT_NE(sheet.find(part), std::string::npos) << part;
    }
}

TEST_F(Recovery, RefusesAFolderInUse) {
    EXPECT_TRUE(
        Vault::recover(place / "keys", sheet, place / "keys-backup.db").error().is(error::folder_in_use));
}

TEST_F(Recovery, RefusesAnIncompleteSheet) {
    EXPECT_TRUE(recover("").error().is(error::sheet_incomplete));
    EXPECT_TRUE(recover(groups().substr(0, 80)).error().is(error::sheet_incomplete));
}

TEST_F(Recovery, NamesTheGroupThatWasTypedWrongly) {
    auto typed = groups();
    typed[32] = typed[32] == 'A' ? 'B' : 'A';
    const auto outcome = recover(typed);
    ASSERT_TRUE(outcome.error().is(error::sheet_group_wrong));
    EXPECT_EQ(outcome.error().args, (Arguments{{"group", "4"}}));
    EXPECT_FALSE(fs::exists(place / "new"));
}

TEST_F(Recovery, RefusesABackupThatIsNotOne) {
    write_file(place / "keys-backup.db", "no database");
    EXPECT_TRUE(recover(sheet).error().is(error::backup_unreadable));
    fs::remove(place / "keys-backup.db");
    EXPECT_TRUE(recover(sheet).error().is(error::backup_unreadable));
    EXPECT_FALSE(fs::exists(place / "new"));
}

TEST_F(Recovery, RefusesTheSheetOfAnotherStore) {
    auto other = Vault::open(place / "other", place / "data", store + 1);
    EXPECT_TRUE(recover(other->recovery_sheet(Date{})).error().is(error::sheet_of_another_store));
    EXPECT_FALSE(fs::exists(place / "new"));
}

TEST_F(Recovery, OpensTheStoreAgainFromSheetAndKeyBackup) {
    vault.reset();
    fs::remove_all(place / "keys");
    ASSERT_TRUE(recover(sheet).ok());
    auto recovered = Vault::open(place / "new", place / "data", store);
    EXPECT_EQ(text_of(recovered->unseal(number, 7, key, sealed)), "kept");
    EXPECT_NE(recovered->new_subject_key(), key);
}

TEST_F(Recovery, ReadsTheGroupsHoweverTheyAreTyped) {
    std::string typed;
    for (const char c : groups()) {
        if (c == '0')
            typed += 'o';
        else if (c != '-' && c != ' ')
            typed += static_cast<char>(std::tolower(c));
        else if (c == ' ')
            typed += "\n";
    }
    EXPECT_TRUE(recover(typed).ok());
}

class Rotation : public Recovery {};

TEST_F(Rotation, KeepsCiphertextsIndexesAndTheSigningKey) {
    const auto blind = vault->blind({1, "i", 128}, "a");
    const auto public_key = vault->public_key();
    const auto before = read_file(place / "keys/root.key");
    vault->reserve(5'000);
    vault->rotate_root();
    EXPECT_NE(read_file(place / "keys/root.key"), before);
    const auto later = vault->new_subject_key();
    const auto sealed_later = vault->seal(number, 8, later, "later");
    vault.reset();
    vault = open();
    EXPECT_EQ(text_of(vault->unseal(number, 7, key, sealed)), "kept");
    EXPECT_EQ(text_of(vault->unseal(number, 8, later, sealed_later)), "later");
    EXPECT_EQ(vault->blind({1, "i", 128}, "a"), blind);
    EXPECT_EQ(vault->public_key(), public_key);
}

TEST_F(Rotation, VoidsTheOldSheetForNewerKeyBackups) {
    const auto destroyed = vault->new_subject_key();
    vault->destroy(destroyed);
    vault->rotate_root();
    fs::remove(place / "keys-backup.db");
    vault->backup(place / "keys-backup.db");
    EXPECT_TRUE(recover(sheet).error().is(error::sheet_of_another_store));
    ASSERT_TRUE(recover(vault->recovery_sheet(Date{})).ok());
    auto recovered = Vault::open(place / "new", place / "data", store);
    EXPECT_EQ(text_of(recovered->unseal(number, 7, key, sealed)), "kept");
    EXPECT_TRUE(recovered->unseal(number, 7, destroyed, sealed).error().is(error::subject_erased));
}

TEST_F(Rotation, IsTakenUpAgainWhereACrashCutItOff) {
    vault.reset();
    // Cut off right after the new root was written, before any key was wrapped again.
    RootKey next = make_root(store, 2);
    write_root(next_root_file(place / "keys"), next);
    vault = open();
    EXPECT_FALSE(fs::exists(next_root_file(place / "keys")));
    EXPECT_EQ(text_of(vault->unseal(number, 7, key, sealed)), "kept");
    vault.reset();
    // Cut off between the store's last write and the file's new name.
    fs::rename(root_file(place / "keys"), next_root_file(place / "keys"));
    write_root(root_file(place / "keys"), make_root(store, 1));
    vault = open();
    EXPECT_FALSE(fs::exists(next_root_file(place / "keys")));
    EXPECT_EQ(text_of(vault->unseal(number, 7, key, sealed)), "kept");
}

}  // namespace bangfu::keys
