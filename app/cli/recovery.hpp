// SPDX-License-Identifier: Apache-2.0
// The recovery sheet's code, as the subcommands that need it take it.
#pragma once

#include "cli/command.hpp"
#include <bangfu/base/result.hpp>

#include <filesystem>

namespace bangfu::cli {

// --sheet and --keys-backup.
std::vector<Option> recovery_options(bool required);

// Makes the keys folder from --keys-backup and the code, read from the file --sheet or from standard input
// (never from the command line: that is shown to every user of the machine). Refused: cli.no_such_file, then
// those of keys::Vault::recover.
Done recover_keys_into(const std::filesystem::path& folder, const Arguments& arguments);

}  // namespace bangfu::cli
