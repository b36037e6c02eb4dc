// SPDX-License-Identifier: Apache-2.0
// One row of each kind of sheet as a record.
#pragma once

#include "row_cells.hpp"
#include <bangfu/intake/roster.hpp>

namespace bangfu::intake {

Household read_household(const RowCells& cells, Place place, Date today);
Member read_member(const RowCells& cells, Place place, Date today);
Help read_help(const RowCells& cells, Place place);
SurveyAnswer read_survey(const RowCells& cells, Place place);

}  // namespace bangfu::intake
