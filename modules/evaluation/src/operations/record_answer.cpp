// SPDX-License-Identifier: Apache-2.0
#include "operations/record_answer.hpp"

#include "operations/list_answers.hpp"
#include <bangfu/evaluation/errors.hpp>
#include <bangfu/evaluation/permissions.hpp>
#include <bangfu/people/people.hpp>

#include <array>

namespace bangfu::evaluation {
namespace {

bool outside_one_to_five(const std::optional<std::int32_t>& value) {
    return value && (*value < 1 || *value > 5);
}

Done check(const RecordAnswer& form, Date today) {
    if (form.answered_on > today) return error::answered_in_future;
    if (!form.needed && !form.received && !form.satisfaction) return error::nothing_answered;
    std::vector<FieldFault> faults;
    const Arguments range{{"min", "1"}, {"max", "5"}};
    if (outside_one_to_five(form.urgency)) faults.push_back({"urgency", "out_of_range", range});
    if (outside_one_to_five(form.satisfaction)) faults.push_back({"satisfaction", "out_of_range", range});
    if (!faults.empty()) return Error(json::error::invalid_form, std::move(faults));
    return done();
}

// The union's questionnaire for answers taken by hand, made with the first of them; a convenience sample.
QuestionnaireId questionnaire_for(operation::Writing& work, const people::Household& household) {
    if (const auto there = store::questionnaire_by_hand(work.db, household.union_id)) return *there;
    const auto id = work.next_id<QuestionnaireId>();
    store::insert(work.db,
                  {id, household.union_id, household.scope_pos, "手工记录", 1, false, "convenience", 0});
    return id;
}

}  // namespace

Result<AnswerList> record_answer(operation::Writing& work, HouseholdId household, const RecordAnswer& form) {
    const auto found = people::find_household(work.db, work.actor.scope, household);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::record_answer, found->scope_pos); gate.refused())
        return gate.error();
    if (auto rules = check(form, work.today()); rules.refused()) return rules.error();

    store::AnswerRow row;
    row.id = work.next_id<store::AnswerId>();
    row.answer = {questionnaire_for(work, *found),
                  household,
                  found->worker,
                  found->union_id,
                  found->scope_pos,
                  form.item.value,
                  form.cell,
                  form.needed,
                  form.received,
                  form.urgency,
                  form.satisfaction,
                  form.answered_on};
    row.recorded_at = work.now;
    row.recorded_by = work.actor.staff;
    store::insert_many(work.db, std::array{row});
    work.audit({.action = "record_answer",
                .record_kind = "household",
                .record_id = household.value,
                .scope_pos = found->scope_pos,
                .detail = R"({"answer":")" + row.id.text() + "\"}"});
    work.emit({"evaluation.answer_given", {row.id.value, household.value}});
    return answers_of(work.db, household);
}

}  // namespace bangfu::evaluation
