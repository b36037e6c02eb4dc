// SPDX-License-Identifier: Apache-2.0
// The closed table of intake's refusals. What is wrong with a row is no refusal here: it is a reason code of
// that row (roster.hpp).
#pragma once

#include <bangfu/base/result.hpp>

#include <array>

namespace bangfu::intake::error {

// Of a whole roster, in the order in which reading meets them.
inline constexpr ErrorCode unknown_field{"intake.unknown_field", Refusal::invalid};  // header, field
inline constexpr ErrorCode no_local_minimum{"intake.no_local_minimum", Refusal::invalid};
inline constexpr ErrorCode no_file_sheet{"intake.no_file_sheet", Refusal::invalid};  // sheets
inline constexpr ErrorCode duplicate_header{"intake.duplicate_header",
                                            Refusal::invalid};                   // sheet, header, columns
inline constexpr ErrorCode field_twice{"intake.field_twice", Refusal::invalid};  // sheet, field, headers
inline constexpr ErrorCode column_missing{"intake.column_missing",
                                          Refusal::invalid};  // sheet, fields, headers
inline constexpr ErrorCode column_unknown{"intake.column_unknown", Refusal::invalid};  // sheet, headers
inline constexpr ErrorCode no_households{"intake.no_households", Refusal::invalid};    // sheet
inline constexpr ErrorCode too_many_rows{"intake.too_many_rows", Refusal::too_large};  // limit
inline constexpr ErrorCode too_many_households{"intake.too_many_households", Refusal::too_large};  // limit
inline constexpr ErrorCode too_much_text{"intake.too_much_text",
                                         Refusal::too_large};  // sheet, row, limit (bytes)

// Of a request, in the order in which it meets them.
inline constexpr ErrorCode no_such_union{"intake.no_such_union", Refusal::invalid};
inline constexpr ErrorCode source_missing{"intake.source_missing", Refusal::invalid};  // of a local minimum
inline constexpr ErrorCode no_such_list{"intake.no_such_list", Refusal::not_found};
inline constexpr ErrorCode too_many_files{"intake.too_many_files", Refusal::conflict};  // limit
inline constexpr ErrorCode wrong_state{"intake.wrong_state", Refusal::conflict};        // state
inline constexpr ErrorCode import_changed{"intake.import_changed", Refusal::stale};
inline constexpr ErrorCode nothing_to_apply{"intake.nothing_to_apply", Refusal::conflict};
inline constexpr ErrorCode built_on{"intake.built_on", Refusal::conflict};  // files, households
inline constexpr ErrorCode rows_gone{"intake.rows_gone", Refusal::conflict};
inline constexpr std::array all{&unknown_field,  &no_local_minimum,    &no_file_sheet,  &duplicate_header,
                                &field_twice,    &column_missing,      &column_unknown, &no_households,
                                &too_many_rows,  &too_many_households, &too_much_text,  &no_such_union,
                                &source_missing, &no_such_list,        &too_many_files, &wrong_state,
                                &import_changed, &nothing_to_apply,    &built_on,       &rows_gone};

}  // namespace bangfu::intake::error
