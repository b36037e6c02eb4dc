// SPDX-License-Identifier: Apache-2.0
#include "domain/draft_reasons.hpp"
#include "operations/claims.hpp"
#include "operations/history.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {
namespace {

// The claims that the household should hold and does not: of its present members' valid numbers.
std::vector<store::Claim> claims_missing(const Reading& work, const store::HouseholdRow& home) {
    std::vector<PersonId> ids;
    for (const auto& m : store::memberships_of(work.db, home.id, max_rows_of_household))
        if (!m.valid_until || *m.valid_until > work.today()) ids.push_back(m.person);
    std::vector<store::Claim> wanted;
    for (const auto& person : store::persons(work.db, ids))
        if (!person.identity_index.empty()) wanted.push_back({person.identity_index, home.id, person.id, 0});
    return wanted;
}

FileFacts facts_now(const Reading& work, const store::HouseholdRow& home, const store::PersonRow& worker,
                    bool being_checked) {
    FileFacts facts{worker.identity_state, being_checked, home.size > 0, false, false};
    for (const auto& row :
         store::circumstances_as_of(work.db, home.id, work.today(), work.now, max_rows_of_household)) {
        facts.income_known |= row.kind == "income.own_monthly";
        facts.expenditure_known |= row.kind.starts_with("expenditure.");
    }
    return facts;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace

Result<HouseholdAnswer> complete_draft(Writing& work, HouseholdId id) {
    const auto reading = work.reading();
    auto home = household_for(reading, permission::register_household, id);
    if (home.refused()) return home.error();
    if (home->state != FileState::draft) return error::not_a_draft;
    const auto wanted = claims_missing(reading, *home);
    const auto claims = sort_claims(reading, wanted);
    if (claims.refused()) return claims.error();
    const auto worker = store::persons(work.db, std::vector{home->worker}).front();
    const auto reasons =
        draft_reasons(facts_now(reading, *home, worker, !claims->elsewhere.empty()), home->draft_reasons);
    if (!reasons.empty()) return Error(error::file_incomplete, Arguments{{"reasons", joined(reasons)}});

    store::insert(work.db, std::span<const store::Claim>(claims->free));
    store::settle_collisions(work.db, id, work.actor.staff, work.now);
    home->state = FileState::in_force;
    home->draft_reasons.clear();
    home->version += 1;
    home->changed_at = work.now;
    home->changed_by = work.actor.staff;
    store::update(work.db, *home);
    History(work, id, "household", id.value, home->key_id, "complete_draft").acted();
    work.audit({.action = "complete_draft",
                .record_kind = "household",
                .record_id = id.value,
                .scope_pos = home->scope_pos});
    work.emit({event::draft_completed, {id.value}});
    return household_answer(reading, *home);
}

}  // namespace bangfu::people
