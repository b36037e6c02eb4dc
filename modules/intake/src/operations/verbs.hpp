// SPDX-License-Identifier: Apache-2.0
// The verbs of intake. Every one on an import may be refused by auth (no such import, not permitted) first.
#pragma once

#include "operations/import_view.hpp"
#include <bangfu/platform/http.hpp>

#include <span>

namespace bangfu::intake {

inline constexpr std::int64_t max_upload_bytes = 256LL << 20;
inline constexpr std::size_t max_files = 20;
inline constexpr std::int64_t rows_a_page = 50;  // where nobody says how many

// Keeps the first file of a roster and queues its check. Refused: no_such_union, source_missing.
Result<ImportStarted> start_import(http::TaskCall& call, const StartImport& form);
// One more file of the same roster; all are read again. Refused: wrong_state, too_many_files.
Result<ImportAnswer> add_import_file(http::TaskCall& call, ImportId id);
Result<ImportList> list_imports(const Reading& work, const ListImports& query);
Result<ImportAnswer> show_import(const Reading& work, ImportId id);
// Takes corrections, remembers those of columns and header words for the union, and queues the check again.
// Refused: wrong_state, import_changed, no_such_union, source_missing, unknown_field.
Result<ImportAnswer> change_import(Writing& work, ImportId id, const ChangeImport& form);
// Reads again (the dry run): the region may have got its local minimum, a file its owner. Refused:
// wrong_state.
Result<ImportAnswer> check_import(Writing& work, ImportId id);
Result<json::Page<ImportRow>> list_import_rows(const Reading& work, ImportId id, const ListImportRows& query);
// Refused: wrong_state, import_changed, nothing_to_apply.
Result<ImportAnswer> apply_import(Writing& work, ImportId id, const ApplyImport& form);
// Makes a whole batch invisible at once and queues its removal. Refused: wrong_state, built_on (on which
// files, ten at most).
Result<ImportAnswer> undo_import(Writing& work, std::span<ports::PersonParticipant* const> participants,
                                 ImportId id, const UndoImport& form);
// Ends an import that was not applied; what was uploaded cannot be read from then on. One that stopped in the
// middle of being applied is removed whole. Refused: wrong_state.
Result<ImportAnswer> discard_import(Writing& work, ImportId id);
// The rows that need work at the desk, in the columns they came in, each with its reasons in words; it can be
// corrected and imported. Refused: rows_gone.
Result<http::Download> download_bad_rows(http::TaskCall& call, ImportId id, const FileLanguage& query);
// An empty roster whose headers are understood without a guess.
Result<http::Download> download_roster_template(http::TaskCall& call, const FileLanguage& query);
// Files that nobody looks after: "unchanged_for_a_year", "never_helped", "category_differs". Refused:
// no_such_list, no_such_union.
Result<json::Page<OverlookedItem>> list_overlooked(const Reading& work, std::string_view kind,
                                                   const ListOverlooked& query);

}  // namespace bangfu::intake
