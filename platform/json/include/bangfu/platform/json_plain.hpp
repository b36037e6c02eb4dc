// SPDX-License-Identifier: Apache-2.0
// Codecs of the types that are no templates; their bodies are in the sources.
#pragma once

#include <bangfu/base/cell.hpp>
#include <bangfu/base/money.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/json_schema.hpp>

namespace bangfu::json {

// Any JSON value, kept as its text (a draft of a form that is not complete yet).
struct Raw {
    std::string text = "null";
    bool operator==(const Raw&) const = default;
};

// Where the next page of a list begins: the sort values of the last row given, as one opaque word
// (base64url). At most max_cursor_values of together 1 KiB. It travels in addresses: never put personal data
// in it.
struct Cursor {
    std::vector<std::string> values;
    bool operator==(const Cursor&) const = default;
    std::string text() const;
    // nullopt: not a cursor that text() made.
    static std::optional<Cursor> parse(std::string_view text);
};
inline constexpr std::size_t max_cursor_values = 8;

template <>
struct Codec<bool> {
    static constexpr Wire wire = Wire::boolean;
    static void read(Node node, Reading& reading, bool& out);
    static void write(Writer& writer, const bool& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<std::int32_t> {
    static constexpr Wire wire = Wire::integer;
    static void read(Node node, Reading& reading, std::int32_t& out);
    static void write(Writer& writer, const std::int32_t& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<std::int64_t> {  // ±max_integer
    static constexpr Wire wire = Wire::integer;
    static void read(Node node, Reading& reading, std::int64_t& out);
    static void write(Writer& writer, const std::int64_t& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<double> {
    static constexpr Wire wire = Wire::number;
    static void read(Node node, Reading& reading, double& out);
    static void write(Writer& writer, const double& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<Money> {  // fen
    static constexpr Wire wire = Wire::integer;
    static void read(Node node, Reading& reading, Money& out);
    static void write(Writer& writer, const Money& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<std::string> {  // as it is, at most max_items code points
    static constexpr Wire wire = Wire::string;
    static void read(Node node, Reading& reading, std::string& out);
    static void write(Writer& writer, const std::string& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<Date> {
    static constexpr Wire wire = Wire::string;
    static void read(Node node, Reading& reading, Date& out);
    static void write(Writer& writer, const Date& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<Instant> {
    static constexpr Wire wire = Wire::string;
    static void read(Node node, Reading& reading, Instant& out);
    static void write(Writer& writer, const Instant& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<Right> {
    static constexpr Wire wire = Wire::string;
    static void read(Node node, Reading& reading, Right& out);
    static void write(Writer& writer, const Right& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<Level> {
    static constexpr Wire wire = Wire::string;
    static void read(Node node, Reading& reading, Level& out);
    static void write(Writer& writer, const Level& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<Cursor> {
    static constexpr Wire wire = Wire::string;
    static void read(Node node, Reading& reading, Cursor& out);
    static void write(Writer& writer, const Cursor& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<Cell> {  // {"right":…,"level":…}
    static constexpr Wire wire = Wire::other;
    static void read(Node node, Reading& reading, Cell& out);
    static void write(Writer& writer, const Cell& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<Raw> {
    static constexpr Wire wire = Wire::other;
    static void read(Node node, Reading& reading, Raw& out);
    static void write(Writer& writer, const Raw& value);
    static void schema(Schemas& schemas, Writer& writer);
};
template <>
struct Codec<Nothing> {  // {}
    static constexpr Wire wire = Wire::other;
    static void read(Node node, Reading& reading, Nothing& out);
    static void write(Writer& writer, const Nothing& value);
    static void schema(Schemas& schemas, Writer& writer);
};

}  // namespace bangfu::json
