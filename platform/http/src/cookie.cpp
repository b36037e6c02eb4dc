// SPDX-License-Identifier: Apache-2.0
#include "cookie.hpp"

#include <bangfu/base/assert.hpp>

#include <algorithm>

namespace bangfu::http {
namespace {

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool is_token_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool is_token(std::string_view text) {
    return !text.empty() && text.size() <= max_token_bytes &&
           std::all_of(text.begin(), text.end(), is_token_char);
}

}  // namespace

std::string_view session_token(std::string_view cookie_header, bool secure) {
    std::string_view found;
    bool seen = false;
    while (!cookie_header.empty()) {
        const auto end = cookie_header.find(';');
        const std::string_view pair = without_blanks(cookie_header.substr(0, end));
        cookie_header = end == std::string_view::npos ? std::string_view{} : cookie_header.substr(end + 1);
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || pair.substr(0, equals) != cookie_name(secure)) continue;
        if (seen) return {};
        seen = true;
        found = pair.substr(equals + 1);
    }
    return is_token(found) ? found : std::string_view{};
}

std::string set_cookie(const std::optional<std::string>& token, bool secure) {
    ASSERT(!token || is_token(*token));
    std::string text(cookie_name(secure));
    text += '=';
    if (token) text += *token;
    text += "; Path=/; HttpOnly; SameSite=Strict";
    if (secure) text += "; Secure";
    if (!token) text += "; Max-Age=0";
    return text;
}

}  // namespace bangfu::http
