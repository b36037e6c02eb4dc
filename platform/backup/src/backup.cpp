// SPDX-License-Identifier: Apache-2.0
// The order matters: blobs are listed, then the database is copied, then blobs are listed again. A blob of
// the copy stands in one of the lists unless it came and went within the copying; its file is there before
// its row, and stays at least until a sweep. What is made is put together under another name and takes its
// own when all of it is on the disk.
#include "files.hpp"
#include "manifest.hpp"
#include "postgres_programs.hpp"
#include <bangfu/platform/backup.hpp>
#include <bangfu/platform/blobs.hpp>

#include <set>

namespace bangfu::backup {

namespace fs = std::filesystem;

namespace {

std::set<std::string> digests(db::Database& database) {
    std::set<std::string> found;
    database.read([&](db::Session& session) {
        blobs::for_each_digest(session, [&](std::string_view digest) { found.emplace(digest); });
    });
    return found;
}

void copy_database(const Source& source, const fs::path& to) {
    if (source.database.dialect() == db::Dialect::postgres)
        dump_postgres(source.settings.url, to);
    else
        db::copy_sqlite(source.settings.url, to);
    sync(to);
}

// Whether it had to be copied.
bool copy_blob(const fs::path& from, const fs::path& pool, const std::string& digest, bool still_named) {
    const fs::path to = pool / blobs::path_of(digest);
    if (fs::exists(to)) return false;
    const fs::path original = from / blobs::path_of(digest);
    if (!fs::exists(original)) {
        if (still_named) throw Fault(Fault::Kind::corrupt, "a blob's file is missing: " + digest);
        throw Fault(Fault::Kind::contention, "a blob was removed while the backup ran: " + digest);
    }
    make_folder(to.parent_path());
    const fs::path part = to.string() + ".part";
    if (copy_synced(original, part) != digest) {
        fs::remove(part);
        throw Fault(Fault::Kind::corrupt, "a blob is not what its digest says: " + digest);
    }
    move_durably(part, to);
    return true;
}

Summary make(const Source& source, const fs::path& to, Instant now) {
    const fs::path folder = to / name_of(now);
    const fs::path part = folder.string() + ".part";
    if (fs::exists(folder)) throw Fault(Fault::Kind::io, "is there already: " + folder.string());
    fs::remove_all(part);  // what a crash left
    make_folder(part);
    make_folder(to / blobs_folder);

    Manifest manifest{.store = source.store_id, .made_at = now};
    const auto sealed = source.database.read([](db::Session& session) { return audit::last_seal(session); });
    if (sealed) manifest.anchor = sealed->anchor;  // read before the copy, which holds at least as much
    auto named = digests(source.database);
    copy_database(source, part / "database");
    const auto still_named = digests(source.database);
    named.insert(still_named.begin(), still_named.end());
    manifest.blobs.assign(named.begin(), named.end());
    manifest.kind = kind_of(source.database.dialect());
    manifest.database_bytes = static_cast<std::int64_t>(fs::file_size(part / "database"));
    manifest.database_digest = blobs::digest_of_file(part / "database");
    manifest.canary = source.vault.seal(keys::canary, 0, source.vault.store_key(), canary_text(manifest));

    Summary summary{folder,         now, manifest.database_bytes, static_cast<std::int64_t>(named.size()), 0,
                    manifest.anchor};
    for (const auto& digest : named) {
        summary.blobs_copied +=
            copy_blob(source.blobs, to / blobs_folder, digest, still_named.contains(digest)) ? 1 : 0;
    }
    write_file(part / "manifest",
               write_manifest(manifest, [&](std::string_view bytes) { return source.vault.sign(bytes); }));
    sync(part);
    move_durably(part, folder);
    return summary;
}

}  // namespace

Summary backup(const Source& source, const fs::path& to, Instant now) {
    return with_faults([&] { return make(source, to, now); });
}

}  // namespace bangfu::backup
