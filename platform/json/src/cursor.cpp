// SPDX-License-Identifier: Apache-2.0
// A cursor's word is base64url (RFC 4648 section 5, no padding) of its values, each as two bytes of length,
// high byte first, and its bytes.
#include <bangfu/base/text.hpp>
#include <bangfu/platform/json.hpp>

namespace bangfu::json {
namespace {

constexpr std::size_t max_bytes = 1024;
constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string encoded(std::string_view bytes) {
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(c);
        for (count += 8; count >= 6; count -= 6) out += digits[bits >> (count - 6) & 63];
        bits &= (1U << count) - 1;
    }
    if (count > 0) out += digits[bits << (6 - count) & 63];
    return out;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const auto digit = digits.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        bits = bits << 6 | static_cast<unsigned>(digit);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out += static_cast<char>(bits >> count & 255);
        bits &= (1U << count) - 1;
    }
    if (bits != 0 || count >= 6) return std::nullopt;  // one word means one thing
    return out;
}

}  // namespace

std::string Cursor::text() const {
    std::string bytes;
    for (const auto& value : values) {
        bytes += static_cast<char>(value.size() >> 8);
        bytes += static_cast<char>(value.size() & 255);
        bytes += value;
    }
    ASSERT(!values.empty() && values.size() <= max_cursor_values && bytes.size() <= max_bytes);
    return encoded(bytes);
}

std::optional<Cursor> Cursor::parse(std::string_view text) {
    if (text.empty() || text.size() > max_bytes * 4 / 3 + 2) return std::nullopt;
    const auto bytes = decoded(text);
    if (!bytes || bytes->size() > max_bytes) return std::nullopt;
    Cursor cursor;
    std::string_view rest = *bytes;
    while (!rest.empty()) {
        if (rest.size() < 2 || cursor.values.size() == max_cursor_values) return std::nullopt;
        const auto length = static_cast<std::size_t>(static_cast<unsigned char>(rest[0])) << 8 |
                            static_cast<unsigned char>(rest[1]);
        rest.remove_prefix(2);
        if (length > rest.size() || !is_valid_utf8(rest.substr(0, length))) return std::nullopt;
        cursor.values.emplace_back(rest.substr(0, length));
        rest.remove_prefix(length);
    }
    return cursor;
}

void Codec<Cursor>::read(Node node, Reading& reading, Cursor& out) {
    if (node.kind() != Kind::string) return reading.wrong_type("string");
    auto cursor = Cursor::parse(node.string());
    if (!cursor) return reading.fault("not_a_cursor");
    out = std::move(*cursor);
}

void Codec<Cursor>::write(Writer& writer, const Cursor& value) {
    writer.string(value.text());
}

void Codec<Cursor>::schema(Schemas&, Writer& writer) {
    detail::pattern_schema(writer, "^[A-Za-z0-9_-]+$");
}

}  // namespace bangfu::json
