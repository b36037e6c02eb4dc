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
// A household that was left, and none of the people who were in it to the end is there any more.
struct EmptyHousehold {
    HouseholdId id;
    std::int64_t key_id = 0;
};
// Those in which the person was; asked after the person's own rows went.
std::vector<EmptyHousehold> empty_households_of(db::Session& session, PersonId person, Date today);
// What was of the household and of none of its people: address, remarks, dwelling, facts, history, papers,
// drafts. State, category and cause stay for counts, and no longer tell of whom. How many records.
std::int64_t erase_rows(db::Session& session, const EmptyHousehold& household, Instant now);
// Every reference from one to the other; how many records.
std::int64_t move_rows(db::Session& session, PersonId from, PersonId into, Instant now);

}  // namespace bangfu::people::store
