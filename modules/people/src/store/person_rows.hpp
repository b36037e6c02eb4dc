// SPDX-License-Identifier: Apache-2.0
// What has to be known and moved of all tables of people when a person is erased or merged.
#pragma once

#include <bangfu/people/people.hpp>

namespace bangfu::people::store {

bool is_open(db::Session& session, HouseholdId household);  // a file that was not left
// The data keys that seal the person's own fields, those of persons merged into it among them.
std::vector<std::int64_t> keys_of_person(db::Session& session, PersonId person);
// Empties the person's row and removes what is about the person alone; how many records.
std::int64_t erase_rows(db::Session& session, PersonId person, Instant now);
std::int64_t count_consents(db::Session& session, PersonId person);
// Every reference from one to the other; how many records.
std::int64_t move_rows(db::Session& session, PersonId from, PersonId into, Instant now);

}  // namespace bangfu::people::store
