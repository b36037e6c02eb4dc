// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/blobs.hpp>

#include <array>
#include <chrono>
#include <cstdio>
#include <memory>
#include <system_error>
#include <unordered_set>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace bangfu::blobs {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t digest_letters = 2 * crypto_hash_sha256_BYTES;
constexpr std::chrono::hours orphan_age{24};

// The file system's own exception becomes the one that callers know.
template <class F>
auto with_faults(F&& f) {
    try {
        return f();
    } catch (const fs::filesystem_error& error) {
        const bool full = error.code() == std::errc::no_space_on_device;
        throw Fault(full ? Fault::Kind::full : Fault::Kind::io, error.what());
    }
}

void make_folder(const fs::path& folder) {
    if (fs::exists(folder)) return;
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
}

void sync_folder(const fs::path& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (!synced) throw Fault(Fault::Kind::io, "cannot sync the folder " + folder.string());
}

class FolderBlobs final : public Blobs {
  public:
    FolderBlobs(fs::path folder, keys::Vault& vault) : folder_(std::move(folder)), vault_(vault) {
        with_faults([&] {
            make_folder(folder_);
            make_folder(folder_ / "part");
        });
    }

    Stored put(db::Session& session, IdSource& ids, const fs::path& plain, std::string_view media_type,
               keys::KeyId key) override {
        return with_faults([&] { return put_file(session, ids, plain, media_type, key); });
    }

    Result<Stored> get(db::Session& session, BlobId id, const fs::path& into) override {
        std::string digest;
        keys::KeyId key;
        Stored stored{id, 0, ""};
        {
            auto rows =
                session.query("SELECT digest, size, media_type, key_id FROM blobs_files WHERE id = $1", {id});
            if (!rows.next()) return error::no_such_blob;
            digest = rows.text(0);
            stored.size = rows.i64(1);
            stored.media_type = rows.text(2);
            key = rows.id<keys::KeyId>(3);
        }
        const fs::path place = folder_ / path_of(digest);
        if (!fs::exists(place)) throw Fault(Fault::Kind::corrupt, "a blob's file is missing: " + digest);
        const auto opened = vault_.unseal_file(place, into, key, id.value);
        if (opened.refused()) return opened.error();
        return stored;
    }

    Done remove(db::Session& session, BlobId id) override {
        if (session.execute("DELETE FROM blobs_files WHERE id = $1", {id}) == 0) return error::no_such_blob;
        return done();
    }

    std::int64_t sweep(db::Database& database) override {
        std::unordered_set<std::string> named;
        database.read([&](db::Session& session) {
            for_each_digest(session, [&](std::string_view digest) { named.emplace(digest); });
        });
        return with_faults([&] { return sweep_all_but(named); });
    }

  private:
    Stored put_file(db::Session& session, IdSource& ids, const fs::path& plain, std::string_view media_type,
                    keys::KeyId key) {
        const Stored stored{ids.next<BlobId>(), static_cast<std::int64_t>(fs::file_size(plain)),
                            std::string(media_type)};
        const fs::path part = folder_ / "part" / stored.id.text();
        vault_.seal_file(plain, part, key, stored.id.value);
        const std::string digest = digest_of_file(part);
        const fs::path place = folder_ / path_of(digest);
        const bool first_there = !fs::exists(place.parent_path());
        make_folder(place.parent_path());
        if (::rename(part.c_str(), place.c_str()) != 0) {
            throw Fault(Fault::Kind::io, "cannot put in place " + place.string());
        }
        sync_folder(place.parent_path());
        if (first_there) sync_folder(folder_);
        session.execute(
            "INSERT INTO blobs_files (id, digest, size, media_type, key_id) VALUES ($1, $2, $3, $4, $5)",
            {stored.id, digest, stored.size, stored.media_type, key});
        return stored;
    }

    std::int64_t sweep_all_but(const std::unordered_set<std::string>& named) const {
        const auto young = fs::file_time_type::clock::now() - orphan_age;
        std::int64_t swept = 0;
        for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
            if (!entry.is_regular_file() || entry.last_write_time() > young) continue;
            const auto digest =
                entry.path().parent_path().filename().string() + entry.path().filename().string();
            if (named.contains(digest)) continue;
            if (fs::remove(entry.path())) ++swept;
        }
        return swept;
    }

    fs::path folder_;
    keys::Vault& vault_;
};

}  // namespace

fs::path path_of(std::string_view digest) {
    if (digest.size() != digest_letters ||
        digest.find_first_not_of("0123456789abcdef") != std::string_view::npos) {
        throw Fault(Fault::Kind::corrupt, "not the digest of a blob");
    }
    return fs::path(digest.substr(0, 2)) / digest.substr(2);
}

std::string digest_of_file(const fs::path& path) {
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rbe"));
    if (!file) throw Fault(Fault::Kind::io, "cannot read " + path.string());
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::array<unsigned char, 64 * 1024> chunk{};
    for (std::size_t got = chunk.size(); got == chunk.size();) {
        got = std::fread(chunk.data(), 1, chunk.size(), file.get());
        crypto_hash_sha256_update(&state, chunk.data(), got);
    }
    if (std::ferror(file.get()) != 0) throw Fault(Fault::Kind::io, "cannot read " + path.string());
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state, digest.data());
    std::string hex(digest_letters + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back();
    return hex;
}

void for_each_digest(db::Session& session, const std::function<void(std::string_view)>& visit) {
    auto rows = session.query("SELECT digest FROM blobs_files ORDER BY digest");
    while (rows.next()) visit(rows.view(0));
}

std::unique_ptr<Blobs> Blobs::open(const fs::path& folder, keys::Vault& vault) {
    return std::make_unique<FolderBlobs>(folder, vault);
}

}  // namespace bangfu::blobs
