// SPDX-License-Identifier: Apache-2.0
// A record that a verb works on, after the one gate.
#pragma once

#include "store/household_store.hpp"
#include "store/person_store.hpp"

namespace bangfu::people {

using operation::Reading;
using operation::Writing;

// Refused: auth (no such household, not permitted).
Result<store::HouseholdRow> household_for(const Reading& work, auth::Permission permission, HouseholdId id);
// To be changed. Refused, beyond the above: file_left.
Result<store::HouseholdRow> open_household_for(const Reading& work, auth::Permission permission,
                                               HouseholdId id);
// Refused: auth (no such person, not permitted).
Result<store::PersonRow> person_for(const Reading& work, auth::Permission permission, PersonId id);
// To be changed. Refused, beyond the above: person_erased.
Result<store::PersonRow> living_person_for(const Reading& work, auth::Permission permission, PersonId id);
// The household in which the person is or last was; its worker's file where there are several.
std::optional<HouseholdId> home_of(db::Session& session, PersonId person, Date today);
bool lives_in(db::Session& session, const store::HouseholdRow& household, PersonId person);

// A sealed value opened for its reader; empty where there is none, or its key was destroyed (the person was
// erased).
std::string opened(keys::Vault& vault, keys::Field field, std::int64_t record, std::int64_t key,
                   const std::string& sealed);

}  // namespace bangfu::people
