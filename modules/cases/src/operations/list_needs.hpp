// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::cases {

inline constexpr int max_needs_of_household = 500;

// The needs of a household, newest first. Refused, in order: auth (no such household, not permitted).
Result<NeedList> list_needs(operation::Reading& work, HouseholdId household);
NeedCodeList list_need_codes(operation::Reading& work);

}  // namespace bangfu::cases
