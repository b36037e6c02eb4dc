// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace bangfu::intake::event {  // behind each: the ids it carries; one event a batch, none a household

inline constexpr std::string_view import_applied = "intake.import_applied";  // import
inline constexpr std::string_view import_undone = "intake.import_undone";    // import

}  // namespace bangfu::intake::event
