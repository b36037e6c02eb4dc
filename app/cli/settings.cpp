// SPDX-License-Identifier: Apache-2.0
#include "cli/settings.hpp"

#include <bangfu/platform/i18n.hpp>

#include <deque>
#include <iostream>
#include <string>

namespace bangfu::cli {

std::vector<Option> setting_options() {
    // Option holds views; the flags are made texts, so they stand here for the program's life.
    static const std::deque<std::string> flags = [] {
        std::deque<std::string> made;
        for (const auto& setting : config::settings()) made.push_back(config::flag_of(setting));
        return made;
    }();
    std::vector<Option> options{{"--config", "FILE", "配置文件 (TOML) / configuration file"}};
    std::size_t at = 0;
    for (const auto& setting : config::settings()) {
        const bool is_switch = std::holds_alternative<bool config::Config::*>(setting.target);
        options.push_back({flags[at++], is_switch ? "" : "VALUE", setting.chinese});
    }
    return options;
}

std::vector<Option> with_settings(std::vector<Option> own) {
    for (auto& option : setting_options()) own.push_back(option);
    return own;
}

Result<config::Config> read_settings(const Arguments& arguments) {
    config::Sources sources;
    for (const auto& setting : config::settings()) {
        const auto flag = config::flag_of(setting);
        for (const auto& value : arguments.all(flag))
            sources.flags.emplace_back(flag.substr(2), value.empty() ? "true" : value);
    }
    sources.environment = config::process_environment();
    if (const auto file = arguments.value("--config")) sources.file = *file;
    return config::load(sources);
}

log::Settings log_settings(const config::Config& config) {
    log::Settings settings;
    settings.level = log::level_named(config.log_level).value_or(log::Level::info);
    settings.form = config.log_form == "json" ? log::Form::json : log::Form::plain;
    settings.file = config.log_file;
    return settings;
}

int tell(const Error& error) {
    std::cerr << i18n::explain(i18n::Language::zh_cn, error) << '\n'
              << i18n::explain(i18n::Language::en, error) << '\n';
    return error.is(config::error::invalid) ? exit_usage : exit_refused;
}

}  // namespace bangfu::cli
