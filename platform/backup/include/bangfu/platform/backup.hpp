// SPDX-License-Identifier: Apache-2.0
// Backups of a store and their restoring. A backup is a folder with a copy of the database and a signed
// manifest; the sealed blobs stand once beside all backups of the same place. Keys are backed up apart, into
// another place, and those backups are short-lived: what was erased by destroying its key is gone for good
// when the last of them has expired.
#pragma once

#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/audit.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/keys.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace bangfu::backup {

namespace error {  // in order of precedence
inline constexpr ErrorCode folder_in_use{"backup.folder_in_use", Refusal::conflict};  // restore: not empty
inline constexpr ErrorCode database_in_use{"backup.database_in_use",
                                           Refusal::conflict};  // restore: has tables
inline constexpr ErrorCode no_such_backup{"backup.no_such_backup", Refusal::not_found};
inline constexpr ErrorCode manifest_broken{"backup.manifest_broken", Refusal::invalid};
inline constexpr ErrorCode wrong_database{"backup.wrong_database",
                                          Refusal::invalid};  // args: kind (of the backup)
inline constexpr ErrorCode keys_do_not_fit{"backup.keys_do_not_fit", Refusal::conflict};
inline constexpr ErrorCode manifest_forged{"backup.manifest_forged", Refusal::invalid};
inline constexpr ErrorCode canary_differs{"backup.canary_differs", Refusal::invalid};
inline constexpr ErrorCode database_differs{"backup.database_differs", Refusal::invalid};
inline constexpr ErrorCode blob_missing{"backup.blob_missing", Refusal::invalid};  // args: digest
inline constexpr ErrorCode blob_differs{"backup.blob_differs", Refusal::invalid};  // args: digest
inline constexpr ErrorCode audit_unsound{"backup.audit_unsound",
                                         Refusal::invalid};  // args: finding, seal, record
}  // namespace error

// How a data folder is laid out.
inline constexpr const char* database_file = "bangfu.db";
inline constexpr const char* blobs_folder = "blobs";

struct Source {
    const db::Settings& settings;  // by which `database` was opened
    db::Database& database;
    std::filesystem::path blobs;
    keys::Vault& vault;
    std::int64_t store_id;
};

struct Summary {
    std::filesystem::path folder;  // of this backup; of the data, after a restore
    Instant made_at;
    std::int64_t database_bytes = 0;
    std::int64_t blobs = 0;
    std::int64_t blobs_copied = 0;  // that were not there from an earlier backup
    std::optional<audit::Anchor> anchor;
};

// A consistent backup in a new folder under `to`, while others write. Fault(corrupt) where a blob's file is
// missing.
Summary backup(const Source& source, const std::filesystem::path& to, Instant now);

// Where a backup is put back: the data folder; for PostgreSQL also the URL of an empty database.
struct Target {
    std::filesystem::path data_folder;  // absent or empty
    std::filesystem::path keys_folder;  // there already, or recovered from the sheet (Vault::recover)
    std::string postgres_url;           // empty: SQLite
};
// Puts the backup in folder `from` back. Nothing stands in the target before sums, signature, canary and the
// whole audit were checked; after a refusal the target is as it was. Refused: the table above, in its order.
Result<Summary> restore(const std::filesystem::path& from, const Target& target);

struct KeysSummary {
    std::filesystem::path file;
    Instant expires_at;  // when this copy goes; what is erased today is gone for good by then
    int expired = 0;     // older copies taken away now
};
// A copy of the key store (wrapped; the root key is not in it) under `to`, which must not be the place of the
// data's backups. Takes away copies older than `keep_days`.
KeysSummary backup_keys(keys::Vault& vault, const std::filesystem::path& to, Instant now, int keep_days = 30);

}  // namespace bangfu::backup
