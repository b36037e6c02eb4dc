// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>

#include <array>

namespace bangfu::cases::permission {

inline constexpr auth::Permission see_needs{"cases.see_needs"};
inline constexpr auth::Permission record_need{"cases.record_need"};
inline constexpr auth::Permission settle_need{"cases.settle_need"};
inline constexpr std::array all{see_needs, record_need, settle_need};

}  // namespace bangfu::cases::permission
