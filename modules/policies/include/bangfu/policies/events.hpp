// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace bangfu::policies::event {  // behind each: the ids it carries

inline constexpr std::string_view parameter_changed = "policies.parameter_changed";    // union, parameters
inline constexpr std::string_view category_proposed = "policies.category_proposed";    // household, decision
inline constexpr std::string_view decision_confirmed = "policies.decision_confirmed";  // household, decision

}  // namespace bangfu::policies::event
