// SPDX-License-Identifier: Apache-2.0
// A subcommand of `bangfu`: one file each in this folder, one row in main.cpp. CLI11 is seen by main.cpp
// only.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::cli {

struct Option {
    std::string_view name;        // "--data"; without dashes: positional, may be repeated
    std::string_view value_name;  // "DIR"; empty: a switch
    std::string_view help;        // Chinese / English
    bool required = false;
};

// What the user gave, by option name.
class Arguments {
  public:
    void add(std::string_view name, std::string value) {
        values_[std::string(name)].push_back(std::move(value));
    }
    bool has(std::string_view name) const { return values_.contains(std::string(name)); }
    std::optional<std::string> value(std::string_view name) const {
        const auto found = values_.find(std::string(name));
        if (found == values_.end()) return std::nullopt;
        return found->second.back();
    }
    std::vector<std::string> all(std::string_view name) const {
        const auto found = values_.find(std::string(name));
        return found == values_.end() ? std::vector<std::string>{} : found->second;
    }

  private:
    std::map<std::string, std::vector<std::string>> values_;
};

struct Command {
    std::string_view name;
    std::string_view help;
    std::vector<Option> options;
    int (*run)(const Arguments&);
};

// Exit codes, the same for every subcommand.
inline constexpr int exit_done = 0;
inline constexpr int exit_refused = 1;  // the work was refused; the reason is on stderr
inline constexpr int exit_usage = 2;    // wrong options or configuration
inline constexpr int exit_fault = 3;    // disk, database or network failed

}  // namespace bangfu::cli
