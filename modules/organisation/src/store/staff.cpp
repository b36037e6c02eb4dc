// SPDX-License-Identifier: Apache-2.0
#include "store/staff.hpp"

#include "store/like.hpp"

namespace bangfu::organisation::store {
namespace {

const std::string select =
    "SELECT s.id, s.version, s.natural_person, s.name, s.sign_in_name, s.phone_sealed, s.agency, "
    "s.contract_until, "
    "s.union_id, u.name, s.scope_pos, s.deactivated_at, s.deactivate_reason FROM organisation_staff s "
    "JOIN organisation_unions u ON u.id = s.union_id ";

const std::string by_id = select + "WHERE s.id = $1";
const std::string by_sign_in_name = select + "WHERE s.sign_in_name = $1";
const std::string by_search = select +
                              "WHERE s.scope_pos >= $1 AND s.scope_pos < $2 AND s.id > $3 AND ($4 = 0 OR "
                              "s.union_id = $4 OR EXISTS (SELECT 1 "
                              "FROM organisation_posts p WHERE p.staff = s.id AND p.union_id = $4 AND "
                              "p.valid_from <= $5 AND (p.valid_until IS "
                              "NULL OR p.valid_until > $5))) AND (s.name LIKE $6 ESCAPE '\\' OR "
                              "s.sign_in_name LIKE $7 ESCAPE '\\') ORDER BY "
                              "s.id LIMIT $8";

StaffRow row_of(const db::Rows& rows) {
    StaffRow row;
    row.id = rows.id<StaffId>(0);
    row.version = rows.i64(1);
    row.natural_person = rows.i64(2);
    row.name = rows.text(3);
    row.sign_in_name = rows.text(4);
    row.phone_sealed = rows.blob(5);
    row.agency = rows.maybe_text(6);
    row.contract_until = rows.maybe_date(7);
    row.union_id = rows.id<UnionId>(8);
    row.union_name = rows.text(9);
    row.scope_pos = rows.i64(10);
    if (!rows.is_null(11)) row.deactivated_at = rows.instant(11);
    row.deactivate_reason = rows.maybe_text(12);
    return row;
}

std::optional<StaffRow> one_of(db::Rows rows) {
    if (!rows.next()) return std::nullopt;
    return row_of(rows);
}

std::optional<db::Blob> maybe_blob(const std::string& bytes) {
    if (bytes.empty()) return std::nullopt;
    return db::Blob{bytes};
}

}  // namespace

std::optional<StaffRow> read_staff(db::Session& session, StaffId id) {
    return one_of(session.query(by_id, {id}));
}

std::optional<StaffRow> read_staff_by_sign_in_name(db::Session& session, std::string_view sign_in_name) {
    return one_of(session.query(by_sign_in_name, {lower_ascii(sign_in_name)}));
}

std::vector<StaffRow> search_staff(db::Session& session, const StaffSearch& search) {
    auto rows = session.query(
        by_search, {search.scope.from, search.scope.until, search.after, search.of_union, search.today,
                    holding(search.q), holding(lower_ascii(search.q)), search.limit});
    std::vector<StaffRow> staff;
    while (rows.next()) staff.push_back(row_of(rows));
    return staff;
}

std::vector<StaffId> read_same_person(db::Session& session, const StaffRow& staff, const Place& scope) {
    auto rows = session.query(
        "SELECT id FROM organisation_staff WHERE natural_person = $1 AND id <> $2 AND scope_pos >= $3 AND "
        "scope_pos < $4 "
        "ORDER BY id LIMIT 100",
        {staff.natural_person, staff.id, scope.from, scope.until});
    std::vector<StaffId> others;
    while (rows.next()) others.push_back(rows.id<StaffId>(0));
    return others;
}

std::int64_t count_staff(db::Session& session, UnionId of_union) {
    auto rows = session.query(
        "SELECT COUNT(*) FROM organisation_staff WHERE union_id = $1 AND deactivated_at IS NULL", {of_union});
    return rows.next() ? rows.i64(0) : 0;
}

void insert_staff(db::Session& session, const StaffRow& row, StaffId by, Instant now) {
    session.execute(
        "INSERT INTO organisation_staff (id, version, natural_person, name, sign_in_name, phone_sealed, "
        "agency, "
        "contract_until, union_id, scope_pos, created_at, created_by, changed_at, changed_by) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11, $12)",
        {row.id, row.version, row.natural_person, row.name, lower_ascii(row.sign_in_name),
         maybe_blob(row.phone_sealed), row.agency, row.contract_until, row.union_id, row.scope_pos, now, by});
}

void update_staff(db::Session& session, const StaffRow& row, StaffId by, Instant now) {
    session.execute(
        "UPDATE organisation_staff SET version = $2, name = $3, sign_in_name = $4, phone_sealed = $5, agency "
        "= $6, "
        "contract_until = $7, deactivated_at = $8, deactivate_reason = $9, changed_at = $10, changed_by = "
        "$11 "
        "WHERE id = $1",
        {row.id, row.version, row.name, lower_ascii(row.sign_in_name), maybe_blob(row.phone_sealed),
         row.agency, row.contract_until, row.deactivated_at, row.deactivate_reason, now, by});
}

}  // namespace bangfu::organisation::store
