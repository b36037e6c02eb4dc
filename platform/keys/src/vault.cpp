// SPDX-License-Identifier: Apache-2.0
#include "file_sealing.hpp"
#include "key_cache.hpp"
#include "key_folder.hpp"
#include "key_store.hpp"
#include "recovery_sheet.hpp"
#include "root_keys.hpp"
#include <bangfu/platform/keys.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <mutex>
#include <shared_mutex>

#include <sodium.h>

namespace bangfu::keys {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t cached_keys = 65'536;
constexpr std::int64_t batch_keys = 256;
constexpr std::int64_t large_batch_keys = 10'000;  // of `reserve`: one write each
constexpr std::int64_t most_reserved = 1'000'000;
constexpr std::int64_t rewrap_keys = 2'000;  // of a rotation: one write each

// The lowest id of a store; it is the store key's.
std::int64_t first_id(std::int64_t store) {
    return ((store & 0x7fffff) << 40) + 1;
}

std::string_view view(const SecretMemory& memory) {
    return {reinterpret_cast<const char*>(memory.data()), memory.size()};
}

// Ids ready to be handed out, with their keys.
struct Batch {
    std::int64_t first = 0;
    std::int64_t count = 0;
    std::int64_t used = 0;
    SecretMemory keys;
    const unsigned char* key(std::int64_t place) const {
        return keys.data() + place * static_cast<int>(key_bytes);
    }
};

class OpenVault final : public Vault {
  public:
    OpenVault(const fs::path& folder, std::int64_t store_id)
        : folder_(folder),
          roots_(folder, store_id),
          keys_(store_file(folder)),
          cache_(cached_keys),
          store_(store_id) {
        auto row = keys_.store();
        if (!row) {
            roots_.make_first();
            row = create();
        }
        if (row->store != store_id) throw Fault(Fault::Kind::io, "the key store belongs to another store");
        roots_.settle(row->generation);
        open_secrets(*row);
        if (roots_.rotating()) finish_rotation();
    }

    std::string recovery_sheet(Date made_on) const override {
        return roots_.with_current([&](const RootKey& root) { return recovery_sheet_text(root, made_on); });
    }

    void rotate_root() override {
        const std::lock_guard alone(rotation_);
        roots_.start_rotation();
        finish_rotation();
    }

    KeyId new_subject_key() override {
        const std::lock_guard held(batches_lock_);
        if (batches_.empty()) add_batch(batch_keys);
        Batch& batch = batches_.back();
        const std::int64_t id = batch.first + batch.used;
        cache_.keep_fresh(id, batch.key(batch.used));
        if (++batch.used == batch.count) batches_.pop_back();
        return KeyId{id};
    }

    void reserve(std::int64_t count) override {
        ASSERT(count <= most_reserved);
        const std::lock_guard held(batches_lock_);
        std::int64_t ready = 0;
        for (const Batch& batch : batches_) ready += batch.count - batch.used;
        while (ready < count) {
            const auto more = std::min(std::max(count - ready, batch_keys), large_batch_keys);
            add_batch(more);
            ready += more;
        }
    }

    KeyId store_key() const override { return KeyId{first_id(store_)}; }

    std::string seal(Field field, std::int64_t record, KeyId key, std::string_view plain) override {
        return seal_box(key_for_sealing(key).bytes.data(),
                        field_binding(store_, field.code, record, key.value), plain);
    }

    Result<Personal<std::string>> unseal(Field field, std::int64_t record, KeyId key,
                                         std::string_view sealed) override {
        const auto data_key = find(key);
        if (!data_key) return error::subject_erased;
        auto plain =
            open_box(data_key->bytes.data(), field_binding(store_, field.code, record, key.value), sealed);
        if (!plain)
            throw Fault(Fault::Kind::corrupt, "a sealed value does not open: " + std::string(field.name));
        return Personal(*std::move(plain));
    }

