// SPDX-License-Identifier: Apache-2.0
#include "store/history_store.hpp"

#include <limits>

namespace bangfu::people::store {
namespace {

constexpr std::string_view columns =
    "id, household_id, record_kind, record_id, verb, field, key_id, sealed_from, sealed_to, reason, at, "
    "by_staff, by_post";

db::Param bytes_or_null(const std::string& bytes) {
    return bytes.empty() ? db::Param(nullptr) : db::Param(db::Blob{bytes});
}

HistoryRow row_of(const db::Rows& rows) {
    HistoryRow r;
    r.id = rows.i64(0);
    r.household = rows.id<HouseholdId>(1);
    r.record_kind = rows.text(2);
    r.record_id = rows.i64(3);
    r.verb = rows.text(4);
    r.field = rows.maybe_text(5);
    r.key_id = rows.i64(6);
    if (!rows.is_null(7)) r.sealed_from = rows.blob(7);
    if (!rows.is_null(8)) r.sealed_to = rows.blob(8);
    r.reason = rows.maybe_text(9);
    r.at = rows.instant(10);
    r.by_staff = rows.id<StaffId>(11);
    r.by_post = rows.id<PostId>(12);
    return r;
}

}  // namespace

void insert(db::Session& session, const HistoryRow& r) {
    session.execute(
        "INSERT INTO people_history (" + std::string(columns) +
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        {r.id, r.household, r.record_kind, r.record_id, r.verb, r.field, r.key_id,
         bytes_or_null(r.sealed_from), bytes_or_null(r.sealed_to), r.reason, r.at, r.by_staff, r.by_post});
}

std::optional<HistoryRow> find_history(db::Session& session, std::int64_t id) {
    auto rows = session.query("SELECT " + std::string(columns) + " FROM people_history WHERE id = $1", {id});
    if (!rows.next()) return std::nullopt;
    return row_of(rows);
}

std::vector<HistoryRow> history_of_person(db::Session& session, PersonId person, int limit) {
    auto rows = session.query(
        "SELECT " + std::string(columns) +
            " FROM people_history WHERE household_id IN (SELECT household_id FROM people_memberships WHERE "
            "person_id = $1) AND key_id IN (SELECT key_id FROM people_persons WHERE id = $1 OR merged_into = "
            "$1) ORDER BY id LIMIT $2",
        {person, limit});
    std::vector<HistoryRow> found;
    while (rows.next()) found.push_back(row_of(rows));
    return found;
}

std::vector<HistoryRow> history_with_key(db::Session& session, HouseholdId household, std::int64_t key,
                                         int limit) {
    auto rows =
        session.query("SELECT " + std::string(columns) +
                          " FROM people_history WHERE household_id = $1 AND key_id = $2 ORDER BY id LIMIT $3",
                      {household, key, limit});
    std::vector<HistoryRow> found;
    while (rows.next()) found.push_back(row_of(rows));
    return found;
}

std::vector<TimelineEntry> timeline(db::Session& session, HouseholdId household, std::string_view kind,
                                    std::optional<std::pair<Instant, std::int64_t>> before, int limit) {
    const Instant at = before ? before->first : Instant{std::numeric_limits<std::int64_t>::max()};
    const std::int64_t id = before ? before->second : std::numeric_limits<std::int64_t>::max();
    auto rows = session.query(
        "SELECT kind, id, at, by_staff FROM ("
        "SELECT 'change' AS kind, id, at, by_staff FROM people_history WHERE household_id = $1 UNION ALL "
        "SELECT 'circumstance', id, known_at, recorded_by FROM people_circumstances WHERE household_id = $1 "
        "UNION ALL "
        "SELECT 'account', id, known_at, recorded_by FROM people_bank_accounts WHERE household_id = $1 UNION "
        "ALL "
        "SELECT 'attachment', id, added_at, added_by FROM people_attachments WHERE household_id = $1 AND "
        "removed_at IS NULL "
        "UNION ALL SELECT 'consent', c.id, c.recorded_at, c.recorded_by FROM people_consents c JOIN "
        "people_memberships m ON "
        "m.person_id = c.person_id WHERE m.household_id = $1) AS t "
        "WHERE (at < $2 OR (at = $2 AND id < $3)) AND ($4 = '' OR kind = $4) ORDER BY at DESC, id DESC LIMIT "
        "$5",
        {household, at, id, kind, limit});
    std::vector<TimelineEntry> found;
    while (rows.next()) found.push_back({rows.text(0), rows.i64(1), rows.instant(2), rows.id<StaffId>(3)});
    return found;
}

}  // namespace bangfu::people::store
