// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>

namespace bangfu::people::store {

// One field that changed, or one act on a record (no field). Values are sealed JSON; empty: none.
struct HistoryRow {
    std::int64_t id = 0;
    HouseholdId household;
    std::string record_kind;
    std::int64_t record_id = 0;
    std::string verb;
    std::optional<std::string> field;
    std::int64_t key_id = 0;
    std::string sealed_from, sealed_to;
    std::optional<std::string> reason;
    Instant at;
    StaffId by_staff;
    PostId by_post;
};
void insert(db::Session& session, const HistoryRow& row);
std::optional<HistoryRow> find_history(db::Session& session, std::int64_t id);
// What is sealed with the person's own key, or that of one merged into them, oldest first.
std::vector<HistoryRow> history_of_person(db::Session& session, PersonId person, int limit);
// What is sealed with one key, oldest first: with the household's own, what is of no one person.
std::vector<HistoryRow> history_with_key(db::Session& session, HouseholdId household, std::int64_t key,
                                         int limit);

// What happened to a household, of all tables, newest first. The details are read by kind and id.
struct TimelineEntry {
    std::string kind;  // change, circumstance, account, attachment, consent
    std::int64_t id = 0;
    Instant at;
    StaffId by;
};
std::vector<TimelineEntry> timeline(db::Session& session, HouseholdId household, std::string_view kind,
                                    std::optional<std::pair<Instant, std::int64_t>> before, int limit);

}  // namespace bangfu::people::store
