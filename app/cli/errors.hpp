// SPDX-License-Identifier: Apache-2.0
// The refusals of the command line itself; those of the parts it calls stand in their doors.
#pragma once

#include <bangfu/base/result.hpp>

namespace bangfu::cli::error {  // in order of precedence

inline constexpr ErrorCode anchor_malformed{"cli.anchor_malformed", Refusal::invalid};
inline constexpr ErrorCode no_target{"cli.no_target", Refusal::invalid};
inline constexpr ErrorCode backup_in_data{"cli.backup_in_data", Refusal::conflict};          // args: folder
inline constexpr ErrorCode keys_beside_backup{"cli.keys_beside_backup", Refusal::conflict};  // args: folder
inline constexpr ErrorCode database_elsewhere{"cli.database_elsewhere", Refusal::conflict};  // args: data
inline constexpr ErrorCode no_such_file{"cli.no_such_file", Refusal::not_found};             // args: file
inline constexpr ErrorCode no_store{"cli.no_store", Refusal::not_found};                     // args: data
inline constexpr ErrorCode no_keys{"cli.no_keys", Refusal::not_found};                       // args: keys
inline constexpr ErrorCode in_use{"cli.in_use", Refusal::conflict};                          // args: data
inline constexpr ErrorCode busy{"cli.busy", Refusal::conflict};                              // args: data
inline constexpr ErrorCode production_store{"cli.production_store", Refusal::conflict};      // args: data

}  // namespace bangfu::cli::error
