// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::cases {

// Records a need of a member of the household on the grid. Refused, in order: auth (no such household, not
// permitted), unknown_need_code, person_not_in_household, arose_in_future, source_missing, json.invalid_form
// (importance, urgency), cell_reason_missing.
Result<NeedAnswer> record_need(operation::Writing& work, HouseholdId household, const RecordNeed& form);

}  // namespace bangfu::cases
