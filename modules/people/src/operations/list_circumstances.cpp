// SPDX-License-Identifier: Apache-2.0
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<CircumstanceList> list_circumstances(const Reading& work, HouseholdId id,
                                            const CircumstanceQuery& query) {
    const auto home = household_for(work, permission::see_households, id);
    if (home.refused()) return home.error();
    if (query.all.value_or(false))
        return circumstance_list(work, store::all_circumstances(work.db, id, max_rows_of_household));
    return circumstance_list(
        work, store::circumstances_as_of(work.db, id, query.as_of.value_or(work.today()),
                                         query.known_by.value_or(work.now), max_rows_of_household));
}

}  // namespace bangfu::people
