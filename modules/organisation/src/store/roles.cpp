// SPDX-License-Identifier: Apache-2.0
#include "store/roles.hpp"

namespace bangfu::organisation::store {
namespace {

RoleRow row_of(const db::Rows& rows) {
    return {rows.id<RoleId>(0), rows.i64(1), rows.maybe_text(2), rows.text(3), rows.text(4)};
}

std::optional<RoleRow> one_of(db::Rows rows) {
    if (!rows.next()) return std::nullopt;
    return row_of(rows);
}

}  // namespace

std::vector<RoleRow> read_roles(db::Session& session) {
    auto rows = session.query(
        "SELECT id, version, code, name_zh, name_en FROM organisation_roles ORDER BY id LIMIT 1000", {});
    std::vector<RoleRow> roles;
    while (rows.next()) roles.push_back(row_of(rows));
    return roles;
}

std::optional<RoleRow> read_role(db::Session& session, RoleId id) {
    return one_of(session.query(
        "SELECT id, version, code, name_zh, name_en FROM organisation_roles WHERE id = $1", {id}));
}

std::optional<RoleRow> read_role_by_code(db::Session& session, std::string_view code) {
    return one_of(session.query(
        "SELECT id, version, code, name_zh, name_en FROM organisation_roles WHERE code = $1", {code}));
}

std::vector<std::string> read_patterns(db::Session& session, RoleId id) {
    auto rows = session.query(
        "SELECT pattern FROM organisation_role_permissions WHERE role = $1 ORDER BY pattern", {id});
    std::vector<std::string> patterns;
    while (rows.next()) patterns.push_back(rows.text(0));
    return patterns;
}

void insert_role(db::Session& session, const RoleRow& row, StaffId by, Instant now) {
    session.execute(
        "INSERT INTO organisation_roles (id, version, code, name_zh, name_en, created_at, created_by, "
        "changed_at, "
        "changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $7)",
        {row.id, row.version, row.code, row.name_zh, row.name_en, now, by});
}

void update_role(db::Session& session, const RoleRow& row, StaffId by, Instant now) {
    session.execute(
        "UPDATE organisation_roles SET version = $2, name_zh = $3, name_en = $4, changed_at = $5, changed_by "
        "= $6 "
        "WHERE id = $1",
        {row.id, row.version, row.name_zh, row.name_en, now, by});
}

void replace_patterns(db::Session& session, RoleId id, std::span<const std::string> patterns) {
    session.execute("DELETE FROM organisation_role_permissions WHERE role = $1", {id});
    for (const std::string& pattern : patterns)
        session.execute("INSERT INTO organisation_role_permissions (role, pattern) VALUES ($1, $2)",
                        {id, pattern});
}

}  // namespace bangfu::organisation::store
