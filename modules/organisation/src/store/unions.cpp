// SPDX-License-Identifier: Apache-2.0
#include "store/unions.hpp"

#include "store/like.hpp"

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

namespace bangfu::organisation::store {
namespace {

const std::string select =
    "SELECT id, version, code, name, short_name, level, kind, division_code, parent, second_parent, "
    "scope_pos, "
    "scope_end, valid_from, closed_on, close_reason FROM organisation_unions ";

const std::string by_id = select + "WHERE id = $1";
const std::string by_position = select + "WHERE scope_pos = $1";
const std::string by_code = select + "WHERE code = $1";
const std::string by_name =
    select +
    "WHERE (name = $1 OR short_name = $1) AND scope_pos >= $2 AND scope_pos < $3 ORDER BY id LIMIT 2";
const std::string of_parent = select + "WHERE parent = $1 AND scope_pos > $2 ORDER BY scope_pos LIMIT $3";
const std::string by_words = select +
                             "WHERE scope_pos >= $1 AND scope_pos < $2 AND scope_pos > $3 AND (name LIKE $4 "
                             "ESCAPE '\\' OR short_name LIKE $4 "
                             "ESCAPE '\\' OR code LIKE $5 ESCAPE '\\') ORDER BY scope_pos LIMIT $6";
const std::string line =
    select +
    "WHERE scope_pos <= $1 AND scope_end > $1 AND scope_pos >= $2 AND scope_end <= $3 ORDER BY scope_pos";

std::string text_of(UnionKind kind) {
    return boost::describe::enum_to_string(kind, "");
}

template <class Enum>
Enum enum_of(std::string_view text) {
    Enum value{};
    if (!boost::describe::enum_from_string(std::string(text).c_str(), value))
        throw Fault(Fault::Kind::corrupt, "organisation_unions holds an unknown level or kind");
    return value;
}

UnionRow row_of(const db::Rows& rows) {
    UnionRow row;
    row.id = rows.id<UnionId>(0);
    row.version = rows.i64(1);
    row.code = rows.text(2);
    row.name = rows.text(3);
    row.short_name = rows.text(4);
    row.level = enum_of<UnionLevel>(rows.view(5));
    row.kind = enum_of<UnionKind>(rows.view(6));
    row.division_code = rows.maybe_text(7);
    row.parent = rows.maybe_id<UnionId>(8);
    row.second_parent = rows.maybe_id<UnionId>(9);
    row.place = {rows.i64(10), rows.i64(11)};
    row.valid_from = rows.date(12);
    row.closed_on = rows.maybe_date(13);
    row.close_reason = rows.maybe_text(14);
    return row;
}

std::vector<UnionRow> all_of(db::Rows rows) {
    std::vector<UnionRow> unions;
    while (rows.next()) unions.push_back(row_of(rows));
    return unions;
}

std::optional<UnionRow> one_of(db::Rows rows) {
    if (!rows.next()) return std::nullopt;
    return row_of(rows);
}

std::int64_t count(db::Rows rows) {
    return rows.next() ? rows.i64(0) : 0;
}

}  // namespace

std::string text_of(UnionLevel level) {
    return boost::describe::enum_to_string(level, "");
}

std::optional<UnionRow> read_union(db::Session& session, UnionId id) {
    return one_of(session.query(by_id, {id}));
}

std::optional<UnionRow> read_union_at(db::Session& session, std::int64_t scope_pos) {
    return one_of(session.query(by_position, {scope_pos}));
}

std::optional<UnionRow> read_union_by_code(db::Session& session, std::string_view code) {
    return one_of(session.query(by_code, {lower_ascii(code)}));
}

std::vector<UnionRow> read_unions_named(db::Session& session, const Place& scope, std::string_view name) {
    return all_of(session.query(by_name, {name, scope.from, scope.until}));
}

std::vector<UnionRow> read_children(db::Session& session, UnionId parent, std::int64_t after, int limit) {
    return all_of(session.query(of_parent, {parent, after, limit}));
}

std::vector<UnionRow> search_unions(db::Session& session, const Place& scope, std::string_view q,
                                    std::int64_t after, int limit) {
    return all_of(session.query(
        by_words, {scope.from, scope.until, after, holding(q), holding(lower_ascii(q)), limit}));
}

std::vector<UnionRow> read_line(db::Session& session, const Place& scope, std::int64_t pos) {
    return all_of(session.query(line, {pos, scope.from, scope.until}));
}

void insert_union(db::Session& session, const UnionRow& row, StaffId by, Instant now) {
    session.execute(
        "INSERT INTO organisation_unions (id, version, code, name, short_name, level, kind, division_code, "
        "parent, "
        "second_parent, scope_pos, scope_end, valid_from, closed_on, close_reason, created_at, created_by, "
        "changed_at, "
        "changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, "
        "$16, $17)",
        {row.id, row.version, lower_ascii(row.code), row.name, row.short_name, text_of(row.level),
         text_of(row.kind), row.division_code, row.parent, row.second_parent, row.place.from, row.place.until,
         row.valid_from, row.closed_on, row.close_reason, now, by});
}

void update_union(db::Session& session, const UnionRow& row, StaffId by, Instant now) {
    session.execute(
        "UPDATE organisation_unions SET version = $2, code = $3, name = $4, short_name = $5, level = $6, "
        "kind = $7, "
        "division_code = $8, parent = $9, second_parent = $10, closed_on = $11, close_reason = $12, "
        "changed_at = $13, "
        "changed_by = $14 WHERE id = $1",
        {row.id, row.version, lower_ascii(row.code), row.name, row.short_name, text_of(row.level),
         text_of(row.kind), row.division_code, row.parent, row.second_parent, row.closed_on, row.close_reason,
         now, by});
}

void keep_history(db::Session& session, const UnionRow& row, Date day) {
    session.execute("DELETE FROM organisation_union_history WHERE union_id = $1 AND valid_from >= $2",
                    {row.id, day});
    session.execute(
        "UPDATE organisation_union_history SET valid_until = $2 WHERE union_id = $1 AND valid_until IS NULL",
        {row.id, day});
    session.execute(
        "INSERT INTO organisation_union_history (union_id, version, valid_from, valid_until, name, level, "
        "parent, "
        "second_parent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        {row.id, row.version, day, row.closed_on, row.name, text_of(row.level), row.parent,
         row.second_parent});
}

