// SPDX-License-Identifier: Apache-2.0
// What the reader, the writer and the schemas know of a struct at run time: a table of fields with three
// small functions each. The work on a struct is done by plain code over this table, so a form costs its users
// little to compile.
#pragma once

#include <bangfu/platform/json_core.hpp>

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace bangfu::json {

// How a value stands in JSON, as far as a query string's text has to be turned into it.
enum class Wire { string, integer, number, boolean, other };

struct Field {
    std::string_view name;
    bool required;
    bool repeated;  // an array: in a query the name may come again
    Wire wire;      // of the value, or of the array's items
    void (*read)(Node, Reading&, void* object);
    void (*write)(Writer&, const void* object);
    void (*schema)(Schemas&, Writer&);
};

void read_object(Node node, Reading& reading, void* object, std::span<const Field> fields);
void write_object(Writer& writer, const void* object, std::span<const Field> fields);

// A struct is named once: by its own name, or, when another struct took that name before, with its namespace
// in front. What a form names is strict (no unknown members, optional members may be absent); what only
// answers name always has all its members.
class Schemas {
  public:
    // The schema (a reference, for a struct) of a body that clients send.
    template <class T>
    std::string form();
    // The same of an answer.
    template <class T>
    std::string answer();
    // The members of a flat struct as an array of OpenAPI query parameters.
    template <class T>
    std::string query();
    // The object that OpenAPI calls components/schemas, members sorted by name.
    std::string components();

    // For codecs: notes the struct `type` (its full C++ name) and writes a reference to it.
    void refer(Writer& writer, std::string_view type, std::span<const Field> fields);

  private:
    struct Entry {
        std::string name;
        std::span<const Field> fields;
        bool form = false;
    };
    void write_struct(Writer& writer, const Entry& entry);
    std::string parameters(std::span<const Field> fields);
    std::string free_name(std::string_view type) const;
    std::map<std::string, Entry, std::less<>> entries_;  // by full C++ name
    bool form_ = false;
};

namespace detail {
// "bangfu::people::ShowPerson" for that type.
template <class T>
constexpr std::string_view type_name() {
    std::string_view text = __PRETTY_FUNCTION__;
    text.remove_prefix(text.find("T = ") + 4);
    return text.substr(0, text.find_first_of(";]"));
}
}  // namespace detail

}  // namespace bangfu::json
