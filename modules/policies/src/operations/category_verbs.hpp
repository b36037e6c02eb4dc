// SPDX-License-Identifier: Apache-2.0
// The verbs on a household's category, and what they share.
#pragma once

#include "operations/forms.hpp"
#include <bangfu/people/people.hpp>
#include <bangfu/platform/operation.hpp>

namespace bangfu::policies {

// What is proposed, by which rule, on which numbers, and what a person made of it. Refused: auth (no such
// household, not permitted).
Result<CategoryAnswer> show_category(operation::Reading& work, HouseholdId household);

// Proposes the category from the facts of a day and the parameters of that day; a newer proposal takes the
// place of the one before it, which stays to be seen. Refused, in order: auth (no such household, not
// permitted), file_left, file_is_draft, day_in_future, no_parameters, income_missing, size_missing.
Result<CategoryAnswer> propose_category(operation::Writing& work, HouseholdId household,
                                        const ProposeCategory& form);

// Confirms the category proposed, or another one with a reason. Refused, in order: auth (no such household,
// not permitted), file_left, nothing_proposed, proposal_changed, already_decided, reason_missing.
Result<CategoryAnswer> confirm_category(operation::Writing& work, HouseholdId household,
                                        const ConfirmCategory& form);

// The inputs of the rule, where income and size are known.
Result<CategoryInputs> inputs_of(const people::EconomicFacts& facts);
CategoryAnswer category_answer(const operation::Reading& work, const people::Household& home);

}  // namespace bangfu::policies
