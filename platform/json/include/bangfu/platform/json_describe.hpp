// SPDX-License-Identifier: Apache-2.0
// The codecs of the field types. Templates only choose; the work is in the sources.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/personal.hpp>
#include <bangfu/base/text.hpp>
#include <bangfu/platform/json_plain.hpp>

#include <concepts>
#include <map>
#include <type_traits>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>

namespace bangfu::json {

// A whole number from Min to Max.
template <std::int64_t Min, std::int64_t Max>
struct Ranged {
    std::int64_t value = Min;
    bool operator==(const Ranged&) const = default;
};

// At most N items.
template <class T, std::size_t N>
struct Bounded {
    std::vector<T> items;
    bool operator==(const Bounded&) const = default;
};

namespace detail {
struct EnumName {
    std::string_view name;
    int value;
};
void read_text(Node node, Reading& reading, std::string& out, std::size_t min, std::size_t max);
void read_integer(Node node, Reading& reading, std::int64_t& out, std::int64_t min, std::int64_t max);
void read_enum(Node node, Reading& reading, int& out, std::span<const EnumName> names);
void read_id(Node node, Reading& reading, std::int64_t& out);
bool begin_items(Node node, Reading& reading, std::size_t max);  // an array of at most max items
bool begin_map(Node node, Reading& reading);                     // an object of at most max_items members
void text_schema(Writer& writer, std::size_t min, std::size_t max);
void format_schema(Writer& writer, std::string_view format);
void pattern_schema(Writer& writer, std::string_view pattern);
void integer_schema(Writer& writer, std::int64_t min, std::int64_t max);
void enum_schema(Writer& writer, std::span<const EnumName> names);
void object_schema(Schemas& schemas, Writer& writer, std::span<const Field> fields);  // every member required

// A name that is a word of C++ ends in an underscore there: `union_` is "union" on the wire.
constexpr std::string_view wire_name(std::string_view name) {
    return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

template <class T>
constexpr Wire wire_of() {
    if constexpr (requires { Codec<T>::wire; })
        return Codec<T>::wire;
    else
        return Wire::string;
}

template <class T>
struct ListItem : std::false_type {};
template <class T>
struct ListItem<std::vector<T>> : std::true_type {
    using Item = T;
};
template <class T, std::size_t N>
struct ListItem<Bounded<T, N>> : std::true_type {
    using Item = T;
};
template <class T>
struct Unwrapped {
    using Type = T;
    static constexpr bool optional = false;
};
template <class T>
struct Unwrapped<std::optional<T>> {
    using Type = T;
    static constexpr bool optional = true;
};

template <class T, class Member, auto pointer>
constexpr Field field_of(std::string_view name) {
    using Inner = typename Unwrapped<Member>::Type;
    Field field{};
    field.name = wire_name(name);
    field.required = !Unwrapped<Member>::optional;
    field.repeated = ListItem<Inner>::value;
    if constexpr (ListItem<Inner>::value)
        field.wire = wire_of<typename ListItem<Inner>::Item>();
    else
        field.wire = wire_of<Inner>();
    field.read = [](Node node, Reading& reading, void* object) {
        Codec<Member>::read(node, reading, static_cast<T*>(object)->*pointer);
    };
    field.write = [](Writer& writer, const void* object) {
        Codec<Member>::write(writer, static_cast<const T*>(object)->*pointer);
    };
    field.schema = [](Schemas& schemas, Writer& writer) { Codec<Member>::schema(schemas, writer); };
    return field;
}

template <class T, template <class...> class List, class... D>
constexpr auto fields_of(List<D...>*) {
    return std::array<Field, sizeof...(D)>{
        field_of<T, std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>, D::pointer>(D::name)...};
}

template <template <class...> class List, class... D>
constexpr auto names_of(List<D...>*) {
    return std::array<EnumName, sizeof...(D)>{EnumName{wire_name(D::name), static_cast<int>(D::value)}...};
}
}  // namespace detail

template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;
template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <DescribedStruct T>
struct Codec<T> {
    static constexpr Wire wire = Wire::other;
    static constexpr auto fields = detail::fields_of<T>(
        static_cast<boost::describe::describe_members<T, boost::describe::mod_public |
                                                             boost::describe::mod_inherited>*>(nullptr));
    static void read(Node node, Reading& reading, T& out) { read_object(node, reading, &out, fields); }
    static void write(Writer& writer, const T& value) { write_object(writer, &value, fields); }
    static void schema(Schemas& schemas, Writer& writer) {
        schemas.refer(writer, detail::type_name<T>(), fields);
    }
};

template <DescribedEnum T>
struct Codec<T> {
    static constexpr auto names =
        detail::names_of(static_cast<boost::describe::describe_enumerators<T>*>(nullptr));
    static void read(Node node, Reading& reading, T& out) {
        int value = static_cast<int>(out);
        detail::read_enum(node, reading, value, names);
        out = static_cast<T>(value);
    }
    static void write(Writer& writer, T value) {
        std::string_view found;
        for (const auto& [name, number] : names)
            if (number == static_cast<int>(value)) found = name;
        ASSERT(!found.empty());
        writer.string(found);
    }
    static void schema(Schemas&, Writer& writer) { detail::enum_schema(writer, names); }
};

template <std::size_t Max, std::size_t Min>
struct Codec<Text<Max, Min>> {
    static void read(Node node, Reading& reading, Text<Max, Min>& out) {
        detail::read_text(node, reading, out.value, Min, Max);
    }
    static void write(Writer& writer, const Text<Max, Min>& value) { writer.string(value.value); }
    static void schema(Schemas&, Writer& writer) { detail::text_schema(writer, Min, Max); }
};

template <class Tag>
struct Codec<Id<Tag>> {
    static void read(Node node, Reading& reading, Id<Tag>& out) { detail::read_id(node, reading, out.value); }
    static void write(Writer& writer, Id<Tag> value) { writer.string(value.text()); }
    static void schema(Schemas&, Writer& writer) { detail::pattern_schema(writer, "^[0-9]{1,19}$"); }
};

template <std::int64_t Min, std::int64_t Max>
struct Codec<Ranged<Min, Max>> {
    static constexpr Wire wire = Wire::integer;
    static void read(Node node, Reading& reading, Ranged<Min, Max>& out) {
        detail::read_integer(node, reading, out.value, Min, Max);
    }
    static void write(Writer& writer, Ranged<Min, Max> value) { writer.integer(value.value); }
    static void schema(Schemas&, Writer& writer) { detail::integer_schema(writer, Min, Max); }
};

template <class T>
struct Codec<std::optional<T>> {
    static constexpr Wire wire = detail::wire_of<T>();
    static void read(Node node, Reading& reading, std::optional<T>& out) {
        out.reset();
        if (node.kind() != Kind::null) Codec<T>::read(node, reading, out.emplace());
    }
    static void write(Writer& writer, const std::optional<T>& value) {
        value ? Codec<T>::write(writer, *value) : writer.null();
    }
    static void schema(Schemas& schemas, Writer& writer) {
        writer.begin_object();
        writer.key("anyOf");
        writer.begin_array();
        Codec<T>::schema(schemas, writer);
        writer.raw(R"({"type":"null"})");
        writer.end_array();
        writer.end_object();
    }
};

template <class T>
struct Codec<Personal<T>> {
    static constexpr Wire wire = detail::wire_of<T>();
    static void read(Node node, Reading& reading, Personal<T>& out) {
        T value{};
        Codec<T>::read(node, reading, value);
        out = Personal<T>(std::move(value));
    }
    static void write(Writer& writer, const Personal<T>& value) { Codec<T>::write(writer, value.reveal()); }
    static void schema(Schemas& schemas, Writer& writer) { Codec<T>::schema(schemas, writer); }
};

namespace detail {
template <class T>
void read_items(Node node, Reading& reading, std::vector<T>& out, std::size_t max) {
    out.clear();
    if (!begin_items(node, reading, max)) return;
    for (std::size_t i = 0; i < node.size() && !reading.full(); ++i) {
        reading.enter(i);
        T item{};
        Codec<T>::read(node.item(i), reading, item);
        out.push_back(std::move(item));
        reading.leave();
    }
}
template <class T>
void write_items(Writer& writer, const std::vector<T>& items) {
    writer.begin_array();
    for (const T& item : items) Codec<T>::write(writer, item);
    writer.end_array();
}
template <class T>
void items_schema(Schemas& schemas, Writer& writer, std::size_t max) {
    writer.begin_object();
    writer.key("type");
    writer.string("array");
    writer.key("items");
    Codec<T>::schema(schemas, writer);
    writer.key("maxItems");
    writer.integer(static_cast<std::int64_t>(max));
    writer.end_object();
}
}  // namespace detail

template <class T>
struct Codec<std::vector<T>> {
    static constexpr Wire wire = Wire::other;
    static void read(Node node, Reading& r, std::vector<T>& out) {
        detail::read_items(node, r, out, max_items);
    }
    static void write(Writer& writer, const std::vector<T>& value) { detail::write_items(writer, value); }
    static void schema(Schemas& schemas, Writer& writer) {
        detail::items_schema<T>(schemas, writer, max_items);
    }
};

template <class T, std::size_t N>
struct Codec<Bounded<T, N>> {
    static constexpr Wire wire = Wire::other;
    static void read(Node node, Reading& r, Bounded<T, N>& out) { detail::read_items(node, r, out.items, N); }
    static void write(Writer& writer, const Bounded<T, N>& value) {
        detail::write_items(writer, value.items);
    }
    static void schema(Schemas& schemas, Writer& writer) { detail::items_schema<T>(schemas, writer, N); }
};

}  // namespace bangfu::json
