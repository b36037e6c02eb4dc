// SPDX-License-Identifier: Apache-2.0
// The verbs on dated parameters, and what they share.
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::policies {

inline constexpr int parameters_per_page = 50;

// What unions under the reader's have set and what those above it have, from the top of the tree down.
// Refused: not_permitted.
Result<ParametersPage> list_parameters(operation::Reading& work, const ParametersQuery& query);

// A new row for a union and those under it, from a day on; the row before it ends there, and a row of the
// same day is superseded. No proposal made before changes. Refused, in order: auth (not permitted),
// no_such_union, minimum_not_positive, multiples_in_wrong_order, unknown_cause, order_incomplete.
Result<ParametersAnswer> set_parameters(operation::Writing& work, const SetParameters& form);

// The numbers alone.
ParametersAnswer parameters_answer(const CategoryParameters& parameters);
// Who set them, where and when.
void add_origin(const operation::Reading& work, const store::ParametersRow& row, ParametersAnswer& answer);

}  // namespace bangfu::policies
