// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/text.hpp>

#include <array>

namespace bangfu {
namespace {

// Length of the valid UTF-8 sequence that starts at `at`, 0 where there is none (overlong forms, surrogates
// and values above U+10FFFF are not valid, RFC 3629).
std::size_t sequence_length(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const auto tail = [&](std::size_t i) { return i < s.size() && (byte(i) & 0xC0) == 0x80; };
    const unsigned lead = byte(at);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return tail(at + 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!tail(at + 1) || !tail(at + 2)) return 0;
        const unsigned second = byte(at + 1);
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (!tail(at + 1) || !tail(at + 2) || !tail(at + 3)) return 0;
        const unsigned second = byte(at + 1);
        if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
        return 4;
    }
    return 0;
}

constexpr std::array<std::string_view, 7> blanks{" ",        "\t",           "\n",          "\r",
                                                 "\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};

}  // namespace

std::size_t count_code_points(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size(); ++count) {
        const auto length = sequence_length(utf8, at);
        if (length == 0) return std::string_view::npos;
        at += length;
    }
    return count;
}

bool is_valid_utf8(std::string_view bytes) {
    return count_code_points(bytes) != std::string_view::npos;
}

std::string_view trimmed(std::string_view utf8) {
    for (bool again = true; again;) {
        again = false;
        for (const auto blank : blanks) {
            if (utf8.starts_with(blank)) {
                utf8.remove_prefix(blank.size());
                again = true;
            }
            if (utf8.ends_with(blank)) {
                utf8.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return utf8;
}

}  // namespace bangfu
