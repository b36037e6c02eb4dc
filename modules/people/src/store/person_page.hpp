// SPDX-License-Identifier: Apache-2.0
// What the page of a person shows, asked at once: on PostgreSQL one round trip.
#pragma once

#include "store/consent_store.hpp"
#include "store/person_store.hpp"

namespace bangfu::people::store {

// A household of the scope that a person lives or lived in.
struct Home {
    HouseholdId household;
    std::string file_no, state, relation;
    Date from;
    std::optional<Date> until;
};
// The newest first, at most `limit` of each.
struct BesidePerson {
    std::vector<Home> homes;
    std::vector<ConsentRow> consents;
};
BesidePerson beside_person(db::Session& session, const auth::Scope& scope, PersonId person, int limit);

struct PersonPage {
    PersonRow person;
    BesidePerson beside;
};
std::optional<PersonPage> person_page(db::Session& session, const auth::Scope& scope, PersonId person,
                                      int limit);

}  // namespace bangfu::people::store
