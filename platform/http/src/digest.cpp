// SPDX-License-Identifier: Apache-2.0
#include "digest.hpp"

#include <bangfu/base/result.hpp>

#include <openssl/evp.h>
#include <openssl/rand.h>

namespace bangfu::http {

std::string sha256(std::string_view bytes) {
    std::string digest(32, '\0');
    unsigned int size = 0;
    const int done = EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()),
                                &size, EVP_sha256(), nullptr);
    ASSERT(done == 1 && size == digest.size());
    return digest;
}

std::string sha256_of(std::initializer_list<std::string_view> parts) {
    std::string joined;
    for (const std::string_view part : parts)
        joined.append(std::to_string(part.size())).append(":").append(part);
    return sha256(joined);
}

std::string hex(std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4];
        text += digits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

std::string random_hex(std::size_t bytes) {
    std::string random(bytes, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(random.data()), static_cast<int>(bytes)) != 1)
        throw Fault(Fault::Kind::io, "the system gives no random bytes");
    return hex(random);
}

}  // namespace bangfu::http
