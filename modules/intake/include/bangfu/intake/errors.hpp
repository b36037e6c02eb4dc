// SPDX-License-Identifier: Apache-2.0
// The closed table of intake's refusals of a whole roster. What is wrong with a row is no refusal here: it is
// a reason code of that row (roster.hpp).
#pragma once

#include <bangfu/base/result.hpp>

namespace bangfu::intake::error {

inline constexpr ErrorCode unknown_field{"intake.unknown_field", Refusal::invalid};  // header, field
inline constexpr ErrorCode no_local_minimum{"intake.no_local_minimum", Refusal::invalid};
inline constexpr ErrorCode no_file_sheet{"intake.no_file_sheet", Refusal::invalid};  // sheets
inline constexpr ErrorCode duplicate_header{"intake.duplicate_header",
                                            Refusal::invalid};  // sheet, header, columns
inline constexpr ErrorCode column_missing{"intake.column_missing",
                                          Refusal::invalid};  // sheet, fields, headers
inline constexpr ErrorCode column_unknown{"intake.column_unknown", Refusal::invalid};  // sheet, headers
inline constexpr ErrorCode no_households{"intake.no_households", Refusal::invalid};    // sheet

}  // namespace bangfu::intake::error
