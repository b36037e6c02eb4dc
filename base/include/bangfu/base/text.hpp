// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bangfu {

// Code points of valid UTF-8; npos where the bytes are not valid UTF-8.
std::size_t count_code_points(std::string_view utf8);
bool is_valid_utf8(std::string_view bytes);
// Without blanks (ASCII, no-break and ideographic) at both ends.
std::string_view trimmed(std::string_view utf8);

// Text of a form: trimmed, Min..Max code points, no control characters but line feed and tab. The reader
// refuses what does not fit; code that makes one from its own constants may assign freely.
template <std::size_t Max, std::size_t Min = 0>
struct Text {
    std::string value;
    static constexpr std::size_t max_length = Max;
    static constexpr std::size_t min_length = Min;
    Text() = default;
    Text(std::string text) : value(std::move(text)) {}   // NOLINT(google-explicit-constructor)
    Text(const char* text) : value(text) {}              // NOLINT(google-explicit-constructor)
    operator std::string_view() const { return value; }  // NOLINT(google-explicit-constructor)
    bool empty() const { return value.empty(); }
    bool operator==(const Text&) const = default;
};
template <std::size_t Max>
using RequiredText = Text<Max, 1>;

}  // namespace bangfu
