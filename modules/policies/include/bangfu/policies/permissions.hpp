// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>

#include <array>

namespace bangfu::policies::permission {

inline constexpr auth::Permission see_parameters{"policies.see_parameters"};
inline constexpr auth::Permission set_parameters{"policies.set_parameters"};
inline constexpr auth::Permission propose_category{"policies.propose_category"};
inline constexpr auth::Permission confirm_category{"policies.confirm_category"};
inline constexpr std::array all{see_parameters, set_parameters, propose_category, confirm_category};

}  // namespace bangfu::policies::permission
