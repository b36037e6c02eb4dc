// SPDX-License-Identifier: Apache-2.0
#include "store/import_store.hpp"

#include <array>
#include <limits>

namespace bangfu::intake::store {
namespace {

constexpr std::array<std::string_view, 8> state_names{"checking", "refused", "checked", "applying",
                                                      "applied",  "undoing", "undone",  "discarded"};

ImportState state_named(std::string_view name) {
    for (std::size_t i = 0; i < state_names.size(); ++i)
        if (state_names[i] == name) return static_cast<ImportState>(i);
    throw Fault(Fault::Kind::corrupt, "intake: an import's state is unknown");
}

constexpr std::string_view columns =
    "id, version, union_id, scope_pos, state, name, local_minimum_fen, local_minimum_source, sheets, "
    "summary, "
    "refusal, staff_id, post_id, actor_union, job_id, attempts, staged, applied_upto, made, key_id, "
    "kept_until, created_at, created_by, changed_at, checked_at, applied_at, undone_at, undo_reason, "
    "questionnaire_id";

std::optional<Instant> maybe_instant(const db::Rows& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return row.instant(column);
}

ImportRecord from_row(const db::Rows& row) {
    ImportRecord r;
    r.id = row.id<ImportId>(0);
    r.version = row.i64(1);
    r.union_id = row.id<UnionId>(2);
    r.scope_pos = row.i64(3);
    r.state = state_named(row.view(4));
    r.name = row.text(5);
    if (!row.is_null(6)) r.local_minimum = row.money(6);
    r.local_minimum_source = row.maybe_text(7);
    r.sheets = row.text(8);
    r.summary = row.maybe_text(9);
    r.refusal = row.maybe_text(10);
    r.staff = row.id<StaffId>(11);
    r.post = row.id<PostId>(12);
    r.actor_union = row.id<UnionId>(13);
    r.job = row.maybe_id<JobId>(14);
    r.attempts = row.i64(15);
    r.staged = row.i64(16);
    r.applied_upto = row.i64(17);
    r.made = row.i64(18);
    r.key = row.maybe_i64(19);
    r.kept_until = maybe_instant(row, 20);
    r.created_at = row.instant(21);
    r.created_by = row.id<StaffId>(22);
    r.changed_at = row.instant(23);
    r.checked_at = maybe_instant(row, 24);
    r.applied_at = maybe_instant(row, 25);
    r.undone_at = maybe_instant(row, 26);
    r.undo_reason = row.maybe_text(27);
    r.questionnaire = row.maybe_i64(28);
    return r;
}

std::vector<ImportRecord> all_of(db::Rows rows) {
    std::vector<ImportRecord> found;
    while (rows.next()) found.push_back(from_row(rows));
    return found;
}

std::string select(std::string_view rest) {
    return "SELECT " + std::string(columns) + " FROM intake_imports WHERE " + std::string(rest);
}

}  // namespace

std::string_view name_of(ImportState state) {
    return state_names[static_cast<std::size_t>(state)];
}

void insert(db::Session& session, const ImportRecord& r) {
    session.execute(
        "INSERT INTO intake_imports (id, version, union_id, scope_pos, state, name, local_minimum_fen, "
        "local_minimum_source, staff_id, post_id, actor_union, job_id, key_id, created_at, created_by, "
        "changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14)",
        {r.id, r.version, r.union_id, r.scope_pos, name_of(r.state), r.name, r.local_minimum,
         r.local_minimum_source, r.staff, r.post, r.actor_union, r.job, r.key, r.created_at, r.created_by});
}

void update(db::Session& session, const ImportRecord& r) {
    session.execute(
        "UPDATE intake_imports SET version = $2, union_id = $3, scope_pos = $4, state = $5, name = $6, "
        "local_minimum_fen = $7, local_minimum_source = $8, sheets = $9, summary = $10, refusal = $11, "
        "staff_id = $12, post_id = $13, actor_union = $14, job_id = $15, attempts = $16, staged = $17, "
        "applied_upto = $18, made = $19, key_id = $20, kept_until = $21, changed_at = $22, checked_at = $23, "
        "applied_at = $24, undone_at = $25, undo_reason = $26, questionnaire_id = $27 WHERE id = $1",
        {r.id,
         r.version,
         r.union_id,
         r.scope_pos,
         name_of(r.state),
         r.name,
         r.local_minimum,
         r.local_minimum_source,
         r.sheets,
         r.summary,
         r.refusal,
         r.staff,
         r.post,
         r.actor_union,
         r.job,
         r.attempts,
         r.staged,
         r.applied_upto,
         r.made,
         r.key,
         r.kept_until,
         r.changed_at,
         r.checked_at,
         r.applied_at,
         r.undone_at,
         r.undo_reason,
         r.questionnaire});
}

std::optional<ImportRecord> find(db::Session& session, ImportId id) {
    auto found = all_of(session.query(select("id = $1"), {id}));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<ImportRecord> list(db::Session& session, const auth::Scope& scope, std::optional<ImportId> before,
                               int limit) {
    const auto from = before.value_or(ImportId{std::numeric_limits<std::int64_t>::max()});
    return all_of(
        session.query(select("scope_pos >= $1 AND scope_pos < $2 AND id < $3 ORDER BY id DESC LIMIT $4"),
                      {scope.from, scope.until, from, limit}));
}

std::vector<ImportRecord> at_work(db::Session& session, int limit) {
    return all_of(session.query(
        select("state IN ('checking', 'applying', 'undoing', 'discarded') AND (state <> 'discarded' OR "
               "key_id IS NOT NULL) ORDER BY id LIMIT $1"),
        {limit}));
}

std::vector<ImportRecord> kept_beyond(db::Session& session, Instant now, int limit) {
    return all_of(session.query(select("kept_until < $1 ORDER BY id LIMIT $2"), {now, limit}));
}

std::vector<ImportRecord> waiting(db::Session& session, const auth::Scope& scope, int limit) {
    return all_of(session.query(select("state IN ('checked', 'refused') AND scope_pos >= $1 AND scope_pos < "
                                       "$2 ORDER BY id LIMIT $3"),
                                {scope.from, scope.until, limit}));
}

bool has_imports(db::Session& session, UnionId union_id) {
    return session.query("SELECT 1 FROM intake_imports WHERE union_id = $1 LIMIT 1", {union_id}).next();
}

void insert(db::Session& session, ImportId import, const FileRecord& file) {
    session.execute(
        "INSERT INTO intake_files (import_id, number, blob_id, name, bytes) VALUES ($1, $2, $3, $4, $5)",
        {import, file.number, file.blob, file.name, file.bytes});
}

std::vector<FileRecord> files(db::Session& session, ImportId import) {
    auto rows = session.query(
        "SELECT number, blob_id, name, bytes FROM intake_files WHERE import_id = $1 ORDER BY number",
        {import});
    std::vector<FileRecord> found;
    while (rows.next()) found.push_back({rows.i64(0), rows.id<BlobId>(1), rows.text(2), rows.i64(3)});
    return found;
}

void remove_files(db::Session& session, ImportId import) {
    session.execute("DELETE FROM intake_files WHERE import_id = $1", {import});
}

void remember(db::Session& session, UnionId union_id, const RememberedHeader& h, Instant now, StaffId by) {
    session.execute(
        "INSERT INTO intake_column_memory (union_id, header_key, header, field, corrected_at, corrected_by) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (union_id, header_key) DO UPDATE SET header = $3, field "
        "= $4, corrected_at = $5, corrected_by = $6",
        {union_id, h.header_key, h.header, h.field, now, by});
}

void forget(db::Session& session, UnionId union_id, std::string_view header_key) {
    session.execute("DELETE FROM intake_column_memory WHERE union_id = $1 AND header_key = $2",
                    {union_id, header_key});
}

std::vector<RememberedHeader> remembered(db::Session& session, UnionId union_id) {
    auto rows = session.query(
        "SELECT header_key, header, field FROM intake_column_memory WHERE union_id = $1 ORDER BY header_key "
        "LIMIT 2000",
        {union_id});
    std::vector<RememberedHeader> found;
    while (rows.next()) found.push_back({rows.text(0), rows.text(1), rows.text(2)});
    return found;
}

void set_header_words(db::Session& session, UnionId union_id, std::string_view words, Instant now,
                      StaffId by) {
    session.execute(
        "INSERT INTO intake_header_words (union_id, words, changed_at, changed_by) VALUES ($1, $2, $3, $4) "
        "ON "
        "CONFLICT (union_id) DO UPDATE SET words = $2, changed_at = $3, changed_by = $4",
        {union_id, words, now, by});
}

std::string header_words(db::Session& session, UnionId union_id) {
    auto rows = session.query("SELECT words FROM intake_header_words WHERE union_id = $1", {union_id});
    return rows.next() ? rows.text(0) : std::string();
}

}  // namespace bangfu::intake::store
