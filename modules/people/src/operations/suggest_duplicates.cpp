// SPDX-License-Identifier: Apache-2.0
#include "operations/list_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/permissions.hpp>

#include <algorithm>
#include <map>

namespace bangfu::people {
namespace {

constexpr int max_suggestions = 20;
using Reasons = std::map<HouseholdId, std::vector<std::string>>;

void note(const Reading& work, Reasons& reasons, HouseholdId self, PersonId other, const char* why) {
    const auto home = home_of(work.db, other, work.today());
    if (!home || *home == self) return;
    auto& list = reasons[*home];
    if (std::find(list.begin(), list.end(), why) == list.end()) list.emplace_back(why);
}

void compare(const Reading& work, HouseholdId self, const store::PersonRow& person, Reasons& reasons) {
    const auto& scope = work.actor.scope;
    if (!person.identity_index.empty())
        for (const auto id :
             store::by_blind_index(work.db, scope, "identity_index", person.identity_index, max_suggestions))
            if (id != person.id) note(work, reasons, self, id, "same_identity");
    if (!person.phone_index.empty())
        for (const auto id :
             store::by_blind_index(work.db, scope, "phone_index", person.phone_index, max_suggestions))
            if (id != person.id) note(work, reasons, self, id, "same_phone");
    const auto namesakes = store::by_name_column(work.db, scope, "name", person.facts.name, 200);
    for (const auto& other : store::persons(work.db, namesakes))
        if (other.id != person.id && person.facts.birth_date &&
            other.facts.birth_date == person.facts.birth_date)
            note(work, reasons, self, other.id, "same_name_and_birth");
}

}  // namespace

Result<DuplicateList> suggest_duplicates(const Reading& work, HouseholdId id) {
    const auto home = household_for(work, permission::see_households, id);
    if (home.refused()) return home.error();
    std::vector<PersonId> ids;
    for (const auto& m : store::memberships_of(work.db, id, max_rows_of_household)) ids.push_back(m.person);
    Reasons reasons;
    for (const auto& person : store::persons(work.db, ids)) compare(work, id, person, reasons);
    if (const auto account = store::account_on(work.db, id, work.today()))
        for (const auto other :
             store::households_by_account(work.db, work.actor.scope, account->number_index, max_suggestions))
            if (other != id) reasons[other].emplace_back("same_account");
    DuplicateList list;
    for (auto& [other, why] : reasons)
        if (const auto file = find_household(work.db, work.actor.scope, other);
            file && list.items.size() < static_cast<std::size_t>(max_suggestions))
            list.items.push_back({other, file->file_no, file->worker_name, std::move(why)});
    return list;
}

}  // namespace bangfu::people
