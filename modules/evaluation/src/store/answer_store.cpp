// SPDX-License-Identifier: Apache-2.0
#include "store/answer_store.hpp"

#include <array>

namespace bangfu::evaluation::store {
namespace {

std::optional<bool> maybe_flag(const db::Rows& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return row.flag(column);
}

constexpr std::string_view read_columns =
    "id, person_id, item, origin, cell, needed, received, urgency, satisfaction, answered_on, recorded_at";

std::vector<RecordedAnswer> answers_in(db::Rows rows) {
    std::vector<RecordedAnswer> found;
    while (rows.next())
        found.push_back({rows.id<AnswerId>(0), rows.id<PersonId>(1), rows.text(2), rows.text(3),
                         Cell::at(static_cast<int>(rows.i64(4))), maybe_flag(rows, 5), maybe_flag(rows, 6),
                         rows.maybe_i64(7), rows.maybe_i64(8), rows.date(9), rows.instant(10)});
    return found;
}

// A person's rows by way of the person's households, which have an index; a second one on the person would
// cost every import.
constexpr std::string_view of_this_person =
    " WHERE household_id IN (SELECT household_id FROM v_people_members WHERE person_id = $1) AND person_id = "
    "$1";

// In the order of the columns that insert_many names.
std::array<db::Param, 17> values_of(const AnswerRow& row) {
    const auto& a = row.answer;
    return {row.id,          a.questionnaire,
            a.household,     a.person,
            a.union_id,      a.scope_pos,
            a.item,          a.cell.index(),
            a.needed,        a.urgency,
            a.received,      a.satisfaction,
            a.answered_on,   row.batch == 0 ? "hand" : "roster",
            row.recorded_at, row.recorded_by,
            row.batch};
}

}  // namespace

void insert(db::Session& session, const Questionnaire& q) {
    session.execute(
        "INSERT INTO evaluation_questionnaires (id, union_id, scope_pos, name, version, asks_every_cell, "
        "frame, items, batch) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, '[]', $8)",
        {q.id, q.union_id, q.scope_pos, q.name, q.version, q.asks_every_cell, q.frame, q.batch});
}

std::optional<QuestionnaireId> questionnaire_by_hand(db::Session& session, UnionId union_id) {
    auto rows = session.query(
        "SELECT id FROM evaluation_questionnaires WHERE union_id = $1 AND frame = 'convenience' AND batch = "
        "0 ORDER BY id "
        "LIMIT 1",
        {union_id});
    if (!rows.next()) return std::nullopt;
    return rows.id<QuestionnaireId>(0);
}

void insert_many(db::Session& session, std::span<const AnswerRow> rows) {
    const auto bulk = session.bulk(
        "evaluation_answers", {"id", "questionnaire_id", "household_id", "person_id", "union_id", "scope_pos",
                               "item", "cell", "needed", "urgency", "received", "satisfaction", "answered_on",
                               "origin", "recorded_at", "recorded_by", "batch"});
    for (const auto& row : rows) bulk->row(values_of(row));
    bulk->finish();
}

std::vector<RecordedAnswer> of_household(db::Session& session, HouseholdId household, int limit) {
    return answers_in(session.query("SELECT " + std::string(read_columns) +
                                        " FROM evaluation_answers WHERE household_id = $1 AND batch NOT IN "
                                        "(SELECT id FROM v_people_hidden_batches) ORDER BY answered_on DESC, "
                                        "id DESC LIMIT $2",
                                    {household, limit}));
}

std::vector<RecordedAnswer> of_person(db::Session& session, PersonId person, int limit) {
    return answers_in(session.query("SELECT " + std::string(read_columns) + " FROM evaluation_answers" +
                                        std::string(of_this_person) + " ORDER BY answered_on, id LIMIT $2",
                                    {person, limit}));
}

std::int64_t erase_of_person(db::Session& session, PersonId person) {
    return session.execute("DELETE FROM evaluation_answers" + std::string(of_this_person), {person});
}

std::int64_t move_person(db::Session& session, PersonId from, PersonId into) {
    return session.execute("UPDATE evaluation_answers SET person_id = $2" + std::string(of_this_person),
                           {from, into});
}

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    const auto answers = session.execute(
        "DELETE FROM evaluation_answers WHERE id IN (SELECT id FROM evaluation_answers WHERE batch = $1 AND "
        "batch <> 0 LIMIT "
        "$2)",
        {batch, limit});
    if (answers > 0) return answers;
    return session.execute("DELETE FROM evaluation_questionnaires WHERE batch = $1 AND batch <> 0", {batch});
}

std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit) {
    auto rows = session.query(
        "SELECT DISTINCT a.household_id FROM evaluation_answers a JOIN v_people_batch_households h ON "
        "h.household_id = "
        "a.household_id WHERE h.batch = $1 AND a.batch <> $1 LIMIT $2",
        {batch, limit});
    std::vector<HouseholdId> found;
    while (rows.next()) found.push_back(rows.id<HouseholdId>(0));
    return found;
}

}  // namespace bangfu::evaluation::store
