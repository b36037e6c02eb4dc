// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"

#include <array>

namespace bangfu::cli {

std::span<const Command* const> all_commands() {
    static const std::array all{&serve_command,       &openapi_command,          &routes_command,
                                &permissions_command, &config_reference_command, &import_command,
                                &demo_command,        &demo_roster_command,      &verify_audit_command,
                                &backup_command,      &restore_command,          &recover_keys_command,
                                &tls_command};
    return all;
}

}  // namespace bangfu::cli
