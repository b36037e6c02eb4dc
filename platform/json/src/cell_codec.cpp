// SPDX-License-Identifier: Apache-2.0
// The grid's coordinates. base knows no description, so their names come from name_of.
#include <bangfu/platform/json.hpp>

namespace bangfu::json {
namespace {

template <class Axis, std::size_t n>
constexpr auto numbered(const std::array<Axis, n>& axis) {
    std::array<detail::EnumName, n> names;
    for (std::size_t i = 0; i < n; ++i) names[i] = {name_of(axis[i]), static_cast<int>(axis[i])};
    return names;
}

template <class Axis>
void read_axis(Node node, Reading& reading, Axis& out, std::span<const detail::EnumName> names) {
    int value = static_cast<int>(out);
    detail::read_enum(node, reading, value, names);
    out = static_cast<Axis>(value);
}

constexpr std::array<Field, 2> cell_fields{detail::field_of<Cell, Right, &Cell::right>("right"),
                                           detail::field_of<Cell, Level, &Cell::level>("level")};

}  // namespace

void Codec<Right>::read(Node node, Reading& reading, Right& out) {
    read_axis(node, reading, out, numbered(all_rights));
}
void Codec<Right>::write(Writer& writer, const Right& value) {
    writer.string(name_of(value));
}
void Codec<Right>::schema(Schemas&, Writer& writer) {
    detail::enum_schema(writer, numbered(all_rights));
}

void Codec<Level>::read(Node node, Reading& reading, Level& out) {
    read_axis(node, reading, out, numbered(all_levels));
}
void Codec<Level>::write(Writer& writer, const Level& value) {
    writer.string(name_of(value));
}
void Codec<Level>::schema(Schemas&, Writer& writer) {
    detail::enum_schema(writer, numbered(all_levels));
}

void Codec<Cell>::read(Node node, Reading& reading, Cell& out) {
    read_object(node, reading, &out, cell_fields);
}
void Codec<Cell>::write(Writer& writer, const Cell& value) {
    write_object(writer, &value, cell_fields);
}
void Codec<Cell>::schema(Schemas& schemas, Writer& writer) {
    schemas.refer(writer, detail::type_name<Cell>(), cell_fields);
}
}  // namespace bangfu::json
