// SPDX-License-Identifier: Apache-2.0
#include "store/person_store.hpp"

#include <bangfu/people/people.hpp>

#include <algorithm>

namespace bangfu::evaluation::store {

std::vector<NamedPerson> persons_named(db::Session& session, const auth::Scope& scope,
                                       std::span<const PersonId> persons) {
    std::vector<NamedPerson> named;
    for (const auto person : persons) {
        auto rows = session.query(
            "SELECT id FROM v_people_households WHERE worker_id = $1 AND +scope_pos >= $2 AND +scope_pos < "
            "$3",
            {person, scope.from, scope.until});
        if (!rows.next()) continue;
        const auto household = people::find_household(session, scope, rows.id<HouseholdId>(0));
        if (household) named.push_back({person, household->id, household->worker_name, household->file_no});
    }
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.file_no < b.file_no; });
    return named;
}

}  // namespace bangfu::evaluation::store
