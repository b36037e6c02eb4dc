// SPDX-License-Identifier: Apache-2.0
// Files: encrypted, named by the digest of what stands on the disk; the database holds digest, size, type,
// key id.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/keys.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace bangfu::blobs {

std::span<const db::Migration> migrations();

namespace error {
inline constexpr ErrorCode no_such_blob{"blobs.no_such_blob", Refusal::not_found};
}

struct Stored {
    BlobId id;
    std::int64_t size = 0;  // of the plain file
    std::string media_type;
};

// Where a blob stands under the folder: "ab/cdef…" of its digest in hex.
std::filesystem::path path_of(std::string_view digest);
// The digest of a file as it stands on the disk: SHA-256 in hex.
std::string digest_of_file(const std::filesystem::path& file);
// All blobs that the store names, by digest; for the backup.
void for_each_digest(db::Session& session, const std::function<void(std::string_view digest)>& visit);

class Blobs {
  public:
    virtual ~Blobs() = default;
    static std::unique_ptr<Blobs> open(const std::filesystem::path& folder, keys::Vault& vault);
    // Seals the file at `plain` into the folder and records it in the running transaction; a blob whose
    // transaction is rolled back is an orphan that `sweep` removes.
    virtual Stored put(db::Session& session, IdSource& ids, const std::filesystem::path& plain,
                       std::string_view media_type, keys::KeyId key) = 0;
    // Opens into a temporary file of the caller's. Refused: blobs.no_such_blob, keys.subject_erased.
    virtual Result<Stored> get(db::Session& session, BlobId id, const std::filesystem::path& into) = 0;
    virtual Done remove(db::Session& session, BlobId id) = 0;
    virtual std::int64_t sweep(
        db::Database& database) = 0;  // files that no row names, older than a day; how many
};

}  // namespace bangfu::blobs
