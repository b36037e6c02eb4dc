// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::evaluation {

// The persons behind one measure of a cell, for those who may see persons. Refused, in order:
// auth.not_permitted, no_such_cell, no_such_union, period_backwards.
Result<PersonsBehind> list_persons_behind(operation::Reading& work, std::int64_t cell,
                                          const PersonsQuery& query);

}  // namespace bangfu::evaluation
