// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/json_schema.hpp>

#include <algorithm>

namespace bangfu::json {
namespace {

// Names of members come from outside too: what stands in a path is cut to 64 bytes, never inside a character.
std::string_view cut(std::string_view member) {
    constexpr std::size_t longest = 64;
    if (member.size() <= longest) return member;
    auto end = longest;
    while (end > 0 && (static_cast<unsigned char>(member[end]) & 0xC0) == 0x80) --end;
    return member.substr(0, end);
}

}  // namespace

void Reading::fault(std::string_view code, Arguments args) {
    if (!full()) faults_.push_back({path_, std::string(code), std::move(args)});
}

void Reading::enter(std::string_view member) {
    marks_.push_back(path_.size());
    if (!path_.empty()) path_ += '.';
    path_ += cut(member);
}

void Reading::enter(std::size_t index) {
    marks_.push_back(path_.size());
    path_ += '[';
    path_ += std::to_string(index);
    path_ += ']';
}

void Reading::leave() {
    path_.resize(marks_.back());
    marks_.pop_back();
}

void read_object(Node node, Reading& reading, void* object, std::span<const Field> fields) {
    if (node.kind() != Kind::object) return reading.wrong_type("object");
    for (const auto& field : fields) {
        const auto member = node.find(field.name);
        const bool missing = !member || member->kind() == Kind::null;
        if (missing && !field.required && !member) continue;
        reading.enter(field.name);
        if (missing && field.required)
            reading.fault("required");
        else
            field.read(*member, reading, object);
        reading.leave();
    }
    for (std::size_t i = 0; i < node.size() && !reading.full(); ++i) {
        const auto key = node.key(i);
        const auto known = [&](const Field& field) { return field.name == key; };
        if (std::any_of(fields.begin(), fields.end(), known)) continue;
        reading.enter(key);
        reading.fault("unknown_member");
        reading.leave();
    }
}

void write_object(Writer& writer, const void* object, std::span<const Field> fields) {
    writer.begin_object();
    for (const auto& field : fields) {
        writer.key(field.name);
        field.write(writer, object);
    }
    writer.end_object();
}

}  // namespace bangfu::json
