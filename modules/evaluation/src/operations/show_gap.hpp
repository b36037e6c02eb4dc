// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::evaluation {

// The gap of a group and period. Refused, in order: auth.not_permitted, no_such_union, period_backwards.
Result<GapView> show_gap(operation::Reading& work, const GapQuery& query);

}  // namespace bangfu::evaluation
