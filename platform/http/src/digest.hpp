// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace bangfu::http {

// SHA-256 over the parts, each preceded by its length, so that no two lists of parts give the same bytes.
std::string sha256_of(std::initializer_list<std::string_view> parts);
std::string sha256(std::string_view bytes);
std::string hex(std::string_view bytes);
// Lower-case hex of `bytes` random bytes fit for secrets.
std::string random_hex(std::size_t bytes);

}  // namespace bangfu::http
