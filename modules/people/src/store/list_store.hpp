// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/household_store.hpp"
#include "store/person_store.hpp"

namespace bangfu::people::store {

// A list of households; absent filters do not filter. Rows come by place in the union tree, then by id, so
// that a page is one range of an index however many there are.
struct HouseholdFilter {
    auth::Scope scope;
    std::optional<std::string> state, category, proposed, sex, cause;
    std::optional<bool> union_member, new_form;
    std::optional<std::vector<PersonId>> workers;  // one of these, at most in_list_size
    std::optional<std::string> file_no;
    std::optional<std::pair<std::int64_t, HouseholdId>> after;  // scope_pos, id
    int limit = 50;
};
struct HouseholdLine {
    HouseholdId id;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    std::string file_no, state, draft_reasons;
    std::int64_t size = 0;
    std::optional<std::string> declared_category, proposed_category, category, main_cause;
    Instant changed_at;
    PersonRow worker;
};
std::vector<HouseholdLine> list_households(db::Session& session, const HouseholdFilter& filter);

// Persons of the scope found by a word; at most `limit`, none erased, merged or hidden.
std::vector<PersonId> by_name_column(db::Session& session, const auth::Scope& scope, std::string_view column,
                                     std::string_view value, int limit);
// Persons of whose name a part begins so (domain/names.hpp says which parts there are), in the order of the
// parts: the shortest, that is the word itself, first. A person may come twice.
struct NamedPerson {
    PersonId id;
    std::string name, pinyin, initials;
};
std::vector<NamedPerson> by_name_part(db::Session& session, const auth::Scope& scope,
                                      const std::string& beginning, int limit);
// Where each lives today, or lived last; none where that is outside the scope or hidden. At most
// in_list_size.
struct HomeOfPerson {
    PersonId person;
    HouseholdId household;
    std::string file_no, state;
    PersonId worker;
    UnionId union_id;
};
std::vector<HomeOfPerson> homes_on(db::Session& session, const auth::Scope& scope,
                                   std::span<const PersonId> persons, Date today);
std::vector<PersonId> by_blind_index(db::Session& session, const auth::Scope& scope, std::string_view column,
                                     std::string_view index, int limit);
std::vector<PersonId> workers_by_file_no(db::Session& session, const auth::Scope& scope,
                                         std::string_view file_no, int limit);
std::vector<HouseholdId> households_by_account(db::Session& session, const auth::Scope& scope,
                                               std::string_view index, int limit);

// Counts a search by number; false where the day's budget is spent.
bool count_number_search(db::Session& session, StaffId staff, Date day, std::int64_t budget);

}  // namespace bangfu::people::store