std::vector<UnionOnDay> read_tree_on(db::Session& session, Date day) {
    auto rows = session.query(
        "SELECT union_id, name, level, parent FROM organisation_union_history WHERE valid_from <= $1 AND "
        "(valid_until IS NULL OR valid_until > $1)",
        {day});
    std::vector<UnionOnDay> unions;
    while (rows.next())
        unions.push_back({rows.id<UnionId>(0), rows.text(1), enum_of<UnionLevel>(rows.view(2)),
                          rows.maybe_id<UnionId>(3)});
    return unions;
}

std::int64_t count_children(db::Session& session, UnionId parent, bool only_open) {
    return count(
        session.query("SELECT COUNT(*) FROM organisation_unions WHERE parent = $1 AND "
                      "(closed_on IS NULL OR $2 = 0)",
                      {parent, only_open}));
}

std::int64_t count_open_below(db::Session& session, const Place& place) {
    return count(
        session.query("SELECT COUNT(*) FROM organisation_unions WHERE scope_pos > $1 AND scope_pos < $2 AND "
                      "closed_on IS NULL",
                      {place.from, place.until}));
}

bool any_union(db::Session& session) {
    return session.query("SELECT 1 FROM organisation_unions LIMIT 1", {}).next();
}

bool code_taken(db::Session& session, std::string_view code, UnionId but) {
    return session
        .query("SELECT 1 FROM organisation_unions WHERE code = $1 AND id <> $2", {lower_ascii(code), but})
        .next();
}

}  // namespace bangfu::organisation::store
