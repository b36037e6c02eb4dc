// SPDX-License-Identifier: Apache-2.0
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<HouseholdAnswer> show_household(const Reading& work, HouseholdId id) {
    const auto home = household_for(work, permission::see_households, id);
    if (home.refused()) return home.error();
    return household_answer(work, home.value());
}

}  // namespace bangfu::people
