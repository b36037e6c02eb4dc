// SPDX-License-Identifier: Apache-2.0
// What subcommands share: options that are settings, reading them into a Config, and telling a refusal on
// stderr.
#pragma once

#include "cli/command.hpp"
#include <bangfu/base/result.hpp>
#include <bangfu/platform/config.hpp>
#include <bangfu/platform/log.hpp>

#include <string_view>
#include <vector>

namespace bangfu::cli {

// The options --config FILE and every setting of the configuration table.
std::vector<Option> setting_options();
// `own` and the setting options.
std::vector<Option> with_settings(std::vector<Option> own);

// Refused: config.invalid. `options` are the subcommand's own, which are no settings.
Result<config::Config> read_settings(const Arguments& arguments);
log::Settings log_settings(const config::Config& config);

// Writes the refusal on stderr, Chinese and English, every field fault on its own line; gives exit_refused
// (exit_usage for a refused configuration).
int tell(const Error& error);

}  // namespace bangfu::cli
