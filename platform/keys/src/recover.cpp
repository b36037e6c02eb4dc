// SPDX-License-Identifier: Apache-2.0
#include "key_store.hpp"
#include "recovery_sheet.hpp"
#include <bangfu/platform/keys.hpp>

#include <cstring>

#include <unistd.h>

namespace bangfu::keys {

namespace fs = std::filesystem;

namespace {

bool is_empty_or_absent(const fs::path& folder) {
    return !fs::exists(folder) || (fs::is_directory(folder) && fs::is_empty(folder));
}

}  // namespace

Done Vault::recover(const fs::path& folder, std::string_view sheet_code, const fs::path& key_backup) {
    start_sodium();
    if (!is_empty_or_absent(folder)) return error::folder_in_use;
    auto code = read_sheet(sheet_code);
    if (code.refused()) return code.error();
    // Put together beside the folder, so that a refusal leaves nothing in it.
    const fs::path part = folder.string() + ".recovering";
    fs::remove_all(part);
    check_folder(part, folder);
    Done outcome = [&]() -> Done {
        std::optional<StoreRow> row;
        try {
            db::copy_sqlite("sqlite:" + key_backup.string(), store_file(part));
            row = KeyStore(store_file(part)).store();
        } catch (const Fault&) {
            return error::backup_unreadable;  // a file the caller named: an answer, not a fault of ours
        }
        if (!row) return error::backup_unreadable;
        if (!sheet_is_of(*code, row->store, row->generation)) return error::sheet_of_another_store;
        const RootKey root{row->store, row->generation, std::move(code.value().key)};
        write_root(root_file(part), root);
        return done();
    }();
    if (outcome.ok())
        move_durably(part, folder);
    else
        fs::remove_all(part);
    return outcome;
}

}  // namespace bangfu::keys
