// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::evaluation {

// Takes down an answer by hand (paper, telephone). Refused, in order: auth (no such household, not
// permitted), answered_in_future, nothing_answered, json.invalid_form (urgency, satisfaction).
Result<AnswerList> record_answer(operation::Writing& work, HouseholdId household, const RecordAnswer& form);

}  // namespace bangfu::evaluation
