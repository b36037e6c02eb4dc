// SPDX-License-Identifier: Apache-2.0
// The verbs on lists, searches, drafts, views, exports and on all that is held on a person.
#pragma once

#include "operations/forms_lists.hpp"
#include "operations/gate.hpp"
#include "store/list_store.hpp"
#include <bangfu/platform/http.hpp>

namespace bangfu::people {

AllCodes show_codes();
// A page of the list. Refused: auth.no_such_record (a union outside the scope).
Result<HouseholdList> list_households(const Reading& work, const ListHouseholds& query);
// At most 50 hits. A name together with the last four of the identity number counts as a reveal: it needs
// that permission, is audited and has the daily budget of number searches. Refused: daily_budget_spent.
Result<HitList> search_people(const Reading& work, const SearchQuery& query);
// By the full identity number, with a reason. Refused: daily_budget_spent, json.invalid_form (no valid
// number).
Result<HitList> search_identity(Writing& work, const SearchIdentity& form);
Result<DuplicateList> suggest_duplicates(const Reading& work, HouseholdId id);

Result<Nothing> save_draft(Writing& work, std::string_view kind, std::int64_t record, const SaveDraft& form);
Result<DraftAnswer> show_draft(const Reading& work, std::string_view kind, std::int64_t record);
Result<Nothing> discard_draft(Writing& work, std::string_view kind, std::int64_t record);

SavedViewList list_saved_views(const Reading& work, const SavedViewQuery& query);
// A view of the same list and name is replaced.
Result<SavedView> save_view(Writing& work, const SaveView& form);
Result<Nothing> delete_saved_view(Writing& work, SavedViewId id);

// auth (reveal without the permission), reason_missing, unknown_column
Result<ExportAnswer> export_households(Writing& work, const ExportHouseholds& form);
// Once, by who asked. export_not_ready, export_taken
Result<http::Download> download_export(http::TaskCall& call, ExportId id);

inline constexpr std::int64_t number_searches_a_day = 60;
inline constexpr int max_hits = 50;

// What the filter of a list means to the store. Refused: auth.no_such_record.
Result<store::HouseholdFilter> filter_of(const Reading& work, const ListHouseholds& query);
// The persons that a word finds, with by what.
std::vector<std::pair<PersonId, std::string>> find_by_word(const Reading& work, std::string_view word);
HitList hits_of(const Reading& work, std::span<const std::pair<PersonId, std::string>> found);
std::string union_name(db::Session& session, const auth::Scope& scope, UnionId id);

}  // namespace bangfu::people
