// SPDX-License-Identifier: Apache-2.0
// Path patterns of routes: "/api/unions/{id}/posts/{code:text}". `{name}` takes a positive 63-bit number in
// its only spelling (no sign, no leading zero), so that one record has one address; `{name:text}` takes any
// segment that decodes to valid UTF-8 without control characters. Whatever does not fit is another route,
// hence 404.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::http {

struct Segment {
    enum class Kind { literal, number, text } kind = Kind::literal;
    std::string text;  // the literal, or the parameter's name
};

inline constexpr std::size_t max_segments = 16;
inline constexpr std::size_t max_segment_bytes = 512;

// Ends the process where the pattern is malformed: patterns are constants of the program.
std::vector<Segment> compile_path(std::string_view pattern);

// Segments of a request's path, still encoded; none where it has no leading slash or too many segments.
std::optional<std::vector<std::string_view>> split_path(std::string_view path);

// "%E5%B8%AE" → "帮"; none where an escape is broken.
std::optional<std::string> percent_decoded(std::string_view text);

std::optional<std::int64_t> path_number(std::string_view segment);
std::optional<std::string> path_text(std::string_view segment);

// What a request's path gave for the parameters of its route.
struct PathValues {
    std::vector<std::pair<std::string_view, std::int64_t>> numbers;  // names point into the route table
    std::vector<std::pair<std::string_view, std::string>> texts;
};

}  // namespace bangfu::http
