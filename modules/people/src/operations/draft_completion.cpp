// SPDX-License-Identifier: Apache-2.0
#include "operations/draft_completion.hpp"

#include "domain/draft_reasons.hpp"
#include "operations/history.hpp"
#include "operations/views.hpp"
#include <bangfu/people/events.hpp>

namespace bangfu::people {

std::vector<store::Claim> claims_wanted(const Reading& work, const store::HouseholdRow& home) {
    std::vector<PersonId> ids;
    for (const auto& m : store::memberships_of(work.db, home.id, max_rows_of_household))
        if (!m.valid_until || *m.valid_until > work.today()) ids.push_back(m.person);
    std::vector<store::Claim> wanted;
    for (const auto& person : store::persons(work.db, ids))
        if (!person.identity_index.empty()) wanted.push_back({person.identity_index, home.id, person.id, 0});
    return wanted;
}

std::vector<std::string> draft_reasons_now(const Reading& work, const store::HouseholdRow& home,
                                           bool being_checked) {
    const auto worker = store::persons(work.db, std::vector{home.worker}).front();
    FileFacts facts{worker.identity_state, being_checked, home.size > 0, false, false};
    for (const auto& row :
         store::circumstances_as_of(work.db, home.id, work.today(), work.now, max_rows_of_household)) {
        facts.income_known |= row.kind == "income.own_monthly";
        facts.expenditure_known |= row.kind.starts_with("expenditure.");
    }
    return draft_reasons(facts, home.draft_reasons);
}

void put_in_force(Writing& work, store::HouseholdRow& home, std::string_view verb,
                  std::optional<std::string> reason) {
    home.state = FileState::in_force;
    home.draft_reasons.clear();
    home.version += 1;
    home.changed_at = work.now;
    home.changed_by = work.actor.staff;
    store::update(work.db, home);
    History(work, home.id, "household", home.id.value, home.key_id, verb).acted(std::move(reason));
    work.emit({event::draft_completed, {home.id.value}});
}

}  // namespace bangfu::people
