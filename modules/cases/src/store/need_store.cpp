// SPDX-License-Identifier: Apache-2.0
#include "store/need_store.hpp"

#include <bangfu/base/assert.hpp>
#include <bangfu/platform/json.hpp>

#include <array>

namespace bangfu::cases::store {
namespace {

NeedCode code_from(const db::Rows& row) {
    const auto right = right_named(row.view(3));
    const auto level = level_named(row.view(4));
    ASSERT(right && level);
    return {row.text(0), row.text(1), row.text(2), Cell{*right, *level}};
}

// What an insert takes, kept while its Params look at it.
struct Values {
    std::string causes;
    std::array<db::Param, 26> params;
    explicit Values(const NeedRow& row)
        : causes(json::write(row.causes)),
          params{row.id,
                 std::int64_t{1},
                 row.need.household,
                 row.need.person,
                 row.need.union_id,
                 row.need.scope_pos,
                 row.need.code,
                 row.need.cell.index(),
                 row.cell_reason,
                 row.sealed_words.empty() ? db::Param(nullptr) : db::Param(db::Blob{row.sealed_words}),
                 row.key_id == 0 ? db::Param(nullptr) : db::Param(row.key_id),
                 row.need.felt,
                 row.need.expressed,
                 row.need.normative,
                 row.need.comparative,
                 row.need.importance,
                 row.need.urgency,
                 row.need.arose_on,
                 "open",
                 causes,
                 row.batch == 0 ? "hand" : "roster",
                 row.recorded_at,
                 row.recorded_by,
                 row.recorded_at,
                 row.recorded_by,
                 row.batch} {}
};

constexpr std::string_view read_columns =
    "id, version, scope_pos, key_id, household_id, person_id, code, status, status_reason, origin, "
    "sealed_words, cell, "
    "felt, expressed, normative, comparative, importance, urgency, arose_on, changed_at";

RecordedNeed need_from(const db::Rows& row) {
    RecordedNeed n;
    n.id = row.id<NeedId>(0);
    n.version = row.i64(1);
    n.scope_pos = row.i64(2);
    n.key_id = row.i64(3);
    n.household = row.id<HouseholdId>(4);
    n.person = row.id<PersonId>(5);
    n.code = row.text(6);
    n.status = row.text(7);
    n.status_reason = row.text(8);
    n.origin = row.text(9);
    n.sealed_words = row.is_null(10) ? std::string() : row.blob(10);
    n.cell = Cell::at(static_cast<int>(row.i64(11)));
    n.felt = row.flag(12);
    n.expressed = row.flag(13);
    n.normative = row.flag(14);
    n.comparative = row.flag(15);
    n.importance = row.maybe_i64(16);
    n.urgency = row.maybe_i64(17);
    n.arose_on = row.date(18);
    n.changed_at = row.instant(19);
    return n;
}

// A person's rows by way of the person's households, which have an index; a second one on the person would
// cost every import.
constexpr std::string_view of_this_person =
    " WHERE household_id IN (SELECT household_id FROM v_people_members WHERE person_id = $1) AND person_id = "
    "$1";

}  // namespace

std::vector<NeedCode> need_codes(db::Session& session) {
    std::vector<NeedCode> all;
    auto rows = session.query(
        "SELECT code, name_zh, name_en, right_code, level_code FROM cases_need_codes WHERE retired = 0 ORDER "
        "BY code");
    while (rows.next()) all.push_back(code_from(rows));
    return all;
}

std::optional<NeedCode> need_code(db::Session& session, std::string_view code) {
    auto rows = session.query(
        "SELECT code, name_zh, name_en, right_code, level_code FROM cases_need_codes WHERE code = $1 AND "
        "retired = 0",
        {code});
    if (!rows.next()) return std::nullopt;
    return code_from(rows);
}

void insert_missing(db::Session& session, const NeedCode& code) {
    session.execute(
        "INSERT INTO cases_need_codes (code, name_zh, name_en, right_code, level_code) VALUES ($1, $2, $3, "
        "$4, $5) "
        "ON CONFLICT (code) DO NOTHING",
        {code.code, code.name_zh, code.name_en, name_of(code.cell.right), name_of(code.cell.level)});
}

void insert(db::Session& session, const NeedRow& row) {
    const Values values(row);
    session.execute(
        "INSERT INTO cases_needs (id, version, household_id, person_id, union_id, scope_pos, code, cell, "
        "cell_reason, "
        "sealed_words, key_id, felt, expressed, normative, comparative, importance, urgency, arose_on, "
        "status, causes, "
        "origin, recorded_at, recorded_by, changed_at, changed_by, batch) VALUES ($1, $2, $3, $4, $5, $6, "
        "$7, $8, $9, "
        "$10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)",
        std::span<const db::Param>(values.params));
}

void insert_many(db::Session& session, std::span<const NeedRow> rows) {
    const auto bulk = session.bulk(
        "cases_needs",
        {"id",          "version",     "household_id", "person_id",  "union_id", "scope_pos", "code",
         "cell",        "cell_reason", "sealed_words", "key_id",     "felt",     "expressed", "normative",
         "comparative", "importance",  "urgency",      "arose_on",   "status",   "causes",    "origin",
         "recorded_at", "recorded_by", "changed_at",   "changed_by", "batch"});
    for (const auto& row : rows) bulk->row(Values(row).params);
    bulk->finish();
}

std::vector<RecordedNeed> of_household(db::Session& session, HouseholdId household, int limit) {
    auto rows =
        session.query("SELECT " + std::string(read_columns) +
                          " FROM cases_needs WHERE household_id = $1 AND batch NOT IN (SELECT id FROM "
                          "v_people_hidden_batches) ORDER BY arose_on DESC, id DESC LIMIT $2",
                      {household, limit});
    std::vector<RecordedNeed> found;
    while (rows.next()) found.push_back(need_from(rows));
    return found;
}

std::vector<RecordedNeed> of_person(db::Session& session, PersonId person, int limit) {
    auto rows = session.query("SELECT " + std::string(read_columns) + " FROM cases_needs" +
                                  std::string(of_this_person) + " ORDER BY arose_on, id LIMIT $2",
                              {person, limit});
    std::vector<RecordedNeed> found;
    while (rows.next()) found.push_back(need_from(rows));
    return found;
}

std::int64_t erase_of_person(db::Session& session, PersonId person) {
    return session.execute("DELETE FROM cases_needs" + std::string(of_this_person), {person});
}

std::int64_t move_person(db::Session& session, PersonId from, PersonId into) {
    return session.execute(
        "UPDATE cases_needs SET person_id = $2, version = version + 1" + std::string(of_this_person),
        {from, into});
}

std::optional<RecordedNeed> find(db::Session& session, const auth::Scope& scope, NeedId id) {
    auto rows = session.query(
        "SELECT " + std::string(read_columns) +
            " FROM cases_needs WHERE id = $1 AND scope_pos >= $2 AND scope_pos < $3 AND batch NOT "
            "IN (SELECT id FROM v_people_hidden_batches)",
        {id, scope.from, scope.until});
    if (!rows.next()) return std::nullopt;
    return need_from(rows);
}

void set_status(db::Session& session, NeedId id, std::string_view status, std::string_view reason, StaffId by,
                Instant at) {
    session.execute(
        "UPDATE cases_needs SET status = $2, status_reason = $3, changed_by = $4, changed_at = $5, version = "
        "version + 1 "
        "WHERE id = $1",
        {id, status, reason, by, at});
}

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return session.execute(
        "DELETE FROM cases_needs WHERE id IN (SELECT id FROM cases_needs WHERE batch = $1 AND batch <> 0 "
        "LIMIT $2)",
        {batch, limit});
}

std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit) {
    auto rows = session.query(
        "SELECT DISTINCT household_id FROM cases_needs WHERE batch = $1 AND version > 1 "
        "UNION SELECT n.household_id FROM cases_needs n JOIN v_people_batch_households h "
        "ON h.household_id = n.household_id WHERE h.batch = $1 AND n.batch <> $1 LIMIT $2",
        {batch, limit});
    std::vector<HouseholdId> found;
    while (rows.next()) found.push_back(rows.id<HouseholdId>(0));
    return found;
}

}  // namespace bangfu::cases::store
