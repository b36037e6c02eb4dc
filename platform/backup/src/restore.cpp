// SPDX-License-Identifier: Apache-2.0
// A restore puts everything together in a folder beside the target, checks it there, and only then gives it
// the target's name. On PostgreSQL the database is filled in one transaction; where a later check refuses, it
// is emptied again, as it was found.
#include "files.hpp"
#include "manifest.hpp"
#include "postgres_programs.hpp"
#include <bangfu/platform/backup.hpp>
#include <bangfu/platform/blobs.hpp>

#include <fstream>
#include <sstream>

namespace bangfu::backup {

namespace fs = std::filesystem;

namespace {

Error about_blob(const ErrorCode& code, const std::string& digest) {
    return {code, Arguments{{"digest", digest}}};
}

bool is_empty_or_absent(const fs::path& folder) {
    return !fs::exists(folder) || (fs::is_directory(folder) && fs::is_empty(folder));
}

std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

Result<Manifest> manifest_of(const fs::path& from) {
    if (!fs::exists(from / "manifest")) return error::no_such_backup;
    auto read = read_manifest(text_of(from / "manifest"));
    if (!read) return error::manifest_broken;
    return std::move(read->manifest);
}

// Opens the keys and checks by them that the manifest is the store's own and that its sealed values can be
// read.
Done check_keys(const fs::path& from, const Manifest& manifest, const Target& target) {
    if (!fs::exists(target.keys_folder)) return error::keys_do_not_fit;  // opening would make new ones
    std::unique_ptr<keys::Vault> vault;
    try {
        vault = keys::Vault::open(target.keys_folder, target.data_folder, manifest.store);
    } catch (const Fault&) {
        return error::keys_do_not_fit;  // the folder was named by the caller: an answer, not a fault of ours
    }
    const auto read = read_manifest(text_of(from / "manifest"));
    if (!read || !keys::Vault::verify(read->signed_bytes, read->signature, vault->public_key())) {
        return error::manifest_forged;
    }
    try {
        const auto canary = vault->unseal(keys::canary, 0, vault->store_key(), manifest.canary);
        if (canary.refused() || canary->reveal() != canary_text(manifest)) return error::canary_differs;
    } catch (const Fault&) {
        return error::canary_differs;
    }
    return done();
}

std::string public_key(const Manifest& manifest, const Target& target) {
    return keys::Vault::open(target.keys_folder, target.data_folder, manifest.store)->public_key();
}

Done copy_blobs(const fs::path& pool, const fs::path& to, const Manifest& manifest) {
    make_folder(to);
    for (const auto& digest : manifest.blobs) {
        const fs::path original = pool / blobs::path_of(digest);
        const fs::path place = to / blobs::path_of(digest);
        if (!fs::exists(original)) return about_blob(error::blob_missing, digest);
        make_folder(place.parent_path());
        if (copy_synced(original, place) != digest) return about_blob(error::blob_differs, digest);
        sync(place.parent_path());
    }
    sync(to);
    return done();
}

// What the database itself says: every blob it names is there, and its audit is whole and holds the anchor.
Done check_database(db::Database& database, const fs::path& blobs_at, const Manifest& manifest,
                    std::string_view key) {
    return database.read([&](db::Session& session) -> Done {
        Done outcome = done();
        blobs::for_each_digest(session, [&](std::string_view digest) {
            if (outcome.ok() && !fs::exists(blobs_at / blobs::path_of(digest))) {
                outcome = about_blob(error::blob_missing, std::string(digest));
            }
        });
        if (outcome.refused()) return outcome;
        const auto report = audit::verify(session, key, manifest.anchor);
        if (report.sound()) return done();
        const auto& finding = report.findings.front();
        return Error(error::audit_unsound, Arguments{{"finding", std::string(name(finding.kind))},
                                                     {"seal", std::to_string(finding.seal)},
                                                     {"record", std::to_string(finding.record)}});
    });
}

bool has_tables(const std::string& url) {
    return db::Database::open({.url = url, .readers = 1, .writers = 1})->read([](db::Session& session) {
        auto rows =
            session.query("SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace LIMIT 1");
        return rows.next();
    });
}

void empty_postgres(const std::string& url) {
    db::Database::open({.url = url, .readers = 1, .writers = 1})->write([](db::Session& session) {
        session.execute("DROP SCHEMA public CASCADE");
        session.execute("CREATE SCHEMA public");
    });
}

Done fill_and_check_postgres(const fs::path& dump, const fs::path& part, const Manifest& manifest,
                             const Target& target, std::string_view key) {
    fill_postgres(target.postgres_url, dump);
    const auto outcome =
        check_database(*db::Database::open({.url = target.postgres_url, .readers = 1, .writers = 1}),
                       part / blobs_folder, manifest, key);
    if (outcome.refused()) empty_postgres(target.postgres_url);
    return outcome;
}

Done put_together(const fs::path& from, const fs::path& part, const Manifest& manifest,
                  const Target& target) {
    const bool postgres = !target.postgres_url.empty();
    const fs::path database = part / (postgres ? "database.dump" : database_file);
    if (!fs::exists(from / "database") ||
        copy_synced(from / "database", database) != manifest.database_digest) {
        return error::database_differs;
    }
    if (auto copied = copy_blobs(from.parent_path() / blobs_folder, part / blobs_folder, manifest);
        copied.refused()) {
        return copied;
    }
    const std::string key = public_key(manifest, target);
    if (postgres) {
        auto outcome = fill_and_check_postgres(database, part, manifest, target, key);
        fs::remove(database);
        return outcome;
    }
    const auto store = db::Database::open({.url = "sqlite:" + database.string(), .readers = 1});
    return check_database(*store, part / blobs_folder, manifest, key);
}

Result<Summary> put_back(const fs::path& from, const Target& target) {
    if (!is_empty_or_absent(target.data_folder)) return error::folder_in_use;
    const bool postgres = !target.postgres_url.empty();
    if (postgres && has_tables(target.postgres_url)) return error::database_in_use;
    const auto manifest = manifest_of(from);
    if (manifest.refused()) return manifest.error();
    if (manifest->kind != kind_of(postgres ? db::Dialect::postgres : db::Dialect::sqlite)) {
        return Error(error::wrong_database, Arguments{{"kind", manifest->kind}});
    }
    if (auto checked = check_keys(from, *manifest, target); checked.refused()) return checked.error();

    const fs::path data = fs::absolute(target.data_folder / "").parent_path();
    const fs::path part = data.string() + ".restoring";
    fs::remove_all(part);  // what a crash left
    make_folder(part);
    if (auto outcome = put_together(from, part, *manifest, target); outcome.refused()) {
        fs::remove_all(part);
        return outcome.error();
    }
    sync(part);
    move_durably(part, data);
    return Summary{data,
                   manifest->made_at,
                   manifest->database_bytes,
                   static_cast<std::int64_t>(manifest->blobs.size()),
                   static_cast<std::int64_t>(manifest->blobs.size()),
                   manifest->anchor};
}

}  // namespace

Result<Summary> restore(const fs::path& from, const Target& target) {
    return with_faults([&] { return put_back(fs::absolute(from / "").parent_path(), target); });
}

}  // namespace bangfu::backup
