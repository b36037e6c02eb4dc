// SPDX-License-Identifier: Apache-2.0
// JSON Schema 2020-12 fragments, as OpenAPI 3.1 takes them. A reference is written where a struct is met; the
// struct itself is written once, at the end, when it is known whether a form names it (then the schema is the
// strict one).
#include <bangfu/platform/json.hpp>

#include <algorithm>
#include <climits>

namespace bangfu::json {
namespace {

// "bangfu::people::Row" → "Row".
std::string_view short_name(std::string_view type) {
    const auto colon = type.rfind("::");
    return colon == std::string_view::npos ? type : type.substr(colon + 2);
}

void type_member(Writer& writer, std::string_view type) {
    writer.key("type");
    writer.string(type);
}

void limit(Writer& writer, std::string_view name, std::int64_t value) {
    writer.key(name);
    writer.integer(value);
}

}  // namespace

// The struct's own name, else its namespaces in front of it, nearest first ("people::Row" → "PeopleRow").
std::string Schemas::free_name(std::string_view type) const {
    std::string name(short_name(type));
    auto space = type.substr(0, type.size() - name.size());
    const auto taken = [&](const auto& entry) { return entry.second.name == name; };
    while (std::any_of(entries_.begin(), entries_.end(), taken)) {
        ASSERT(space.size() > 2);
        space.remove_suffix(2);
        std::string front(short_name(space));
        space.remove_suffix(front.size());
        if (front[0] >= 'a' && front[0] <= 'z') front[0] = static_cast<char>(front[0] - 'a' + 'A');
        name.insert(0, front);
    }
    return name;
}

void Schemas::refer(Writer& writer, std::string_view type, std::span<const Field> fields) {
    auto found = entries_.find(type);
    const bool fresh = found == entries_.end();
    if (fresh) found = entries_.emplace(std::string(type), Entry{free_name(type), fields}).first;
    const bool stricter = form_ && !found->second.form;
    if (stricter) found->second.form = true;
    if (fresh || stricter) {  // what it names is known, and strict, with it
        Writer unused;
        unused.begin_array();
        for (const auto& field : fields) field.schema(*this, unused);
    }
    writer.begin_object();
    writer.key("$ref");
    writer.string("#/components/schemas/" + found->second.name);
    writer.end_object();
}

void Schemas::write_struct(Writer& writer, const Entry& entry) {
    form_ = entry.form;
    writer.begin_object();
    type_member(writer, "object");
    writer.key("properties");
    writer.begin_object();
    for (const auto& field : entry.fields) {
        writer.key(field.name);
        field.schema(*this, writer);
    }
    writer.end_object();
    writer.key("required");
    writer.begin_array();
    for (const auto& field : entry.fields)
        if (field.required || !entry.form) writer.string(field.name);
    writer.end_array();
    if (entry.form) {
        writer.key("additionalProperties");
        writer.boolean(false);
    }
    writer.end_object();
}

std::string Schemas::components() {
    std::map<std::string_view, const Entry*> sorted;
    for (const auto& [type, entry] : entries_) sorted.emplace(entry.name, &entry);
    Writer writer;
    writer.begin_object();
    for (const auto& [name, entry] : sorted) {
        writer.key(name);
        write_struct(writer, *entry);
    }
    writer.end_object();
    return writer.take();
}

std::string Schemas::parameters(std::span<const Field> fields) {
    Writer writer;
    writer.begin_array();
    for (const auto& field : fields) {
        writer.begin_object();
        writer.key("name");
        writer.string(field.name);
        writer.key("in");
        writer.string("query");
        writer.key("required");
        writer.boolean(field.required && !field.repeated);
        writer.key("schema");
        field.schema(*this, writer);
        writer.end_object();
    }
    writer.end_array();
    return writer.take();
}

namespace detail {

void text_schema(Writer& writer, std::size_t min, std::size_t max) {
    writer.begin_object();
    type_member(writer, "string");
    if (min > 0) limit(writer, "minLength", static_cast<std::int64_t>(min));
    limit(writer, "maxLength", static_cast<std::int64_t>(max));
    writer.end_object();
}

void format_schema(Writer& writer, std::string_view format) {
    writer.begin_object();
    type_member(writer, "string");
    writer.key("format");
    writer.string(format);
    writer.end_object();
}

void pattern_schema(Writer& writer, std::string_view pattern) {
    writer.begin_object();
    type_member(writer, "string");
    writer.key("pattern");
    writer.string(pattern);
    writer.end_object();
}

void integer_schema(Writer& writer, std::int64_t min, std::int64_t max) {
    writer.begin_object();
    type_member(writer, "integer");
    limit(writer, "minimum", min);
    limit(writer, "maximum", max);
    writer.end_object();
}

void enum_schema(Writer& writer, std::span<const EnumName> names) {
    writer.begin_object();
    type_member(writer, "string");
    writer.key("enum");
    writer.begin_array();
    for (const auto& [name, value] : names) writer.string(name);
    writer.end_array();
    writer.end_object();
}

void object_schema(Schemas& schemas, Writer& writer, std::span<const Field> fields) {
    writer.begin_object();
    type_member(writer, "object");
    writer.key("properties");
    writer.begin_object();
    for (const auto& field : fields) {
        writer.key(field.name);
        field.schema(schemas, writer);
    }
    writer.end_object();
    writer.key("required");
    writer.begin_array();
    for (const auto& field : fields) writer.string(field.name);
    writer.end_array();
    writer.key("additionalProperties");
    writer.boolean(false);
    writer.end_object();
}

}  // namespace detail

void Codec<bool>::schema(Schemas&, Writer& writer) {
    writer.raw(R"({"type":"boolean"})");
}
void Codec<std::int32_t>::schema(Schemas&, Writer& writer) {
    detail::integer_schema(writer, INT32_MIN, INT32_MAX);
}
void Codec<std::int64_t>::schema(Schemas&, Writer& writer) {
    detail::integer_schema(writer, -max_integer, max_integer);
}
void Codec<double>::schema(Schemas&, Writer& writer) {
    writer.raw(R"({"type":"number"})");
}
void Codec<Money>::schema(Schemas&, Writer& writer) {
    detail::integer_schema(writer, -Money::limit_fen, Money::limit_fen);
}
void Codec<std::string>::schema(Schemas&, Writer& writer) {
    detail::text_schema(writer, 0, max_items);
}
void Codec<Date>::schema(Schemas&, Writer& writer) {
    detail::format_schema(writer, "date");
}
void Codec<Instant>::schema(Schemas&, Writer& writer) {
    detail::format_schema(writer, "date-time");
}
void Codec<Raw>::schema(Schemas&, Writer& writer) {
    writer.raw("{}");
}
void Codec<Nothing>::schema(Schemas&, Writer& writer) {
    writer.raw(R"({"type":"object","properties":{}})");
}
}  // namespace bangfu::json
