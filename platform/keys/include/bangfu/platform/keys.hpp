// SPDX-License-Identifier: Apache-2.0
// The key store and field encryption. Root key (a file, mode 0400) → wraps one data key per person or household →
// seals that subject's fields. Keys stand in a store of their own (keys.db in --keys DIR), never beside the data.
// A ciphertext is: algorithm id (1 byte) | nonce | AEAD box, bound to store | field code | record | key id, so one
// that was moved to another record, field, person or store does not open. Destroying a subject's key erases the
// subject, in backups of the data too.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <bangfu/base/ids.hpp>
#include <bangfu/base/personal.hpp>
#include <bangfu/base/result.hpp>

namespace bangfu::keys {

struct KeyTag;
using KeyId = Id<KeyTag>;

// A sealed field. Codes are never reused; every one stands in docs/data-classes.md.
// Ranges: 1–99 platform, 100–199 organisation, 200–399 people, 400–499 services, 500–599 cases, 600–699 evaluation,
// 700–799 intake, the next modules after that.
struct Field {
    std::uint16_t code;
    std::string_view name;  // "people.identity_number"
};

// A blind index: HMAC-SHA-256 with a key of its own per index, cut to `bits`. 128 bits where equality must be unique
// (identity and bank numbers), 64 for phones, about 20 where collisions are wanted (names).
struct Index {
    std::uint16_t code;
    std::string_view name;
    int bits;
};

namespace error {
inline constexpr ErrorCode subject_erased{"keys.subject_erased", Refusal::not_found};
}

class Vault {
  public:
    virtual ~Vault() = default;
    // Opens `folder`, making it (0700), the root key and the store on first use. Refuses by Fault(io): `folder` inside
    // `data_folder`, readable by others, made for another store, or a root key that does not open it.
    static std::unique_ptr<Vault> open(const std::filesystem::path& folder, const std::filesystem::path& data_folder,
                                       std::int64_t store_id);
    // The root key as words and digits for the printed recovery sheet; `restore` makes a folder from it and a key backup.
    virtual std::string recovery_sheet() const = 0;

    // A fresh data key. Made in batches that are durable before one of them is handed out: it costs no write.
    virtual KeyId new_subject_key() = 0;
    // The key for what belongs to no person (idempotent answers, drafts of nobody, the canary).
    virtual KeyId store_key() const = 0;
    virtual std::string seal(Field field, std::int64_t record, KeyId key, std::string_view plain) = 0;
    // Refused: keys.subject_erased. Throws Fault(corrupt) where the box does not open.
    virtual Result<Personal<std::string>> unseal(Field field, std::int64_t record, KeyId key, std::string_view sealed) = 0;
    virtual std::string blind(Index index, std::string_view normalised) const = 0;
    virtual void destroy(KeyId key) = 0;  // durable when it returns

    // Bytes for the audit seal (Ed25519) and the tokens of this store.
    virtual std::string sign(std::string_view message) const = 0;
    virtual std::string public_key() const = 0;
    static bool verify(std::string_view message, std::string_view signature, std::string_view public_key);

    // Streams for blobs: sealed in chunks of 64 KiB, so that memory does not grow with the file.
    virtual void seal_file(const std::filesystem::path& plain, const std::filesystem::path& sealed, KeyId key,
                           std::int64_t record) = 0;
    virtual Result<Nothing> unseal_file(const std::filesystem::path& sealed, const std::filesystem::path& plain, KeyId key,
                                        std::int64_t record) = 0;
    // A consistent copy of the key store (still wrapped) for the keys' own backup.
    virtual void backup(const std::filesystem::path& file) = 0;
};

}  // namespace bangfu::keys
