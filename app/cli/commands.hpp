// SPDX-License-Identifier: Apache-2.0
// All subcommands, in the order of the help.
#pragma once

#include "cli/command.hpp"

#include <span>

namespace bangfu::cli {

extern const Command serve_command;
extern const Command openapi_command;
extern const Command routes_command;
extern const Command permissions_command;
extern const Command config_reference_command;
extern const Command import_command;
extern const Command demo_command;
extern const Command demo_roster_command;
extern const Command verify_audit_command;
extern const Command backup_command;
extern const Command restore_command;
extern const Command recover_keys_command;
extern const Command tls_command;

std::span<const Command* const> all_commands();

}  // namespace bangfu::cli
