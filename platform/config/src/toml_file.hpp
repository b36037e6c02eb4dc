// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/result.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace bangfu::config {

enum class TomlKind { text, integer, boolean, list, other };

struct TomlEntry {
    std::string name;
    std::string place;  // "file bangfu.toml:3 port"
    TomlKind kind = TomlKind::other;
    std::string text;  // a list of texts: joined by commas
};

struct TomlFile {
    std::vector<TomlEntry> entries;  // of the top level, which is all there is
    std::vector<FieldFault> faults;  // file_unreadable, file_malformed
};

// At most 1 MiB is read.
TomlFile read_toml(const std::filesystem::path& file);

}  // namespace bangfu::config
