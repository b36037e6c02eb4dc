// SPDX-License-Identifier: Apache-2.0
#include "store/list_store.hpp"

#include "store/in_list.hpp"

#include <algorithm>
#include <map>

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

// SQLite walks the first gram's rows and looks each up under the others, then among the persons (it keeps the
// order of a CROSS JOIN), so the first must be the gram that fewest names have. All that have `enough` count
// alike.
std::vector<std::string_view> rarest_first(db::Session& session, const auth::Scope& scope,
                                           std::span<const std::string> grams) {
    constexpr int enough = 2'000;
    std::vector<std::pair<std::int64_t, std::string_view>> counted;
    for (const auto& gram : grams) {
        auto rows = session.query(
            "SELECT count(*) FROM (SELECT 1 AS one FROM people_name_grams WHERE gram = $1 AND scope_pos >= "
            "$2 AND scope_pos < $3 LIMIT $4) few",
            {gram, scope.from, scope.until, enough});
        rows.next();
        counted.emplace_back(rows.i64(0), gram);
    }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string_view> ordered;
    for (const auto& [count, gram] : counted) ordered.push_back(gram);
    return ordered;
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

std::vector<NamedPerson> by_grams(db::Session& session, const auth::Scope& scope,
                                  std::span<const std::string> grams, int limit) {
    std::string sql = "SELECT p.id, p.name, p.name_pinyin, p.name_initials FROM people_name_grams g1";
    std::vector<db::Param> params{scope.from, scope.until, limit};
    std::string where;
    const auto ordered = rarest_first(session, scope, grams);
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        const auto g = "g" + std::to_string(i + 1);
        params.emplace_back(ordered[i]);
        if (i > 0) {
            sql += " CROSS JOIN people_name_grams " + g;
            where += " AND " + g + ".person_id = g1.person_id AND " + g + ".scope_pos = g1.scope_pos";
        }
        where += " AND " + g + ".gram = $" + std::to_string(params.size());
    }
    sql +=
        " CROSS JOIN people_persons p WHERE p.id = g1.person_id AND g1.scope_pos >= $1 AND g1.scope_pos < "
        "$2" +
        where + std::string(living) + std::string(visible) + " LIMIT $3";
    auto rows = session.query(sql, std::span<const db::Param>(params));
    std::vector<NamedPerson> found;
    while (rows.next()) found.push_back({rows.id<PersonId>(0), rows.text(1), rows.text(2), rows.text(3)});
    return found;
}

std::vector<PersonId> by_blind_index(db::Session& session, const auth::Scope& scope, std::string_view column,
                                     std::string_view index, int limit) {
    return ids_of(session.query("SELECT p.id FROM people_persons p WHERE p." + std::string(column) +
                                    " = $1 AND p.scope_pos >= $2 AND p.scope_pos < $3" + std::string(living) +
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
        "a.number_index = $1 AND h.scope_pos >= $2 AND h.scope_pos < $3 AND h." +
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
