// SPDX-License-Identifier: Apache-2.0
#include "domain/draft_reasons.hpp"
#include "operations/claims.hpp"
#include "operations/form_rules.hpp"
#include "operations/history.hpp"
#include "operations/household_rows.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

#include <algorithm>

namespace bangfu::people {
namespace {

Done check(const RegisterHousehold& form, Date today) {
    FormCheck check(today);
    check.person(form.worker, "worker.");
    const auto members = form.members ? form.members->items.size() : 0;
    for (std::size_t i = 0; i < members; ++i) {
        const auto path = "members[" + std::to_string(i) + "].";
        check.person(form.members->items[i].person, path + "person.");
        check.code("relation", std::optional(form.members->items[i].relation.value), path + "relation");
        check.not_in_future(form.members->items[i].from, path + "from");
    }
    check.code("category", form.declared_category, "declared_category");
    check.code("cause", form.main_cause, "main_cause");
    check.code("housing", form.housing, "housing");
    if (form.other_causes)
        for (const auto& cause : form.other_causes->items)
            check.code("cause", std::optional(cause.value), "other_causes");
    check.not_in_future(form.opened_on, "opened_on");
    if (form.bank_account) check.not_in_future(form.bank_account->from, "bank_account.from");
    for (std::size_t i = 0; form.circumstances && i < form.circumstances->items.size(); ++i) {
        const auto& fact = form.circumstances->items[i];
        const auto path = "circumstances[" + std::to_string(i) + "].";
        check.circumstance(fact, path);
        if (fact.member && (*fact.member < 0 || static_cast<std::size_t>(*fact.member) >= members))
            check.fault(path + "member", "out_of_range", {{"min", "0"}, {"max", std::to_string(members)}});
    }
    return check.outcome();
}

// What a form says of its rows that an import does not: since when a member or an account, what was verified.
void take_rest(const RegisterHousehold& form, StaffId by, HouseholdRows& rows) {
    auto& home = rows.households.front();
    if (form.other_causes)
        for (const auto& cause : form.other_causes->items) home.other_causes.push_back(cause.value);
    for (std::size_t i = 0; form.members && i < form.members->items.size(); ++i)
        if (const auto from = form.members->items[i].from) rows.memberships[i + 1].valid_from = *from;
    for (std::size_t i = 0; form.circumstances && i < form.circumstances->items.size(); ++i)
        if (form.circumstances->items[i].verified.value_or(false)) rows.circumstances[i].verified_by = by;
    if (form.bank_account && form.bank_account->from && !rows.accounts.empty())
        rows.accounts.front().valid_from = *form.bank_account->from;
}

FileFacts facts_of(const NewHousehold& given, const store::PersonRow& worker, bool being_checked) {
    const auto has = [&](std::string_view beginning) {
        return std::any_of(given.circumstances.begin(), given.circumstances.end(),
                           [&](const auto& fact) { return fact.kind.starts_with(beginning); });
    };
    return {worker.identity_state, being_checked, given.size > 0, has("income.own_monthly"),
            has("expenditure.")};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace

Result<HouseholdAnswer> register_household(Writing& work, const RegisterHousehold& form) {
    const auto reading = work.reading();
    const auto at = organisation::find_union(work.db, work.actor.scope, form.union_);
    if (!at) return Error(error::no_such_union, Arguments{{"field", "union"}});
    if (auto gate = auth::authorise(work.actor, permission::register_household, at->place.from);
        gate.refused())
        return gate.error();
    if (!at->open) return error::union_closed;
    if (auto checked = check(form, work.today()); checked.refused()) return checked.error();

    auto given = new_household(form, at->place.from, work.today());
    if (given.file_no.empty())
        given.file_no =
            store::free_file_numbers(work.db, form.union_, given.opened_on->parts().year, 1).front();
    else if (!store::taken_file_numbers(work.db, form.union_, std::vector{given.file_no}).empty())
        return error::file_no_taken;
    RowMaker maker(work.services, 0, work.actor.staff, work.now);
    HouseholdRows rows;
    maker.add(given, rows);
    auto& home = rows.households.front();
    auto claims = sort_claims(reading, rows.claims);
    if (claims.refused()) return claims.error();
    home.draft_reasons = draft_reasons(facts_of(given, rows.persons.front(), !claims->elsewhere.empty()), {});
    home.state = home.draft_reasons.empty() ? FileState::in_force : FileState::draft;
    // Being checked is nothing the applicant can complete, so it does not refuse.
    const bool lacks_something = home.draft_reasons.size() > (claims->elsewhere.empty() ? 0U : 1U);
    if (lacks_something && !form.as_draft.value_or(false))
        return Error(error::file_incomplete, Arguments{{"reasons", joined(home.draft_reasons)}});
    take_rest(form, work.actor.staff, rows);

    const auto wanted = std::exchange(rows.claims, claims->free);
    insert(work.db, rows);
    raise_collisions(work, home, wanted, claims->elsewhere, "register_household");
    History(work, home.id, "household", home.id.value, home.key_id, "register_household").acted();
    work.audit({.action = "register_household",
                .record_kind = "household",
                .record_id = home.id.value,
                .scope_pos = home.scope_pos,
                .detail = R"({"state":")" + std::string(store::name_of(home.state)) + "\"}"});
    work.emit({event::household_registered, {home.id.value}});
    return household_answer(reading, home);
}

}  // namespace bangfu::people
