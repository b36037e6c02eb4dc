// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::evaluation {

inline constexpr int max_answers_of_household = 500;

// What the household's worker answered, newest first. Refused, in order: auth (no such household, not
// permitted).
Result<AnswerList> list_answers(operation::Reading& work, HouseholdId household);

// The same without a gate, for verbs that have passed it.
AnswerList answers_of(db::Session& session, HouseholdId household);

}  // namespace bangfu::evaluation
