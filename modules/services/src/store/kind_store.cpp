// SPDX-License-Identifier: Apache-2.0
#include "store/kind_store.hpp"

#include <bangfu/base/assert.hpp>
#include <bangfu/platform/json.hpp>

namespace bangfu::services::store {
namespace {

constexpr std::string_view columns = "code, name_zh, name_en, right_code, level_code, method, synonyms";

Kind from_row(const db::Rows& row) {
    Kind kind;
    kind.code = row.text(0);
    kind.name_zh = row.text(1);
    kind.name_en = row.text(2);
    const auto right = right_named(row.view(3));
    const auto level = level_named(row.view(4));
    ASSERT(right && level);
    kind.cell = Cell{*right, *level};
    kind.method = row.text(5);
    auto synonyms = json::read<std::vector<std::string>>(row.view(6));
    ASSERT(synonyms.ok());
    kind.synonyms = std::move(synonyms).value();
    return kind;
}

}  // namespace

std::vector<Kind> kinds(db::Session& session) {
    std::vector<Kind> all;
    auto rows = session.query("SELECT " + std::string(columns) +
                              " FROM services_kinds WHERE retired = 0 ORDER BY code");
    while (rows.next()) all.push_back(from_row(rows));
    return all;
}

std::optional<Kind> kind(db::Session& session, std::string_view code) {
    auto rows = session.query(
        "SELECT " + std::string(columns) + " FROM services_kinds WHERE code = $1 AND retired = 0", {code});
    if (!rows.next()) return std::nullopt;
    return from_row(rows);
}

void insert_missing(db::Session& session, const Kind& kind) {
    session.execute(
        "INSERT INTO services_kinds (code, name_zh, name_en, right_code, level_code, method, synonyms) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (code) DO NOTHING",
        {kind.code, kind.name_zh, kind.name_en, name_of(kind.cell.right), name_of(kind.cell.level),
         kind.method, json::write(kind.synonyms)});
}

}  // namespace bangfu::services::store
