// SPDX-License-Identifier: Apache-2.0
#include "operations/category_verbs.hpp"
#include <bangfu/policies/errors.hpp>
#include <bangfu/policies/events.hpp>
#include <bangfu/policies/permissions.hpp>

namespace bangfu::policies {
namespace {

constexpr std::int64_t largest_household = 1'000;  // beyond it a number is no number of people

}  // namespace

Result<CategoryInputs> inputs_of(const people::EconomicFacts& facts) {
    if (!facts.own_monthly_income && !facts.others_yearly_income) return error::income_missing;
    if (facts.size < 1 || facts.size > largest_household) return error::size_missing;
    return CategoryInputs{
        facts.own_monthly_income.value_or(Money{}).times(12) + facts.others_yearly_income.value_or(Money{}),
        facts.rigid_expenditure, facts.size, facts.main_cause.value_or("")};
}

Result<CategoryAnswer> propose_category(operation::Writing& work, HouseholdId household,
                                        const ProposeCategory& form) {
    auto home = people::find_household(work.db, work.actor.scope, household);
    if (!home) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::propose_category, home->scope_pos);
        gate.refused())
        return gate.error();
    if (home->state == people::FileState::left) return error::file_left;
    if (home->state == people::FileState::draft) return error::file_is_draft;
    const auto as_of = form.as_of.value_or(work.today());
    if (as_of > work.today()) return error::day_in_future;
    const auto kept = parameters_for(work.db, home->union_id, as_of);
    if (!kept) return error::no_parameters;
    const auto facts = people::economic_facts(work.db, household, as_of, work.now);
    const auto inputs = inputs_of(facts);
    if (inputs.refused()) return inputs.error();

    store::DecisionRow row;
    row.id = work.next_id<store::DecisionId>();
    row.made = {household,
                home->scope_pos,
                as_of,
                inputs.value(),
                propose_category(*inputs, kept->parameters),
                kept->parameters,
                kept->id,
                facts.fact_ids,
                home->declared_category};
    row.reason = reason_in_numbers(*inputs, kept->parameters, row.made.proposal);
    row.proposed_at = work.now;
    row.proposed_by = work.actor.staff;
    store::insert(work.db, row);
    people::set_proposed_category(work.db, household, code_of(row.made.proposal.category), work.now);
    work.audit({.action = "propose_category",
                .record_kind = "household",
                .record_id = household.value,
                .scope_pos = home->scope_pos,
                .detail = R"({"decision":")" + row.id.text() + "\"}"});
    work.emit({event::category_proposed, {household.value, row.id.value}});
    return category_answer(work.reading(), *home);
}

}  // namespace bangfu::policies
