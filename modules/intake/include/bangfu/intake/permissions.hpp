// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>

#include <array>

namespace bangfu::intake::permission {

inline constexpr auth::Permission see_imports{"intake.see_imports"};
inline constexpr auth::Permission import_roster{"intake.import_roster"};
inline constexpr auth::Permission undo_import{"intake.undo_import"};
inline constexpr auth::Permission see_overlooked{"intake.see_overlooked"};
inline constexpr std::array all{see_imports, import_roster, undo_import, see_overlooked};

}  // namespace bangfu::intake::permission
