// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/text.hpp>
#include <bangfu/platform/json.hpp>

#include <array>
#include <climits>

namespace bangfu::json {
namespace {

std::string_view string_of(Node node, Reading& reading, bool& is_string) {
    is_string = node.kind() == Kind::string;
    if (is_string) return node.string();
    reading.wrong_type("string");
    return {};
}

// C0 and C1 control characters and DEL, but for line feed and tab. `utf8` is valid.
bool has_control_characters(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) return true;
        if (c == 0xC2 && static_cast<unsigned char>(utf8[i + 1]) < 0xA0) return true;
    }
    return false;
}

// A line break typed on any machine is one line feed.
std::string with_line_feeds(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') out += text[i];
    return out;
}

}  // namespace

namespace detail {

void read_text(Node node, Reading& reading, std::string& out, std::size_t min, std::size_t max) {
    bool is_string = false;
    const auto given = string_of(node, reading, is_string);
    if (!is_string) return;
    out = with_line_feeds(trimmed(given));
    const auto length = count_code_points(out);
    if (has_control_characters(out)) reading.fault("bad_characters");
    if (length < min && length == 0) return reading.fault("required");
    if (length < min) reading.fault("too_short", {{"min", std::to_string(min)}});
    if (length > max) reading.fault("too_long", {{"max", std::to_string(max)}});
}

void read_integer(Node node, Reading& reading, std::int64_t& out, std::int64_t min, std::int64_t max) {
    if (node.kind() != Kind::integer) return reading.wrong_type("integer");
    const auto value = node.integer();
    if (value < min || value > max)
        return reading.fault("out_of_range", {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
    out = value;
}

void read_enum(Node node, Reading& reading, int& out, std::span<const EnumName> names) {
    bool is_string = false;
    const auto given = string_of(node, reading, is_string);
    if (!is_string) return;
    std::string allowed;
    for (const auto& [name, value] : names) {
        if (name == given) {
            out = value;
            return;
        }
        if (!allowed.empty()) allowed += ',';
        allowed += name;
    }
    reading.fault("not_one_of", {{"allowed", std::move(allowed)}});
}

void read_id(Node node, Reading& reading, std::int64_t& out) {
    bool is_string = false;
    const auto given = string_of(node, reading, is_string);
    if (!is_string) return;
    const auto id = Id<void>::parse(given);
    if (!id) return reading.fault("not_an_id");
    out = id->value;
}

bool begin_items(Node node, Reading& reading, std::size_t max) {
    if (node.kind() != Kind::array) {
        reading.wrong_type("array");
        return false;
    }
    if (node.size() <= max) return true;
    reading.fault("too_many", {{"max", std::to_string(max)}});
    return false;
}

bool begin_map(Node node, Reading& reading) {
    if (node.kind() != Kind::object) {
        reading.wrong_type("object");
        return false;
    }
    if (node.size() <= max_items) return true;
    reading.fault("too_many", {{"max", std::to_string(max_items)}});
    return false;
}

}  // namespace detail

void Codec<bool>::read(Node node, Reading& reading, bool& out) {
    if (node.kind() != Kind::boolean) return reading.wrong_type("boolean");
    out = node.boolean();
}
void Codec<bool>::write(Writer& writer, const bool& value) {
    writer.boolean(value);
}

void Codec<std::int32_t>::read(Node node, Reading& reading, std::int32_t& out) {
    std::int64_t value = out;
    detail::read_integer(node, reading, value, INT32_MIN, INT32_MAX);
    out = static_cast<std::int32_t>(value);
}
void Codec<std::int32_t>::write(Writer& writer, const std::int32_t& value) {
    writer.integer(value);
}

void Codec<std::int64_t>::read(Node node, Reading& reading, std::int64_t& out) {
    detail::read_integer(node, reading, out, -max_integer, max_integer);
}
void Codec<std::int64_t>::write(Writer& writer, const std::int64_t& value) {
    writer.integer(value);
}

void Codec<double>::read(Node node, Reading& reading, double& out) {
    if (node.kind() != Kind::integer && node.kind() != Kind::number) return reading.wrong_type("number");
    out = node.number();
}
void Codec<double>::write(Writer& writer, const double& value) {
    writer.number(value);
}

void Codec<Money>::read(Node node, Reading& reading, Money& out) {
    detail::read_integer(node, reading, out.fen, -Money::limit_fen, Money::limit_fen);
}
void Codec<Money>::write(Writer& writer, const Money& value) {
    writer.integer(value.fen);
}

void Codec<std::string>::read(Node node, Reading& reading, std::string& out) {
    bool is_string = false;
    const auto given = string_of(node, reading, is_string);
    if (count_code_points(given) > max_items)
        return reading.fault("too_long", {{"max", std::to_string(max_items)}});
    out = given;
}
void Codec<std::string>::write(Writer& writer, const std::string& value) {
    writer.string(value);
}

void Codec<Date>::read(Node node, Reading& reading, Date& out) {
    bool is_string = false;
    const auto date = Date::parse(string_of(node, reading, is_string));
    if (date)
        out = *date;
    else if (is_string)
        reading.fault("not_a_date");
}
void Codec<Date>::write(Writer& writer, const Date& value) {
    writer.string(value.iso());
}

void Codec<Instant>::read(Node node, Reading& reading, Instant& out) {
    bool is_string = false;
    const auto instant = Instant::parse(string_of(node, reading, is_string));
    if (instant)
        out = *instant;
    else if (is_string)
        reading.fault("not_an_instant");
}
void Codec<Instant>::write(Writer& writer, const Instant& value) {
    writer.string(value.iso());
}

void Codec<Raw>::read(Node node, Reading&, Raw& out) {
    Writer writer;
    writer.node(node);
    out.text = writer.take();
}
void Codec<Raw>::write(Writer& writer, const Raw& value) {
    writer.raw(value.text);
}

void Codec<Nothing>::read(Node node, Reading& reading, Nothing& out) {
    read_object(node, reading, &out, {});
}
void Codec<Nothing>::write(Writer& writer, const Nothing&) {
    writer.raw("{}");
}
}  // namespace bangfu::json
