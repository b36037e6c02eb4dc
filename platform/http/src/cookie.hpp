// SPDX-License-Identifier: Apache-2.0
// The session cookie (RFC 6265bis). `__Host-` binds it to this host and to TLS; over plain http, which the
// program serves on loopback only, browsers would drop it, so there the name goes without.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bangfu::http {

inline constexpr std::size_t max_token_bytes = 256;

inline constexpr std::string_view cookie_name(bool secure) {
    return secure ? "__Host-bangfu" : "bangfu";
}

// The token in a Cookie header; "" where there is none, it is too long, or the name stands there twice (a
// second one was planted by someone: neither is believed).
std::string_view session_token(std::string_view cookie_header, bool secure);

// Set-Cookie for a new token, or for none (the browser forgets it).
std::string set_cookie(const std::optional<std::string>& token, bool secure);

}  // namespace bangfu::http
