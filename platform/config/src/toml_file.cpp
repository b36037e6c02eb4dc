// SPDX-License-Identifier: Apache-2.0
// The one place that knows toml++.
#include "toml_file.hpp"

#include <fstream>

#include <toml++/toml.h>

namespace bangfu::config {
namespace {

constexpr std::size_t max_bytes = 1 << 20;

void set_value(TomlEntry& entry, const toml::node& node) {
    if (const auto* text = node.as_string()) {
        entry.kind = TomlKind::text;
        entry.text = text->get();
    } else if (const auto* number = node.as_integer()) {
        entry.kind = TomlKind::integer;
        entry.text = std::to_string(number->get());
    } else if (const auto* flag = node.as_boolean()) {
        entry.kind = TomlKind::boolean;
        entry.text = flag->get() ? "true" : "false";
    } else if (const auto* list = node.as_array()) {
        entry.kind = TomlKind::list;
        for (const auto& item : *list) {
            if (!item.is_string()) {
                entry.kind = TomlKind::other;
                return;
            }
            if (!entry.text.empty()) entry.text += ',';
            entry.text += item.as_string()->get();
        }
    }
}

}  // namespace

TomlFile read_toml(const std::filesystem::path& file) {
    TomlFile out;
    const auto place = "file " + file.string();
    std::error_code unknown;
    std::ifstream in;
    if (std::filesystem::is_regular_file(file, unknown)) in.open(file, std::ios::binary);
    std::string text(max_bytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (!in.is_open() || in.bad()) {
        out.faults.push_back({place, "file_unreadable", {}});
        return out;
    }
    if (text.size() > max_bytes) {
        out.faults.push_back({place, "file_malformed", {{"reason", "longer than 1 MiB"}}});
        return out;
    }
    try {
        const auto table = toml::parse(std::string_view(text));
        for (const auto& [key, node] : table) {
            TomlEntry entry;
            entry.name = std::string(key.str());
            entry.place = place + ":" + std::to_string(node.source().begin.line) + " " + entry.name;
            set_value(entry, node);
            out.entries.push_back(std::move(entry));
        }
    } catch (const toml::parse_error& fault) {
        out.faults.push_back({place + ":" + std::to_string(fault.source().begin.line),
                              "file_malformed",
                              {{"reason", std::string(fault.description())}}});
    }
    return out;
}

}  // namespace bangfu::config
