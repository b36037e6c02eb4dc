// SPDX-License-Identifier: Apache-2.0
#include "store/draft_store.hpp"

namespace bangfu::people::store {

void save_draft(db::Session& session, const DraftRow& r) {
    session.execute(
        "INSERT INTO people_drafts (staff_id, kind, record_id, base_version, sealed_form, key_id, saved_at) "
        "VALUES ($1, $2, "
        "$3, $4, $5, $6, $7) ON CONFLICT (staff_id, kind, record_id) DO UPDATE SET base_version = $4, "
        "sealed_form = $5, "
        "key_id = $6, saved_at = $7",
        {r.staff, r.kind, r.record, r.base_version, db::Blob{r.sealed_form}, r.key_id, r.saved_at});
}

std::optional<DraftRow> find_draft(db::Session& session, StaffId staff, std::string_view kind,
                                   std::int64_t record) {
    auto rows = session.query(
        "SELECT base_version, sealed_form, key_id, saved_at FROM people_drafts WHERE staff_id = $1 AND kind "
        "= $2 AND "
        "record_id = $3",
        {staff, kind, record});
    if (!rows.next()) return std::nullopt;
    return DraftRow{staff,        std::string(kind), record,         rows.i64(0),
                    rows.blob(1), rows.i64(2),       rows.instant(3)};
}

void discard_draft(db::Session& session, StaffId staff, std::string_view kind, std::int64_t record) {
    session.execute("DELETE FROM people_drafts WHERE staff_id = $1 AND kind = $2 AND record_id = $3",
                    {staff, kind, record});
}

std::vector<DraftRow> drafts_of(db::Session& session, std::int64_t record, int limit) {
    auto rows = session.query(
        "SELECT staff_id, kind, base_version, sealed_form, key_id, saved_at FROM people_drafts WHERE "
        "record_id = $1 ORDER BY saved_at, staff_id, kind LIMIT $2",
        {record, limit});
    std::vector<DraftRow> found;
    while (rows.next())
        found.push_back({rows.id<StaffId>(0), rows.text(1), record, rows.i64(2), rows.blob(3), rows.i64(4),
                         rows.instant(5)});
    return found;
}

std::int64_t remove_drafts(db::Session& session, Instant saved_before, int limit) {
    return session.execute(
        "DELETE FROM people_drafts WHERE (staff_id, kind, record_id) IN (SELECT staff_id, kind, record_id "
        "FROM people_drafts WHERE saved_at < $1 ORDER BY staff_id, kind, record_id LIMIT $2)",
        {saved_before, limit});
}

void save_view(db::Session& session, const ViewRow& r) {
    session.execute("DELETE FROM people_saved_views WHERE staff_id = $1 AND list = $2 AND name = $3",
                    {r.staff, r.list, r.name});
    session.execute(
        "INSERT INTO people_saved_views (id, staff_id, list, name, filters, columns, saved_at) VALUES ($1, "
        "$2, $3, $4, $5, "
        "$6, $7)",
        {r.id, r.staff, r.list, r.name, r.filters, r.columns, r.saved_at});
}

std::vector<ViewRow> views_of(db::Session& session, StaffId staff, std::string_view list, int limit) {
    auto rows = session.query(
        "SELECT id, list, name, filters, columns, saved_at FROM people_saved_views WHERE staff_id = $1 AND "
        "($2 = '' OR list "
        "= $2) ORDER BY name LIMIT $3",
        {staff, list, limit});
    std::vector<ViewRow> found;
    while (rows.next())
        found.push_back(
            {rows.i64(0), staff, rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.instant(5)});
    return found;
}

bool delete_view(db::Session& session, StaffId staff, std::int64_t id) {
    return session.execute("DELETE FROM people_saved_views WHERE id = $1 AND staff_id = $2", {id, staff}) > 0;
}

void insert(db::Session& session, const ExportRow& r) {
    session.execute(
        "INSERT INTO people_exports (id, staff_id, scope_from, scope_until, request, asked_at) VALUES ($1, "
        "$2, $3, $4, $5, "
        "$6)",
        {r.id, r.staff, r.scope.from, r.scope.until, r.request, r.asked_at});
}

namespace {

constexpr std::string_view export_columns =
    "SELECT staff_id, scope_from, scope_until, request, asked_at, blob_id, taken_at, id FROM people_exports ";

ExportRow export_row_of(const db::Rows& rows) {
    ExportRow row{
        rows.i64(7), rows.id<StaffId>(0), {rows.i64(1), rows.i64(2)}, rows.text(3), rows.instant(4), {}, {}};
    row.blob = rows.maybe_id<BlobId>(5);
    if (!rows.is_null(6)) row.taken_at = rows.instant(6);
    return row;
}

}  // namespace

std::optional<ExportRow> find_export(db::Session& session, std::int64_t id) {
    auto rows = session.query(std::string(export_columns) + "WHERE id = $1", {id});
    if (!rows.next()) return std::nullopt;
    return export_row_of(rows);
}

std::vector<ExportRow> exports_asked_before(db::Session& session, Instant before, int limit) {
    auto rows = session.query(std::string(export_columns) + "WHERE asked_at < $1 ORDER BY id LIMIT $2",
                              {before, limit});
    std::vector<ExportRow> found;
    while (rows.next()) found.push_back(export_row_of(rows));
    return found;
}

void remove_export(db::Session& session, std::int64_t id) {
    session.execute("DELETE FROM people_exports WHERE id = $1", {id});
}

bool set_export_file(db::Session& session, std::int64_t id, BlobId blob, std::int64_t households) {
    return session.execute("UPDATE people_exports SET blob_id = $2, households = $3 WHERE id = $1",
                           {id, blob, households}) == 1;
}

void set_export_taken(db::Session& session, std::int64_t id, Instant at) {
    session.execute("UPDATE people_exports SET taken_at = $2, blob_id = NULL WHERE id = $1", {id, at});
}

}  // namespace bangfu::people::store
