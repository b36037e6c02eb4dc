// SPDX-License-Identifier: Apache-2.0
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<PersonAnswer> show_person(const Reading& work, PersonId id) {
    const auto person = person_for(work, permission::see_households, id);
    if (person.refused()) return person.error();
    return person_answer(work, person.value());
}

}  // namespace bangfu::people
