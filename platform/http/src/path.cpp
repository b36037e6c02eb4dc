// SPDX-License-Identifier: Apache-2.0
#include "path.hpp"

#include <bangfu/base/assert.hpp>
#include <bangfu/base/text.hpp>

#include <algorithm>
#include <charconv>

namespace bangfu::http {
namespace {

bool is_name(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

Segment compile_segment(std::string_view text) {
    ASSERT(!text.empty());
    if (text.front() != '{') {
        ASSERT(text.find_first_of("{}%?# ") == std::string_view::npos);
        return {Segment::Kind::literal, std::string(text)};
    }
    ASSERT(text.size() > 2 && text.back() == '}');
    std::string_view name = text.substr(1, text.size() - 2);
    constexpr std::string_view as_text = ":text";
    const bool is_text = name.ends_with(as_text);
    if (is_text) name.remove_suffix(as_text.size());
    ASSERT(is_name(name));
    return {is_text ? Segment::Kind::text : Segment::Kind::number, std::string(name)};
}

}  // namespace

std::vector<Segment> compile_path(std::string_view pattern) {
    const auto parts = split_path(pattern);
    ASSERT(parts && !parts->empty());
    std::vector<Segment> segments;
    for (std::string_view part : *parts) segments.push_back(compile_segment(part));
    return segments;
}

std::optional<std::vector<std::string_view>> split_path(std::string_view path) {
    if (path.empty() || path.front() != '/') return std::nullopt;
    path.remove_prefix(1);
    std::vector<std::string_view> segments;
    if (path.empty()) return segments;
    while (segments.size() < max_segments) {
        const auto slash = path.find('/');
        segments.push_back(path.substr(0, slash));
        if (segments.back().size() > 3 * max_segment_bytes) return std::nullopt;
        if (slash == std::string_view::npos) return segments;
        path.remove_prefix(slash + 1);
    }
    return std::nullopt;
}

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_value(text[i + 1]);
        const int low = hex_value(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        plain += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return plain;
}

std::optional<std::int64_t> path_number(std::string_view segment) {
    if (segment.empty() || segment.front() < '1' || segment.front() > '9') return std::nullopt;
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(segment.data(), segment.data() + segment.size(), value);
    if (fault != std::errc() || end != segment.data() + segment.size()) return std::nullopt;
    return value;
}

std::optional<std::string> path_text(std::string_view segment) {
    auto plain = percent_decoded(segment);
    if (!plain || plain->empty() || plain->size() > max_segment_bytes || !is_valid_utf8(*plain))
        return std::nullopt;
    const bool has_control = std::any_of(plain->begin(), plain->end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    if (has_control) return std::nullopt;
    return plain;
}

}  // namespace bangfu::http