    std::string blind(Index index, std::string_view normalised) const override {
        ASSERT(index.bits > 0 && index.bits <= 256);
        std::string code(crypto_auth_hmacsha256_BYTES, '\0');
        auto state = start_of(index);
        crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(normalised.data()),
                                      normalised.size());
        crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(code.data()));
        sodium_memzero(&state, sizeof state);
        const int whole = (index.bits + 7) / 8;
        code.resize(static_cast<std::size_t>(whole));
        if (const int spare = whole * 8 - index.bits; spare > 0) {
            code.back() = static_cast<char>(static_cast<unsigned char>(code.back()) >> spare << spare);
        }
        return code;
    }

    void destroy(KeyId key) override {
        ASSERT(key != store_key());
        keys_.destroy(key.value);
        cache_.drop(key.value);
    }

    std::string sign(std::string_view message) const override {
        std::string signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                             signing_key_.data());
        return signature;
    }

    std::string public_key() const override { return public_key_; }

    void seal_file(const fs::path& plain, const fs::path& sealed, KeyId key, std::int64_t record) override {
        seal_stream(plain, sealed, key_for_sealing(key),
                    field_binding(store_, file_content.code, record, key.value));
    }

    Result<Nothing> unseal_file(const fs::path& sealed, const fs::path& plain, KeyId key,
                                std::int64_t record) override {
        const auto data_key = find(key);
        if (!data_key) return error::subject_erased;
        open_stream(sealed, plain, *data_key, field_binding(store_, file_content.code, record, key.value));
        return done();
    }

    void backup(const fs::path& file) override {
        const std::lock_guard alone(rotation_);  // a copy from the midst of a rotation would need two sheets
        db::copy_sqlite("sqlite:" + store_file(folder_).string(), file);
    }

  private:
    // The state of an index's HMAC before the first byte: made once, because an import asks four times a
    // person and making it costs more than the rest.
    crypto_auth_hmacsha256_state start_of(Index index) const {
        crypto_auth_hmacsha256_state state;
        {
            const std::shared_lock held(indexes_lock_);
            if (const auto at = indexes_.find(index.code); at != indexes_.end()) {
                std::memcpy(&state, at->second.data(), sizeof state);
                return state;
            }
        }
        std::array<unsigned char, key_bytes> subkey{};
        crypto_kdf_derive_from_key(subkey.data(), subkey.size(), index.code, "bf_index", master_.data());
        crypto_auth_hmacsha256_init(&state, subkey.data(), subkey.size());
        sodium_memzero(subkey.data(), subkey.size());
        SecretMemory kept(sizeof state);
        std::memcpy(kept.data(), &state, sizeof state);
        const std::unique_lock held(indexes_lock_);
        indexes_.try_emplace(index.code, std::move(kept));
        return state;
    }

    StoreRow create() {
        SecretMemory master(key_bytes);
        randombytes_buf(master.data(), key_bytes);
        const StoreRow row{store_, roots_.generation(), roots_.wrap(0, view(master))};
        keys_.create(row);
        return row;
    }

    void open_secrets(const StoreRow& row) {
        const auto master = roots_.unwrap(0, row.generation, row.secrets);
        if (!master) throw Fault(Fault::Kind::io, "the root key does not open the key store");
        std::memcpy(master_.data(), master->bytes.data(), key_bytes);
        std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
        crypto_kdf_derive_from_key(seed.data(), seed.size(), 1, "bf_sign_", master_.data());
        public_key_.resize(crypto_sign_PUBLICKEYBYTES);
        crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(public_key_.data()), signing_key_.data(),
                                 seed.data());
        sodium_memzero(seed.data(), seed.size());
        if (!keys_.subject(store_key().value)) add_batch(batch_keys);  // its first key is the store key
    }

    void add_batch(std::int64_t count) {
        Batch batch{.count = count, .keys = SecretMemory(static_cast<std::size_t>(count) * key_bytes)};
        randombytes_buf(batch.keys.data(), batch.keys.size());
        const auto generation = roots_.generation();
        batch.first =
            keys_.add(first_id(store_), count, generation, [&](std::int64_t id, std::int64_t place) {
                return roots_.wrap(id, {reinterpret_cast<const char*>(batch.key(place)), key_bytes});
            });
        if (batch.first == first_id(store_)) batch.used = 1;
        batches_.push_back(std::move(batch));
    }

    // None where it was destroyed. Fault(corrupt) where the store has no such key, or it does not open.
    std::optional<DataKey> find(KeyId key) {
        std::uint64_t destructions = 0;
        if (auto cached = cache_.find(key.value, destructions)) return cached;
        const auto row = keys_.subject(key.value);
        if (!row) throw Fault(Fault::Kind::corrupt, "the key store has no key " + key.text());
        if (row->wrapped.empty()) return std::nullopt;
        auto opened = roots_.unwrap(row->id, row->generation, row->wrapped);
        if (!opened) throw Fault(Fault::Kind::corrupt, "a data key does not open: " + key.text());
        cache_.keep(key.value, *opened, destructions);
        return opened;
    }

    DataKey key_for_sealing(KeyId key) {
        auto found = find(key);
        if (!found) throw Fault(Fault::Kind::contention, "the key was destroyed meanwhile: " + key.text());
        return *found;
    }

    void finish_rotation() {
        const auto generation = roots_.generation();
        do {
            const auto again = [&](const SubjectRow& row) {
                const auto key = roots_.unwrap(row.id, row.generation, row.wrapped);
                if (!key)
                    throw Fault(Fault::Kind::corrupt, "a data key does not open: " + std::to_string(row.id));
                return roots_.wrap(row.id, {reinterpret_cast<const char*>(key->bytes.data()), key_bytes});
            };
            while (keys_.rewrap(generation, rewrap_keys, again) > 0) {
            }
        } while (!keys_.end_rotation(generation, roots_.wrap(0, view(master_))));
        roots_.end_rotation();
    }

    fs::path folder_;
    RootKeys roots_;
    KeyStore keys_;
    KeyCache cache_;
    std::int64_t store_;
    SecretMemory master_{key_bytes};
    SecretMemory signing_key_{crypto_sign_SECRETKEYBYTES};
    std::string public_key_;
    mutable std::shared_mutex indexes_lock_;
    mutable std::map<std::uint16_t, SecretMemory> indexes_;
    std::mutex rotation_;
    std::mutex batches_lock_;
    std::vector<Batch> batches_;
};

}  // namespace

std::unique_ptr<Vault> Vault::open(const fs::path& folder, const fs::path& data_folder,
                                   std::int64_t store_id) {
    start_sodium();
    check_folder(folder, data_folder);
    return std::make_unique<OpenVault>(folder, store_id);
}

bool Vault::verify(std::string_view message, std::string_view signature, std::string_view public_key) {
    start_sodium();
    if (signature.size() != crypto_sign_BYTES || public_key.size() != crypto_sign_PUBLICKEYBYTES)
        return false;
    return crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                                       reinterpret_cast<const unsigned char*>(public_key.data())) == 0;
}

}  // namespace bangfu::keys
