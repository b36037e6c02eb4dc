// SPDX-License-Identifier: Apache-2.0
#include "plain_text.hpp"

#include <algorithm>

namespace bangfu::intake {
namespace {

std::size_t bytes_of(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool is_blank(std::string_view c) {
    if (c.size() == 1) return c[0] == ' ' || (c[0] >= '\t' && c[0] <= '\r');
    return c == "\xC2\xA0" || c == "\xE3\x80\x80" || c == "\xE2\x80\x8B" || c == "\xEF\xBB\xBF" ||
           c == "\xE2\x80\x82" || c == "\xE2\x80\x83";
}

// U+FF01..U+FF5E are the full-width forms of ASCII U+0021..U+007E.
char plain_of_full_width(std::string_view c) {
    if (c.size() != 3 || static_cast<unsigned char>(c[0]) != 0xEF) return '\0';
    const unsigned code = 0xF000U | ((static_cast<unsigned char>(c[1]) & 0x3FU) << 6) |
                          (static_cast<unsigned char>(c[2]) & 0x3FU);
    return code >= 0xFF01 && code <= 0xFF5E ? static_cast<char>(code - 0xFF01 + 0x21) : '\0';
}

}  // namespace

std::string_view first_character(std::string_view text) {
    if (text.empty()) return text;
    return text.substr(0, bytes_of(static_cast<unsigned char>(text[0])));
}

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        out.push_back(first_character(text));
        text.remove_prefix(out.back().size());
    }
    return out;
}

std::string_view beginning(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return text.substr(0, bytes);
}

bool is_blank_text(std::string_view text) {
    while (!text.empty()) {
        const auto c = first_character(text);
        if (!is_blank(c)) return false;
        text.remove_prefix(c.size());
    }
    return true;
}

std::string squeezed(std::string_view text, bool lower_case) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto c = first_character(text);
        text.remove_prefix(c.size());
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
        const auto c = first_character(text);
        text.remove_prefix(c.size());
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

bool take_first(std::string& text, std::initializer_list<std::string_view> words) {
    for (const auto word : words) {
        if (!text.starts_with(word)) continue;
        text.erase(0, word.size());
        return true;
    }
    return false;
}

bool take_last(std::string& text, std::initializer_list<std::string_view> words) {
    for (const auto word : words) {
        if (!text.ends_with(word)) continue;
        text.erase(text.size() - word.size());
        return true;
    }
    return false;
}

}  // namespace bangfu::intake
