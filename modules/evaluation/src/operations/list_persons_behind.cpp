// SPDX-License-Identifier: Apache-2.0
#include "operations/list_persons_behind.hpp"

#include "operations/gap_group.hpp"
#include "store/person_store.hpp"
#include <bangfu/evaluation/permissions.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::evaluation {

Result<PersonsBehind> list_persons_behind(operation::Reading& work, std::int64_t cell,
                                          const PersonsQuery& query) {
    for (const auto needed : {permission::see_persons_behind, people::permission::see_households})
        if (auto gate = auth::authorise(work.actor, needed); gate.refused()) return gate.error();
    if (cell < 0 || cell > 15) return error::no_such_cell;
    const auto group = group_of(work, query);
    if (group.refused()) return group.error();

    const auto evidence = evidence_of(work.db, query.frame.value_or(GapFrame::survey), group.value());
    auto persons = persons_behind(evidence, static_cast<int>(cell), static_cast<Measure>(query.measure));
    PersonsBehind answer;
    answer.total = static_cast<std::int64_t>(persons.size());
    if (persons.size() > store::max_persons_named) persons.resize(store::max_persons_named);
    for (auto& named : store::persons_named(work.db, group->scope, persons))
        answer.items.push_back({named.person, named.household, named.name, named.file_no});
    return answer;
}

}  // namespace bangfu::evaluation
