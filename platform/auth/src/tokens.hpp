// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace bangfu::auth {

inline constexpr std::size_t token_length = 43;  // 256 bits in base64url without padding

std::string new_token();
std::string digest_of(std::string_view text);  // SHA-256, 32 bytes

}  // namespace bangfu::auth
