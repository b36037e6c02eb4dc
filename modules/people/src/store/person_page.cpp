// SPDX-License-Identifier: Apache-2.0
#include "store/person_page.hpp"

#include <array>

namespace bangfu::people::store {
namespace {

// The sign before scope_pos keeps a database that knows nothing of its tables yet from going through the
// whole scope instead of through the person's memberships.
constexpr std::string_view homes_select =
    "SELECT m.household_id, h.file_no, h.state, m.relation, m.valid_from, m.valid_until FROM "
    "people_memberships m JOIN people_households h ON h.id = m.household_id WHERE m.person_id = $1 AND "
    "+h.scope_pos >= $2 AND +h.scope_pos < $3 AND m.batch NOT IN (SELECT id FROM people_hidden_batches) "
    "AND h.batch NOT IN (SELECT id FROM people_hidden_batches) ORDER BY m.valid_from DESC, m.id DESC "
    "LIMIT $4";

BesidePerson beside_in(db::Rows homes, db::Rows consents) {
    BesidePerson beside;
    while (homes.next())
        beside.homes.push_back({homes.id<HouseholdId>(0), homes.text(1), homes.text(2), homes.text(3),
                                homes.date(4), homes.maybe_date(5)});
    beside.consents = consents_in(std::move(consents));
    return beside;
}

}  // namespace

BesidePerson beside_person(db::Session& session, const auth::Scope& scope, PersonId person, int limit) {
    const std::array<db::Param, 4> of_homes{person, scope.from, scope.until, limit};
    const std::array<db::Param, 2> of_consents{person, limit};
    const std::array<db::Query, 2> queries{{{homes_select, of_homes}, {consents_select(), of_consents}}};
    auto rows = session.query_all(queries);
    return beside_in(std::move(rows[0]), std::move(rows[1]));
}

std::optional<PersonPage> person_page(db::Session& session, const auth::Scope& scope, PersonId person,
                                      int limit) {
    const std::array<db::Param, 3> of_person{person, scope.from, scope.until};
    const std::array<db::Param, 4> of_homes{person, scope.from, scope.until, limit};
    const std::array<db::Param, 2> of_consents{person, limit};
    const std::array<db::Query, 3> queries{
        {{person_select(), of_person}, {homes_select, of_homes}, {consents_select(), of_consents}}};
    auto rows = session.query_all(queries);
    auto found = person_in(std::move(rows[0]));
    if (!found) return std::nullopt;
    return PersonPage{std::move(*found), beside_in(std::move(rows[1]), std::move(rows[2]))};
}

}  // namespace bangfu::people::store
