// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>

namespace bangfu::people::store {

struct ConsentTag;
using ConsentId = Id<ConsentTag>;

struct ConsentRow {
    ConsentId id;
    PersonId person;
    std::string purpose, basis, text_version;
    Date given_on;
    std::string given_by, channel;
    std::optional<Date> withdrawn_on;
    Instant recorded_at;
    StaffId recorded_by;
};
void insert(db::Session& session, const ConsentRow& row);
// $1 person, $2 limit; the newest first.
const std::string& consents_select();
std::vector<ConsentRow> consents_in(db::Rows rows);
std::vector<ConsentRow> consents_of(db::Session& session, PersonId person, int limit);
std::optional<ConsentRow> find_consent(db::Session& session, ConsentId id);
void withdraw(db::Session& session, ConsentId id, Date on);

}  // namespace bangfu::people::store
