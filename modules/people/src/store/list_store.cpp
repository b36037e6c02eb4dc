// SPDX-License-Identifier: Apache-2.0
#include "store/list_store.hpp"

#include "store/in_list.hpp"
#include <bangfu/base/assert.hpp>

#include <map>
#include <utility>

namespace bangfu::people::store {
namespace {

constexpr std::string_view visible = "batch NOT IN (SELECT id FROM people_hidden_batches)";
constexpr std::string_view living = " AND p.merged_into IS NULL AND p.erased_at IS NULL AND p.";

std::vector<PersonId> ids_of(db::Rows rows) {
    std::vector<PersonId> ids;
    while (rows.next()) ids.push_back(rows.id<PersonId>(0));
    return ids;
}

// The conditions of a filter, written once; parameters follow in the same order.
struct Conditions {
    std::string sql;
    std::vector<db::Param> params;
    void add(std::string_view column, const db::Param& value) {
        params.push_back(value);
        sql += " AND " + std::string(column) + " = $" + std::to_string(params.size());
    }
};

Conditions conditions_of(const HouseholdFilter& f) {
    Conditions c;
    c.params = {f.scope.from, f.scope.until, f.after ? f.after->first : f.scope.from,
                f.after ? f.after->second : HouseholdId{}, f.limit};
    if (f.state) c.add("h.state", *f.state);
    if (f.category) c.add("h.category", *f.category);
    if (f.proposed) c.add("h.proposed_category", *f.proposed);
    if (f.cause) c.add("h.main_cause", *f.cause);
    if (f.file_no) c.add("h.file_no", *f.file_no);
    if (f.sex) c.add("p.sex", *f.sex);
    if (f.union_member) c.add("p.union_member", *f.union_member);
    if (f.new_form) c.add("p.new_form", *f.new_form);
    if (f.workers) {
        c.sql += " AND h.worker_id IN (" + in_list(static_cast<int>(c.params.size()) + 1) + ")";
        for (const auto id : *f.workers) c.params.emplace_back(id);
        const auto whole = c.params.size() + in_list_size - f.workers->size();
        c.params.resize(whole,
                        f.workers->empty() ? db::Param(std::int64_t{0}) : db::Param(f.workers->back()));
    }
    return c;
}

}  // namespace

std::vector<HouseholdLine> list_households(db::Session& session, const HouseholdFilter& filter) {
    const auto conditions = conditions_of(filter);
    std::vector<HouseholdLine> lines;
    {
        auto rows = session.query(
            "SELECT h.id, h.union_id, h.scope_pos, h.file_no, h.state, h.draft_reasons, h.size, "
            "h.declared_category, "
            "h.proposed_category, h.category, h.main_cause, h.changed_at, h.worker_id FROM people_households "
            "h JOIN "
            "people_persons p ON p.id = h.worker_id WHERE h.scope_pos >= $1 AND h.scope_pos < $2 AND "
            "(h.scope_pos, h.id) > "
            "($3, $4) AND h." +
                std::string(visible) + conditions.sql + " ORDER BY h.scope_pos, h.id LIMIT $5",
            std::span<const db::Param>(conditions.params));
        while (rows.next()) {
            HouseholdLine line;
            line.id = rows.id<HouseholdId>(0);
            line.union_id = rows.id<UnionId>(1);
            line.scope_pos = rows.i64(2);
            line.file_no = rows.text(3);
            line.state = rows.text(4);
            line.draft_reasons = rows.text(5);
            line.size = rows.i64(6);
            line.declared_category = rows.maybe_text(7);
            line.proposed_category = rows.maybe_text(8);
            line.category = rows.maybe_text(9);
            line.main_cause = rows.maybe_text(10);
            line.changed_at = rows.instant(11);
            line.worker.id = rows.id<PersonId>(12);
            lines.push_back(std::move(line));
        }
    }
    std::vector<PersonId> workers;
    for (const auto& line : lines) workers.push_back(line.worker.id);
    std::map<PersonId, PersonRow> who;
    for (auto& row : persons(session, workers)) who.emplace(row.id, std::move(row));
    for (auto& line : lines) line.worker = who.at(line.worker.id);
    return lines;
}

std::vector<PersonId> by_name_column(db::Session& session, const auth::Scope& scope, std::string_view column,
                                     std::string_view value, int limit) {
    return ids_of(session.query("SELECT p.id FROM people_persons p WHERE p." + std::string(column) +
                                    " = $1 AND p.scope_pos >= $2 AND p.scope_pos < $3" + std::string(living) +
                                    std::string(visible) + " LIMIT $4",
                                {value, scope.from, scope.until, limit}));
}

std::vector<NamedPerson> by_name_part(db::Session& session, const auth::Scope& scope,
                                      const std::string& beginning, int limit) {
    const auto behind = beginning + "\xF4\x8F\xBF\xBF";  // U+10FFFF: no text that begins so is above it
    // SQLite keeps the order of a CROSS JOIN: the parts first, in the order of their index.
    auto rows = session.query(
        "SELECT p.id, p.name, p.name_pinyin, p.name_initials FROM people_name_parts n CROSS JOIN "
        "people_persons p WHERE p.id = n.person_id AND n.part >= $1 AND n.part < $2 AND n.scope_pos >= $3 "
        "AND "
        "n.scope_pos < $4" +
            std::string(living) + std::string(visible) +
            " ORDER BY n.part, n.scope_pos, n.person_id LIMIT $5",
        {beginning, behind, scope.from, scope.until, limit});
    std::vector<NamedPerson> found;
    while (rows.next()) found.push_back({rows.id<PersonId>(0), rows.text(1), rows.text(2), rows.text(3)});
    return found;
}

std::vector<HomeOfPerson> homes_on(db::Session& session, const auth::Scope& scope,
                                   std::span<const PersonId> persons, Date today) {
    if (persons.empty()) return {};
    ASSERT(persons.size() <= static_cast<std::size_t>(in_list_size));
    std::vector<db::Param> params{scope.from, scope.until, today};
    params.insert(params.end(), persons.begin(), persons.end());
    params.resize(in_list_size + 3, persons.back());
    static const std::string sql =
        "SELECT m.person_id, h.id, h.file_no, h.state, h.worker_id, h.union_id FROM people_memberships m "
        "LEFT "
        "JOIN people_households h ON h.id = m.household_id AND +h.scope_pos >= $1 AND +h.scope_pos < $2 AND "
        "h.batch NOT IN (SELECT id FROM people_hidden_batches) WHERE m.person_id IN (" +
        in_list(4) + ") AND m." + std::string(visible) +
        " ORDER BY m.person_id, CASE WHEN m.valid_from <= $3 AND (m.valid_until IS NULL OR m.valid_until > "
        "$3) THEN 0 ELSE 1 END, m.valid_from DESC, m.id DESC";
    auto rows = session.query(sql, std::span<const db::Param>(params));
    std::vector<HomeOfPerson> homes;
    PersonId last;
    while (rows.next()) {
        const auto person = rows.id<PersonId>(0);
        if (person == std::exchange(last, person) || rows.is_null(1)) continue;
        homes.push_back({person, rows.id<HouseholdId>(1), rows.text(2), rows.text(3), rows.id<PersonId>(4),
                         rows.id<UnionId>(5)});
    }
    return homes;
}

std::vector<PersonId> by_blind_index(db::Session& session, const auth::Scope& scope, std::string_view column,
                                     std::string_view index, int limit) {
    const std::string of(column);
    // Of many with the same last four the index itself holds the scope; of the others there are one or two.
    const std::string place = column == "identity_last4_index" ? "p.scope_pos" : "+p.scope_pos";
    return ids_of(session.query("SELECT p.id FROM people_persons p WHERE p." + of + " = $1 AND " + place +
                                    " >= $2 AND " + place + " < $3" + std::string(living) +
                                    std::string(visible) + " LIMIT $4",
                                {db::Blob{index}, scope.from, scope.until, limit}));
}

std::vector<PersonId> workers_by_file_no(db::Session& session, const auth::Scope& scope,
                                         std::string_view file_no, int limit) {
    return ids_of(session.query(
        "SELECT h.worker_id FROM people_households h WHERE h.file_no = $1 AND h.scope_pos >= $2 AND "
        "h.scope_pos < $3 AND h." +
            std::string(visible) + " LIMIT $4",
        {file_no, scope.from, scope.until, limit}));
}

std::vector<HouseholdId> households_by_account(db::Session& session, const auth::Scope& scope,
                                               std::string_view index, int limit) {
    auto rows = session.query(
        "SELECT DISTINCT h.id FROM people_bank_accounts a JOIN people_households h ON h.id = a.household_id "
        "WHERE "
        "a.number_index = $1 AND +h.scope_pos >= $2 AND +h.scope_pos < $3 AND h." +
            std::string(visible) + " LIMIT $4",
        {db::Blob{index}, scope.from, scope.until, limit});
    std::vector<HouseholdId> found;
    while (rows.next()) found.push_back(rows.id<HouseholdId>(0));
    return found;
}

bool count_number_search(db::Session& session, StaffId staff, Date day, std::int64_t budget) {
    auto rows = session.query(
        "INSERT INTO people_number_searches (staff_id, day, searches) VALUES ($1, $2, 1) ON CONFLICT "
        "(staff_id, day) DO "
        "UPDATE SET searches = people_number_searches.searches + 1 RETURNING searches",
        {staff, day});
    return rows.next() && rows.i64(0) <= budget;
}

}  // namespace bangfu::people::store
