// SPDX-License-Identifier: Apache-2.0
#include "store/parameters_store.hpp"

#include "store/parameters_text.hpp"
#include <bangfu/base/assert.hpp>

#include <limits>

namespace bangfu::policies::store {
namespace {

constexpr std::size_t max_above = 16;
constexpr std::string_view columns =
    "id, union_id, scope_pos, content, valid_until, recorded_at, recorded_by, superseded_by";

ParametersRow from_row(const db::Rows& rows) {
    ParametersRow row;
    row.id = rows.id<ParametersId>(0);
    row.union_id = rows.id<UnionId>(1);
    row.scope_pos = rows.i64(2);
    row.parameters = parameters_of(rows.view(3));
    row.parameters.valid.until = rows.maybe_date(4);  // the column: a row is closed by the next
    row.recorded_at = rows.instant(5);
    row.recorded_by = rows.id<StaffId>(6);
    row.superseded_by = rows.maybe_id<ParametersId>(7);
    return row;
}

std::optional<Date> next_begin(db::Session& session, const ParametersRow& row) {
    auto rows = session.query(
        "SELECT MIN(valid_from) FROM policies_parameters WHERE union_id = $1 AND valid_from > $2 AND "
        "superseded_by IS NULL",
        {row.union_id, row.parameters.valid.from});
    if (!rows.next()) return std::nullopt;
    return rows.maybe_date(0);
}

}  // namespace

void insert(db::Session& session, ParametersRow& row) {
    auto& p = row.parameters;
    p.valid.until = next_begin(session, row);
    session.execute(
        "UPDATE policies_parameters SET superseded_by = $3 WHERE union_id = $1 AND valid_from = $2 AND "
        "superseded_by IS NULL",
        {row.union_id, p.valid.from, row.id});
    session.execute(
        "UPDATE policies_parameters SET valid_until = $2 WHERE union_id = $1 AND valid_from < $2 AND "
        "(valid_until IS NULL OR valid_until > $2) AND superseded_by IS NULL",
        {row.union_id, p.valid.from});
    session.execute(
        "INSERT INTO policies_parameters (id, union_id, scope_pos, version, valid_from, valid_until, "
        "local_minimum_fen, source, content, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, "
        "$8, $9, $10, $11)",
        {row.id, row.union_id, row.scope_pos, p.version, p.valid.from, p.valid.until, p.local_minimum,
         p.local_minimum_source, text_of(p), row.recorded_at, row.recorded_by});
}

std::optional<ParametersRow> find(db::Session& session, ParametersId id) {
    auto rows =
        session.query("SELECT " + std::string(columns) + " FROM policies_parameters WHERE id = $1", {id});
    if (!rows.next()) return std::nullopt;
    return from_row(rows);
}

std::optional<ParametersRow> of_union_on(db::Session& session, UnionId union_id, Date day) {
    auto rows = session.query(
        "SELECT " + std::string(columns) +
            " FROM policies_parameters WHERE union_id = $1 AND valid_from <= $2 AND (valid_until IS NULL OR "
            "valid_until > $2) AND superseded_by IS NULL ORDER BY valid_from DESC LIMIT 1",
        {union_id, day});
    if (!rows.next()) return std::nullopt;
    return from_row(rows);
}

std::vector<ParametersRow> list(db::Session& session, const auth::Scope& scope,
                                std::span<const UnionId> above, const std::optional<ParametersPlace>& after,
                                int limit) {
    ASSERT(above.size() <= max_above);
    const auto start =
        after.value_or(ParametersPlace{-1, Date{std::numeric_limits<std::int32_t>::max()}, ParametersId{0}});
    std::vector<db::Param> params{scope.from,       scope.until, start.scope_pos,
                                  start.valid_from, start.id,    limit};
    std::string unions;
    for (const auto id : above) {
        params.emplace_back(id);
        unions += (unions.empty() ? "$" : ", $") + std::to_string(params.size());
    }
    const auto among = unions.empty() ? std::string() : " OR union_id IN (" + unions + ")";
    const auto sql = "SELECT " + std::string(columns) +
                     " FROM policies_parameters WHERE ((scope_pos >= $1 AND scope_pos < $2)" + among +
                     ") AND (scope_pos > $3 OR (scope_pos = $3 AND (valid_from < $4 OR (valid_from = $4 AND "
                     "id < $5)))) ORDER BY scope_pos, valid_from DESC, id DESC LIMIT $6";
    auto rows = session.query(sql, std::span<const db::Param>(params));
    std::vector<ParametersRow> found;
    while (rows.next()) found.push_back(from_row(rows));
    return found;
}

}  // namespace bangfu::policies::store
