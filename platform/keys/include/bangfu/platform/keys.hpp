// SPDX-License-Identifier: Apache-2.0
// The key store and field encryption. Root key (a file, mode 0400) → wraps one data key per person or
// household → seals that subject's fields. Keys stand in a store of their own (keys.db in --keys DIR), never
// beside the data. A ciphertext is: algorithm id (1 byte) | nonce | AEAD box, bound to store | field code |
// record | key id, so one that was moved to another record, field, person or store does not open. Destroying
// a subject's key erases the subject, in backups of the data too.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/personal.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace bangfu::keys {

struct KeyTag;
using KeyId = Id<KeyTag>;

// A sealed field. Codes are never reused; every one stands in docs/data-classes.md.
// Ranges: 1–99 platform, 100–199 organisation, 200–399 people, 400–499 services, 500–599 cases, 600–699
// evaluation, 700–799 intake, the next modules after that.
struct Field {
    std::uint16_t code;
    std::string_view name;  // "people.identity_number"
};

// A blind index: HMAC-SHA-256 with a key of its own per index, cut to `bits`. 128 bits where equality must be
// unique (identity and bank numbers), 64 for phones, about 20 where collisions are wanted (names).
struct Index {
    std::uint16_t code;
    std::string_view name;
    int bits;
};

inline constexpr Field file_content{1, "blobs.content"};  // what seal_file seals
inline constexpr Field canary{2, "backup.canary"};  // a known value in each backup, unsealed by a restore

namespace error {  // in order of precedence
inline constexpr ErrorCode duplicate_field{"keys.duplicate_field",
                                           Refusal::conflict};  // args: code, first, second
inline constexpr ErrorCode duplicate_index{"keys.duplicate_index",
                                           Refusal::conflict};  // args: code, first, second
inline constexpr ErrorCode folder_in_use{"keys.folder_in_use",
                                         Refusal::conflict};  // recover: not an empty folder
inline constexpr ErrorCode sheet_incomplete{"keys.sheet_incomplete", Refusal::invalid};  // args: groups
inline constexpr ErrorCode sheet_group_wrong{"keys.sheet_group_wrong",
                                             Refusal::invalid};  // args: group (1–9)
inline constexpr ErrorCode backup_unreadable{"keys.backup_unreadable", Refusal::invalid};
inline constexpr ErrorCode sheet_of_another_store{"keys.sheet_of_another_store",
                                                  Refusal::conflict};  // or of an older root
inline constexpr ErrorCode subject_erased{"keys.subject_erased", Refusal::not_found};
}  // namespace error

// The closed registry, checked once at start by the app over the tables of all modules: a code stands for one
// field for ever, because it is bound into every ciphertext. Refused: duplicate_field, duplicate_index.
Done check_fields(std::span<const Field> fields, std::span<const Index> indexes = {});

class Vault {
  public:
    virtual ~Vault() = default;
    // Opens `folder`, making it (0700), the root key and the store on first use. Refuses by Fault(io):
    // `folder` inside `data_folder`, readable by others, made for another store, or a root key that does not
    // open it.
    static std::unique_ptr<Vault> open(const std::filesystem::path& folder,
                                       const std::filesystem::path& data_folder, std::int64_t store_id);
    // The printed recovery sheet (plain text, both languages): the root key as nine numbered groups, each
    // with its own check. With the newest key backup it is all that is needed to read the store again.
    virtual std::string recovery_sheet(Date made_on) const = 0;
    // Makes `folder` from the groups of a sheet (typed, or the whole sheet's text) and a key backup. Refused:
    // folder_in_use, sheet_incomplete, sheet_group_wrong, backup_unreadable, sheet_of_another_store.
    static Done recover(const std::filesystem::path& folder, std::string_view sheet_code,
                        const std::filesystem::path& key_backup);
    // A new root key: every data key is wrapped again, in short transactions while work goes on; taken up
    // again at the next open where it was cut off. Ciphertexts, blind indexes and the signing key stay. The
    // old sheet opens only the old key backups from then on: print a new one.
    virtual void rotate_root() = 0;

    // A fresh data key. Made in batches that are durable before one of them is handed out: it costs no write.
    virtual KeyId new_subject_key() = 0;
    // Makes ready at least `count` keys (≤ 1,000,000) in few large writes: before an import, of its
    // households.
    virtual void reserve(std::int64_t count) = 0;
    // The key for what belongs to no person (idempotent answers, drafts of nobody, the canary).
    virtual KeyId store_key() const = 0;
    // Throws Fault(contention) where the key was destroyed meanwhile: what is read again will be gone.
    virtual std::string seal(Field field, std::int64_t record, KeyId key, std::string_view plain) = 0;
    // Refused: keys.subject_erased. Throws Fault(corrupt) where the box does not open.
    virtual Result<Personal<std::string>> unseal(Field field, std::int64_t record, KeyId key,
                                                 std::string_view sealed) = 0;
    virtual std::string blind(Index index, std::string_view normalised) const = 0;
    virtual void destroy(KeyId key) = 0;  // durable when it returns

    // Bytes for the audit seal (Ed25519) and the tokens of this store.
    virtual std::string sign(std::string_view message) const = 0;
    virtual std::string public_key() const = 0;
    static bool verify(std::string_view message, std::string_view signature, std::string_view public_key);

    // Streams for blobs: sealed in chunks of 64 KiB, so that memory does not grow with the file.
    virtual void seal_file(const std::filesystem::path& plain, const std::filesystem::path& sealed, KeyId key,
                           std::int64_t record) = 0;
    virtual Result<Nothing> unseal_file(const std::filesystem::path& sealed,
                                        const std::filesystem::path& plain, KeyId key,
                                        std::int64_t record) = 0;
    // A consistent copy of the key store (still wrapped) for the keys' own backup.
    virtual void backup(const std::filesystem::path& file) = 0;
};

}  // namespace bangfu::keys
