// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>

#include <array>

namespace bangfu::services::permission {

inline constexpr auth::Permission see_deliveries{"services.see_deliveries"};
inline constexpr auth::Permission record_delivery{"services.record_delivery"};
inline constexpr auth::Permission void_delivery{"services.void_delivery"};
inline constexpr std::array all{see_deliveries, record_delivery, void_delivery};

}  // namespace bangfu::services::permission
