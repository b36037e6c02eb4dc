// SPDX-License-Identifier: Apache-2.0
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<PersonAnswer> show_person(const Reading& work, PersonId id) {
    const auto page = store::person_page(work.db, work.actor.scope, id, max_rows_of_household);
    if (!page) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::see_households, page->person.scope_pos);
        gate.refused())
        return gate.error();
    return person_answer(work, page->person, page->beside);
}

}  // namespace bangfu::people
