// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/json.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace bangfu::json {

namespace {

bool is_escaped(unsigned char c) {
    return c < 0x20 || c == '"' || c == '\\';
}

// Whether none of eight bytes is escaped, looked at as one number: a byte below n borrows from its highest
// bit when n is taken off each, and that bit was not its own.
bool eight_are_plain(const char* bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highest = 0x8080808080808080U;
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, sizeof eight);
    const auto some_below = [](std::uint64_t value, std::uint64_t n) {
        return (value - ones * n) & ~value & highest;
    };
    return (some_below(eight, 0x20) | some_below(eight ^ (ones * '"'), 1) |
            some_below(eight ^ (ones * '\\'), 1)) == 0;
}

}  // namespace

void Writer::separate() {
    if (!first_ && !after_key_) out_ += ',';
    first_ = false;
    after_key_ = false;
}

void Writer::begin_object() {
    separate();
    out_ += '{';
    first_ = true;
}

void Writer::end_object() {
    out_ += '}';
    first_ = false;
}

void Writer::begin_array() {
    separate();
    out_ += '[';
    first_ = true;
}

void Writer::end_array() {
    out_ += ']';
    first_ = false;
}

void Writer::key(std::string_view name) {
    string(name);
    out_ += ':';
    after_key_ = true;
}

// RFC 8259 section 7: quotation mark, reverse solidus and U+0000..U+001F are escaped, all else stands as it
// is.
void Writer::string(std::string_view utf8) {
    separate();
    out_ += '"';
    std::size_t plain = 0;  // start of the run not copied yet
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        while (i + 8 <= utf8.size() && eight_are_plain(utf8.data() + i)) i += 8;
        if (i == utf8.size()) break;
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (!is_escaped(c)) continue;
        out_.append(utf8, plain, i - plain);
        plain = i + 1;
        switch (c) {
            case '"':
                out_ += "\\\"";
                break;
            case '\\':
                out_ += "\\\\";
                break;
            case '\n':
                out_ += "\\n";
                break;
            case '\t':
                out_ += "\\t";
                break;
            case '\r':
                out_ += "\\r";
                break;
            default:
                out_ += "\\u00";
                out_ += "0123456789abcdef"[c >> 4];
                out_ += "0123456789abcdef"[c & 15];
        }
    }
    out_.append(utf8, plain);
    out_ += '"';
}

void Writer::integer(std::int64_t value) {
    separate();
    std::array<char, 24> digits;
    out_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void Writer::number(double value) {
    ASSERT(std::isfinite(value));
    separate();
    std::array<char, 32> digits;
    out_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void Writer::boolean(bool value) {
    raw(value ? "true" : "false");
}
void Writer::null() {
    raw("null");
}

void Writer::raw(std::string_view json) {
    separate();
    out_ += json;
}

void Writer::node(Node value) {
    switch (value.kind()) {
        case Kind::null:
            return null();
        case Kind::boolean:
            return boolean(value.boolean());
        case Kind::integer:
            return integer(value.integer());
        case Kind::number:
            return number(value.number());
        case Kind::string:
            return string(value.string());
        case Kind::array:
            begin_array();
            for (std::size_t i = 0; i < value.size(); ++i) node(value.item(i));
            return end_array();
        case Kind::object:
            begin_object();
            for (std::size_t i = 0; i < value.size(); ++i) {
                key(value.key(i));
                node(value.member(i));
            }
            return end_object();
    }
}

}  // namespace bangfu::json
