// SPDX-License-Identifier: Apache-2.0
#include "tokens.hpp"

#include <bangfu/base/assert.hpp>

#include <sodium.h>

namespace bangfu::auth {

std::string new_token() {
    ASSERT(sodium_init() >= 0);
    unsigned char bytes[32];
    randombytes_buf(bytes, sizeof bytes);
    char text[token_length + 1];
    sodium_bin2base64(text, sizeof text, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text;
}

std::string digest_of(std::string_view text) {
    std::string digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size());
    return digest;
}

}  // namespace bangfu::auth
