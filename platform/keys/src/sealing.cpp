// SPDX-License-Identifier: Apache-2.0
#include "sealing.hpp"

#include <bangfu/base/result.hpp>

#include <new>

#include <sodium.h>

namespace bangfu::keys {

namespace {

constexpr char algorithm = 1;  // XChaCha20-Poly1305 (IETF)
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

void put(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(value >> shift));
}

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

DataKey::~DataKey() {
    sodium_memzero(bytes.data(), bytes.size());
}

SecretMemory::SecretMemory(std::size_t size)
    : bytes_(static_cast<unsigned char*>(sodium_malloc(size))), size_(size) {
    if (!bytes_) throw std::bad_alloc();
}

void SecretMemory::Release::operator()(unsigned char* bytes) const {
    sodium_free(bytes);
}

void start_sodium() {
    if (sodium_init() < 0) throw Fault(Fault::Kind::io, "the cryptographic library cannot start");
}

std::string field_binding(std::int64_t store, std::uint16_t field, std::int64_t record, std::int64_t key) {
    std::string binding = "bangfu.field";
    binding.reserve(40);
    binding.push_back(algorithm);
    put(binding, static_cast<std::uint64_t>(store), 8);
    put(binding, field, 2);
    put(binding, static_cast<std::uint64_t>(record), 8);
    put(binding, static_cast<std::uint64_t>(key), 8);
    return binding;
}

std::string wrap_binding(std::int64_t store, std::int64_t key, std::int64_t generation) {
    std::string binding = "bangfu.wrap";
    binding.push_back(algorithm);
    put(binding, static_cast<std::uint64_t>(store), 8);
    put(binding, static_cast<std::uint64_t>(key), 8);
    put(binding, static_cast<std::uint64_t>(generation), 8);
    return binding;
}

std::string seal_box(const unsigned char* key, std::string_view binding, std::string_view plain) {
    std::string box(1 + nonce_bytes + plain.size() + tag_bytes, '\0');
    box[0] = algorithm;
    auto* nonce = reinterpret_cast<unsigned char*>(box.data()) + 1;
    randombytes_buf(nonce, nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonce_bytes, nullptr, raw(plain), plain.size(),
                                               raw(binding), binding.size(), nullptr, nonce, key);
    return box;
}

std::optional<std::string> open_box(const unsigned char* key, std::string_view binding,
                                    std::string_view box) {
    if (box.size() < 1 + nonce_bytes + tag_bytes || box[0] != algorithm) return std::nullopt;
    const auto* nonce = raw(box) + 1;
    const auto sealed = box.substr(1 + nonce_bytes);
    std::string plain(sealed.size() - tag_bytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr,
                                                   nullptr, raw(sealed), sealed.size(), raw(binding),
                                                   binding.size(), nonce, key) != 0) {
        return std::nullopt;
    }
    return plain;
}

SecretMemory wrapping_key(const unsigned char* root) {
    SecretMemory key(key_bytes);
    crypto_kdf_derive_from_key(key.data(), key_bytes, 1, "bf_wrap_", root);
    return key;
}

}  // namespace bangfu::keys
