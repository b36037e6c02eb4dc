// SPDX-License-Identifier: Apache-2.0
#include "operations/list_answers.hpp"

#include <bangfu/evaluation/permissions.hpp>
#include <bangfu/people/people.hpp>

namespace bangfu::evaluation {

AnswerList answers_of(db::Session& session, HouseholdId household) {
    AnswerList list;
    for (auto& a : store::of_household(session, household, max_answers_of_household))
        list.items.push_back({a.id, a.person, a.item, a.origin, a.cell, a.needed, a.received, a.urgency,
                              a.satisfaction, a.answered_on});
    return list;
}

Result<AnswerList> list_answers(operation::Reading& work, HouseholdId household) {
    const auto found = people::find_household(work.db, work.actor.scope, household);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::see_answers, found->scope_pos); gate.refused())
        return gate.error();
    return answers_of(work.db, household);
}

}  // namespace bangfu::evaluation
