// SPDX-License-Identifier: Apache-2.0
#include "operations/category_verbs.hpp"
#include "operations/parameters_verbs.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/permissions.hpp>
#include <bangfu/policies/permissions.hpp>

namespace bangfu::policies {
namespace {

constexpr int shown_proposals = 20;

StaffRef staff_ref(db::Session& session, StaffId staff) {
    return {staff, organisation::staff_name(session, staff)};
}

std::optional<VerdictAnswer> verdict_answer(db::Session& session, const store::DecisionRow& row) {
    if (!row.verdict) return std::nullopt;
    const auto& verdict = *row.verdict;
    return VerdictAnswer{verdict.category, verdict.category != code_of(row.made.proposal.category),
                         verdict.reason, verdict.at, staff_ref(session, verdict.by)};
}

ProposalAnswer proposal_answer(const operation::Reading& work, const store::DecisionRow& row) {
    const auto& made = row.made;
    ProposalAnswer answer;
    answer.id = row.id;
    answer.proposed = code_of(made.proposal.category);
    answer.rule = made.proposal.rule;
    answer.reason_in_numbers = row.reason;
    answer.as_of = made.as_of;
    answer.inputs = {made.inputs.annual_income, made.inputs.rigid_expenditure, made.inputs.size,
                     made.inputs.main_cause};
    answer.net_fen = made.proposal.net;
    for (const auto& one : comparisons(made.inputs, made.parameters))
        answer.comparisons.push_back({std::string(code_of(one.category)), one.fires, one.line, one.beyond});
    answer.parameters = parameters_answer(made.parameters);
    if (made.parameters_id) {
        // The numbers are those of the proposal; who set them, and where, stands in the row.
        const auto row_now = store::find(work.db, store::ParametersId{*made.parameters_id});
        ASSERT(row_now);
        add_origin(work, *row_now, answer.parameters);
    }
    answer.proposed_at = row.proposed_at;
    answer.proposed_by = staff_ref(work.db, row.proposed_by);
    answer.by_import = row.batch != 0;
    answer.verdict = verdict_answer(work.db, row);
    return answer;
}

bool facts_changed(const operation::Reading& work, const store::DecisionRow& row) {
    const auto facts = people::economic_facts(work.db, row.made.household, work.today(), work.now);
    const auto inputs = inputs_of(facts);
    auto before = row.made.inputs;
    // A roster's wording of a cause that no code has is not kept in the file.
    if (!people::code_for("cause", before.main_cause)) before.main_cause.clear();
    return inputs.ok() && !(inputs.value() == before);
}

void add_abilities(const operation::Reading& work, const people::Household& home, CategoryAnswer& answer) {
    const bool in_force = home.state == people::FileState::in_force;
    if (in_force && work.actor.may(permission::propose_category))
        answer.abilities.emplace_back("propose_category");
    const bool open = answer.proposal && !answer.proposal->verdict;
    if (home.state != people::FileState::left && open && work.actor.may(permission::confirm_category))
        answer.abilities.emplace_back("confirm_category");
}

}  // namespace

CategoryAnswer category_answer(const operation::Reading& work, const people::Household& home) {
    CategoryAnswer answer;
    answer.household = home.id;
    answer.declared = home.declared_category;
    answer.category = home.category;
    const auto rows = store::of_household(work.db, home.id, shown_proposals);
    if (!rows.empty()) {
        answer.proposal = proposal_answer(work, rows.front());
        answer.differs_from_declared = answer.declared != answer.proposal->proposed;
        answer.facts_changed = facts_changed(work, rows.front());
        for (auto row = rows.begin() + 1; row != rows.end(); ++row)
            answer.earlier.push_back({row->id, std::string(code_of(row->made.proposal.category)),
                                      row->made.proposal.rule, row->made.as_of, row->proposed_at,
                                      verdict_answer(work.db, *row)});
    }
    add_abilities(work, home, answer);
    return answer;
}

Result<CategoryAnswer> show_category(operation::Reading& work, HouseholdId household) {
    const auto home = people::find_household(work.db, work.actor.scope, household);
    if (!home) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, people::permission::see_households, home->scope_pos);
        gate.refused())
        return gate.error();
    return category_answer(work, *home);
}

}  // namespace bangfu::policies
