// SPDX-License-Identifier: Apache-2.0
// The sealed fields of the module; the app checks the codes of all modules against each other at start.
#pragma once

#include <bangfu/platform/keys.hpp>

#include <array>

namespace bangfu::cases::field {

inline constexpr keys::Field need_words{500, "cases.need_words"};
inline constexpr std::array all{need_words};

}  // namespace bangfu::cases::field
