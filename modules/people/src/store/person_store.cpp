// SPDX-License-Identifier: Apache-2.0
#include "store/person_store.hpp"

#include "domain/names.hpp"
#include "store/in_list.hpp"

#include <algorithm>
#include <utility>

namespace bangfu::people::store {
namespace {

db::Param bytes_or_null(const std::string& bytes) {
    return bytes.empty() ? db::Param(nullptr) : db::Param(db::Blob{bytes});
}

std::optional<std::int64_t> to_i64(const std::optional<int>& value) {
    return value;
}

constexpr std::string_view columns_read =
    "id, version, scope_pos, name, name_pinyin, name_initials, sex, nation, political_status, marital, "
    "education, "
    "health, disability, disability_grade, work_state, employer, employer_code, employer_type, occupation, "
    "hukou, "
    "medical_insurance, model_worker, new_form_work, language, birth_date, work_since, school_since, "
    "union_member, "
    "new_form, identity_state, sealed_identity, identity_index, identity_last4_index, sealed_phone, "
    "phone_index, key_id, "
    "batch, created_at, created_by, changed_at, changed_by, merged_into, erased_at";

// In the order of columns_read up to changed_by.
std::vector<db::Param> values_of(const PersonRow& row) {
    std::vector<db::Param> values{row.id,         row.version,     row.scope_pos,
                                  row.facts.name, row.name_pinyin, row.name_initials};
    for (const auto& column : fact_columns) values.emplace_back(row.facts.*column.fact);
    const db::Param rest[]{row.facts.birth_date,
                           row.facts.work_since,
                           to_i64(row.facts.school_since),
                           row.facts.union_member,
                           row.facts.new_form,
                           row.identity_state,
                           bytes_or_null(row.sealed_identity),
                           bytes_or_null(row.identity_index),
                           bytes_or_null(row.last4_index),
                           bytes_or_null(row.sealed_phone),
                           bytes_or_null(row.phone_index),
                           row.key_id,
                           row.batch,
                           row.created_at,
                           row.created_by,
                           row.changed_at,
                           row.changed_by};
    values.insert(values.end(), std::begin(rest), std::end(rest));
    return values;
}

std::string bytes(const db::Rows& rows, int column) {
    return rows.is_null(column) ? std::string() : rows.blob(column);
}

PersonRow row_of(const db::Rows& rows) {
    PersonRow row;
    row.id = rows.id<PersonId>(0);
    row.version = rows.i64(1);
    row.scope_pos = rows.i64(2);
    row.facts.name = rows.text(3);
    row.name_pinyin = rows.text(4);
    row.name_initials = rows.text(5);
    int at = 6;
    for (const auto& column : fact_columns) row.facts.*column.fact = rows.maybe_text(at++);
    row.facts.birth_date = rows.maybe_date(24);
    row.facts.work_since = rows.maybe_date(25);
    if (const auto year = rows.maybe_i64(26)) row.facts.school_since = static_cast<int>(*year);
    if (!rows.is_null(27)) row.facts.union_member = rows.flag(27);
    if (!rows.is_null(28)) row.facts.new_form = rows.flag(28);
    row.identity_state = rows.text(29);
    row.sealed_identity = bytes(rows, 30);
    row.identity_index = bytes(rows, 31);
    row.last4_index = bytes(rows, 32);
    row.sealed_phone = bytes(rows, 33);
    row.phone_index = bytes(rows, 34);
    row.key_id = rows.i64(35);
    row.batch = rows.i64(36);
    row.created_at = rows.instant(37);
    row.created_by = rows.id<StaffId>(38);
    row.changed_at = rows.instant(39);
    row.changed_by = rows.id<StaffId>(40);
    row.merged_into = rows.maybe_id<PersonId>(41);
    if (!rows.is_null(42)) row.erased_at = rows.instant(42);
    return row;
}

}  // namespace

// In the order of the index, which many rows then enter page by page.
void add_name_parts(db::Session& session, std::span<const PersonRow> rows) {
    std::vector<std::pair<std::string, const PersonRow*>> parts;
    for (const auto& row : rows)
        for (auto& part : parts_of(row.facts.name, {row.name_pinyin, row.name_initials}))
            parts.emplace_back(std::move(part), &row);
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto bulk = session.bulk("people_name_parts", {"part", "scope_pos", "person_id"});
    for (const auto& [part, row] : parts) {
        const db::Param values[]{part, row->scope_pos, row->id};
        bulk->row(values);
    }
    bulk->finish();
}

void drop_name_parts(db::Session& session, const PersonRow& row) {
    for (const auto& part : parts_of(row.facts.name, {row.name_pinyin, row.name_initials}))
        session.execute("DELETE FROM people_name_parts WHERE part = $1 AND scope_pos = $2 AND person_id = $3",
                        {part, row.scope_pos, row.id});
}

void insert(db::Session& session, std::span<const PersonRow> rows) {
    {
        const auto bulk = session.bulk("people_persons", {"id",
                                                          "version",
                                                          "scope_pos",
                                                          "name",
                                                          "name_pinyin",
                                                          "name_initials",
                                                          "sex",
                                                          "nation",
                                                          "political_status",
                                                          "marital",
                                                          "education",
                                                          "health",
                                                          "disability",
                                                          "disability_grade",
                                                          "work_state",
                                                          "employer",
                                                          "employer_code",
                                                          "employer_type",
                                                          "occupation",
                                                          "hukou",
                                                          "medical_insurance",
                                                          "model_worker",
                                                          "new_form_work",
                                                          "language",
                                                          "birth_date",
                                                          "work_since",
                                                          "school_since",
                                                          "union_member",
                                                          "new_form",
                                                          "identity_state",
                                                          "sealed_identity",
                                                          "identity_index",
                                                          "identity_last4_index",
                                                          "sealed_phone",
                                                          "phone_index",
                                                          "key_id",
                                                          "batch",
                                                          "created_at",
                                                          "created_by",
                                                          "changed_at",
                                                          "changed_by"});
        for (const auto& row : rows) bulk->row(values_of(row));
        bulk->finish();
    }
    add_name_parts(session, rows);
}

const std::string& person_select() {
    static const std::string sql =
        "SELECT " + std::string(columns_read) +
        " FROM people_persons WHERE id = $1 AND scope_pos >= $2 AND scope_pos < $3 "
        "AND batch NOT IN (SELECT id FROM people_hidden_batches)";
    return sql;
}

std::optional<PersonRow> person_in(db::Rows rows) {
    if (!rows.next()) return std::nullopt;
    return row_of(rows);
}

std::optional<PersonRow> find_person(db::Session& session, const auth::Scope& scope, PersonId id) {
    return person_in(session.query(person_select(), {id, scope.from, scope.until}));
}

std::vector<PersonRow> persons(db::Session& session, std::span<const PersonId> ids) {
    static const std::string sql =
        "SELECT " + std::string(columns_read) + " FROM people_persons WHERE id IN (" + in_list(1) + ")";
    std::vector<PersonRow> found;
    while (!ids.empty()) {
        const auto now = ids.first(std::min<std::size_t>(ids.size(), in_list_size));
        std::vector<db::Param> params(now.begin(), now.end());
        params.resize(in_list_size, now.back());
        auto rows = session.query(sql, std::span<const db::Param>(params));
        while (rows.next()) found.push_back(row_of(rows));
        ids = ids.subspan(now.size());
    }
    return found;
}

void update(db::Session& session, const PersonRow& row, std::string_view name_before) {
    auto values = values_of(row);
    values.emplace_back(row.merged_into);
    values.emplace_back(row.erased_at);
    session.execute(
        "UPDATE people_persons SET version = $2, scope_pos = $3, name = $4, name_pinyin = $5, name_initials "
        "= $6, "
        "sex = $7, nation = $8, political_status = $9, marital = $10, education = $11, health = $12, "
        "disability = $13, "
        "disability_grade = $14, work_state = $15, employer = $16, employer_code = $17, employer_type = $18, "
        "occupation = $19, hukou = $20, medical_insurance = $21, model_worker = $22, new_form_work = $23, "
        "language = "
        "$24, birth_date = $25, work_since = $26, school_since = $27, union_member = $28, new_form = $29, "
        "identity_state = $30, sealed_identity = $31, identity_index = $32, identity_last4_index = $33, "
        "sealed_phone = "
        "$34, phone_index = $35, key_id = $36, batch = $37, created_at = $38, created_by = $39, changed_at = "
        "$40, "
        "changed_by = $41, merged_into = $42, erased_at = $43 WHERE id = $1",
        std::span<const db::Param>(values));
    if (row.facts.name == name_before) return;
    PersonRow before = row;
    before.facts.name = name_before;
    const auto forms = name_forms(name_before);
    before.name_pinyin = forms.pinyin;
    before.name_initials = forms.initials;
    drop_name_parts(session, before);
    if (!row.facts.name.empty()) add_name_parts(session, std::span(&row, 1));
}

}  // namespace bangfu::people::store
