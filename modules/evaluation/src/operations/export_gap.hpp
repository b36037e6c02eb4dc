// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/http.hpp>

namespace bangfu::evaluation {

// The gap of a group and period as a workbook: what show_gap answers to the same reader, hidden counts too,
// with the codebook and all that was filtered by. Refused, in order: auth.not_permitted, no_such_union,
// period_backwards.
Result<http::Download> export_gap(http::TaskCall& call, const GapQuery& query);

}  // namespace bangfu::evaluation
