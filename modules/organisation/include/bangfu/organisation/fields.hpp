// SPDX-License-Identifier: Apache-2.0
// The sealed fields of the module; the app checks the codes of all modules against each other at start.
#pragma once

#include <bangfu/platform/keys.hpp>

#include <array>

namespace bangfu::organisation::field {

inline constexpr keys::Field staff_phone{100, "organisation.staff_phone"};
inline constexpr std::array all{staff_phone};

}  // namespace bangfu::organisation::field
