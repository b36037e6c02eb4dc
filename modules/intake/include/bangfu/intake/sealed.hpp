// SPDX-License-Identifier: Apache-2.0
// The sealed fields of the module; the app checks the codes of all modules against each other at start.
#pragma once

#include <bangfu/platform/keys.hpp>

#include <array>

namespace bangfu::intake::sealed {

inline constexpr keys::Field staged_record{700, "intake.staged_record"};
inline constexpr std::array all{staged_record};

}  // namespace bangfu::intake::sealed
