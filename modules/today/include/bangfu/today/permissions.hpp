// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>

#include <array>

namespace bangfu::today::permission {

inline constexpr auth::Permission see_today{"today.see_today"};
inline constexpr std::array all{see_today};

}  // namespace bangfu::today::permission
