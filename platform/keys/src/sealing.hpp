// SPDX-License-Identifier: Apache-2.0
// The authenticated boxes of fields and wrapped keys: 01 | nonce (24) | XChaCha20-Poly1305 ciphertext and
// tag. What a box is bound to stands in its associated data, in canonical bytes: purpose and algorithm, then
// each number big-endian in a fixed width, so that no two bindings share their bytes.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bangfu::keys {

inline constexpr std::size_t key_bytes = 32;

// A key on the stack for the length of one call; wiped after.
struct DataKey {
    std::array<unsigned char, key_bytes> bytes{};
    DataKey() = default;
    DataKey(const DataKey&) = default;
    DataKey& operator=(const DataKey&) = default;
    ~DataKey();
};

// Long-lived key material in guarded, locked memory.
class SecretMemory {
  public:
    explicit SecretMemory(std::size_t size);
    unsigned char* data() const { return bytes_.get(); }
    std::size_t size() const { return size_; }

  private:
    struct Release {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Release> bytes_;
    std::size_t size_;
};

void start_sodium();  // once, before any of this; Fault(io) where the library cannot start

// What a field's box is bound to.
std::string field_binding(std::int64_t store, std::uint16_t field, std::int64_t record, std::int64_t key);
// What a wrapped data key is bound to; key 0 is the master.
std::string wrap_binding(std::int64_t store, std::int64_t key, std::int64_t generation);

std::string seal_box(const unsigned char* key, std::string_view binding, std::string_view plain);
// None where the box is not one, was changed, or is bound to something else.
std::optional<std::string> open_box(const unsigned char* key, std::string_view binding, std::string_view box);

// The key that wraps, derived from a root key.
SecretMemory wrapping_key(const unsigned char* root);

}  // namespace bangfu::keys
