// SPDX-License-Identifier: Apache-2.0
#include "plain_text.hpp"

#include <algorithm>

namespace bangfu::intake {
namespace {

std::size_t bytes_of(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool is_blank(std::string_view c) {
    return c == " " || c == "\t" || c == "\n" || c == "\r" || c == "\xC2\xA0" || c == "\xE3\x80\x80" ||
           c == "\xE2\x80\x8B" || c == "\xEF\xBB\xBF" || c == "\xE2\x80\x82" || c == "\xE2\x80\x83";
}

// U+FF01..U+FF5E are the full-width forms of ASCII U+0021..U+007E.
char plain_of_full_width(std::string_view c) {
    if (c.size() != 3 || static_cast<unsigned char>(c[0]) != 0xEF) return '\0';
    const unsigned code = 0xF000U | ((static_cast<unsigned char>(c[1]) & 0x3FU) << 6) |
                          (static_cast<unsigned char>(c[2]) & 0x3FU);
    return code >= 0xFF01 && code <= 0xFF5E ? static_cast<char>(code - 0xFF01 + 0x21) : '\0';
}

}  // namespace

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const auto bytes = std::min(bytes_of(static_cast<unsigned char>(text[0])), text.size());
        out.push_back(text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
    return out;
}

std::string squeezed(std::string_view text, bool lower_case) {
    std::string out;
    while (!text.empty()) {
        const auto bytes = std::min(bytes_of(static_cast<unsigned char>(text[0])), text.size());
        const auto c = text.substr(0, bytes);
        text.remove_prefix(bytes);
        if (is_blank(c)) continue;
        if (const char plain = plain_of_full_width(c); plain != '\0') {
            out += plain;
        } else {
            out += c;
        }
        if (lower_case && out.back() >= 'A' && out.back() <= 'Z')
            out.back() = static_cast<char>(out.back() - 'A' + 'a');
    }
    return out;
}

std::string tidied(std::string_view text) {
    std::string out;
    bool blank = false;
    while (!text.empty()) {
        const auto bytes = std::min(bytes_of(static_cast<unsigned char>(text[0])), text.size());
        const auto c = text.substr(0, bytes);
        text.remove_prefix(bytes);
        if (is_blank(c)) {
            blank = true;
            continue;
        }
        if (blank && !out.empty()) out += ' ';
        blank = false;
        out += c;
    }
    return out;
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.find(word) != std::string_view::npos; });
}

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace bangfu::intake
