// SPDX-License-Identifier: Apache-2.0
// Configuration, from one table (src/settings.cpp): name, type, default, constraint, text in both languages.
// A value comes from the first that has it: flag, environment (BANGFU_<NAME>), TOML file, default. All faults
// are reported together, each with its place. The reference (docs/generated/config.md) is printed from the
// same table.
#pragma once

#include <bangfu/base/result.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bangfu::config {

namespace error {
inline constexpr ErrorCode invalid{"config.invalid", Refusal::invalid};  // fields: all faults
}
// A field fault's path is the place: "flag --port", "environment BANGFU_PORT", "file /etc/bangfu.toml:3 port"
// or "default data". Its codes: "unknown_setting", "not_a_number", "not_a_boolean", "not_a_text",
// "not_a_list", "empty", "not_one_of" (allowed), "out_of_range" (min, max), "file_unreadable",
// "file_malformed" (reason), and of values that do not go together "keys_inside_data", "needs_tls",
// "needs_its_pair" (other), "same_port", "idle_beyond_absolute".

struct Config {
    std::filesystem::path data;
    std::filesystem::path keys;    // "<data>-keys" unless given
    std::string database;          // "sqlite:<data>/bangfu.db" unless given; or "postgresql://…"
    std::filesystem::path backup;  // of `bangfu backup`; empty: --to must say
    std::filesystem::path web;     // folder of the built pages; empty: none are served
    std::string listen;
    std::int32_t port = 0;         // 0: any free one
    std::int32_t public_port = 0;  // 0: no public listener
    std::filesystem::path tls_certificate;
    std::filesystem::path tls_key;
    bool behind_proxy = false;
    std::vector<std::string> allowed_hosts;  // besides localhost and the listen address
    std::int32_t readers = 0;
    std::int32_t writers = 0;  // PostgreSQL; SQLite has one
    std::int32_t workers = 0;
    std::int32_t io_threads = 0;
    std::int32_t body_kib = 0;
    std::int32_t session_idle_minutes = 0;
    std::int32_t session_absolute_hours = 0;
    std::string log_level;  // a name of log::Level
    std::string log_form;   // "plain" or "json"
    std::filesystem::path log_file;
    std::filesystem::path calendar_file;  // working days; empty: the built-in table
};

// A row of the table.
struct Setting {
    using Target = std::variant<std::string Config::*, std::filesystem::path Config::*,
                                std::int32_t Config::*, bool Config::*, std::vector<std::string> Config::*>;
    std::string_view name;  // flag --a-b, environment BANGFU_A_B, in the file a_b
    Target target;
    std::string_view standard;  // the default, as text
    std::string_view english;
    std::string_view chinese;
    std::int32_t min = 0;  // of numbers
    std::int32_t max = 0;
    std::string_view allowed{};  // of texts: "plain,json"; empty: any
};

std::span<const Setting> settings();
std::string flag_of(const Setting& setting);         // "--session-idle-minutes"
std::string environment_of(const Setting& setting);  // "BANGFU_SESSION_IDLE_MINUTES"

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct Sources {
    Pairs flags;        // name (with - or _, without --) and text; a flag without a value has the text "true"
    Pairs environment;  // name and text of variables; names that are no setting's are passed over
    std::optional<std::filesystem::path> file;
};

// The process's environment, as far as it names settings.
Pairs process_environment();

// Refused: config.invalid with every fault.
Result<Config> load(const Sources& sources);

// The table as Markdown, in both languages.
std::string reference();

}  // namespace bangfu::config
