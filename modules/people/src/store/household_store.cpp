// SPDX-License-Identifier: Apache-2.0
#include "store/household_store.hpp"

#include "store/in_list.hpp"
#include <bangfu/base/assert.hpp>
#include <bangfu/platform/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace bangfu::people::store {
namespace {

constexpr std::array<std::string_view, 3> state_names{"draft", "in_force", "left"};

constexpr std::string_view columns_read =
    "id, version, union_id, scope_pos, file_no, state, draft_reasons, worker_id, size, declared_category, "
    "proposed_category, category, main_cause, other_causes, housing, floor_area, contact_staff, opened_on, "
    "left_on, "
    "leave_reason, sealed_address, sealed_remarks, key_id, batch, created_at, created_by, changed_at, "
    "changed_by";

// In the order of columns_read; keeps what the Params look at.
struct Values {
    std::string reasons, causes;
    std::array<db::Param, 28> params;
    explicit Values(const HouseholdRow& r)
        : reasons(json::write(r.draft_reasons)),
          causes(json::write(r.other_causes)),
          params{r.id,
                 r.version,
                 r.union_id,
                 r.scope_pos,
                 r.file_no,
                 name_of(r.state),
                 reasons,
                 r.worker,
                 r.size,
                 r.declared_category,
                 r.proposed_category,
                 r.category,
                 r.main_cause,
                 causes,
                 r.housing,
                 r.floor_area,
                 r.contact_staff,
                 r.opened_on,
                 r.left_on,
                 r.leave_reason,
                 r.sealed_address.empty() ? db::Param(nullptr) : db::Param(db::Blob{r.sealed_address}),
                 r.sealed_remarks.empty() ? db::Param(nullptr) : db::Param(db::Blob{r.sealed_remarks}),
                 r.key_id,
                 r.batch,
                 r.created_at,
                 r.created_by,
                 r.changed_at,
                 r.changed_by} {}
};

std::vector<std::string> list_of(std::string_view text) {
    auto list = json::read<std::vector<std::string>>(text);
    ASSERT(list.ok());
    return std::move(list).value();
}

HouseholdRow row_of(const db::Rows& rows) {
    HouseholdRow r;
    r.id = rows.id<HouseholdId>(0);
    r.version = rows.i64(1);
    r.union_id = rows.id<UnionId>(2);
    r.scope_pos = rows.i64(3);
    r.file_no = rows.text(4);
    r.state = state_named(rows.view(5));
    r.draft_reasons = list_of(rows.view(6));
    r.worker = rows.id<PersonId>(7);
    r.size = rows.i64(8);
    r.declared_category = rows.maybe_text(9);
    r.proposed_category = rows.maybe_text(10);
    r.category = rows.maybe_text(11);
    r.main_cause = rows.maybe_text(12);
    r.other_causes = list_of(rows.view(13));
    r.housing = rows.maybe_text(14);
    r.floor_area = rows.maybe_i64(15);
    r.contact_staff = rows.maybe_id<StaffId>(16);
    r.opened_on = rows.maybe_date(17);
    r.left_on = rows.maybe_date(18);
    r.leave_reason = rows.maybe_text(19);
    if (!rows.is_null(20)) r.sealed_address = rows.blob(20);
    if (!rows.is_null(21)) r.sealed_remarks = rows.blob(21);
    r.key_id = rows.i64(22);
    r.batch = rows.i64(23);
    r.created_at = rows.instant(24);
    r.created_by = rows.id<StaffId>(25);
    r.changed_at = rows.instant(26);
    r.changed_by = rows.id<StaffId>(27);
    return r;
}

MembershipRow membership_of(const db::Rows& rows) {
    return {rows.id<MembershipId>(0),
            rows.id<HouseholdId>(1),
            rows.id<PersonId>(2),
            rows.text(3),
            rows.date(4),
            rows.maybe_date(5),
            rows.i64(6)};
}

// The first of `count` numbers of a union's year, taken at once.
std::int64_t reserve_numbers(db::Session& session, UnionId union_id, int year, std::int64_t count) {
    auto rows = session.query(
        "INSERT INTO people_file_numbers (union_id, year, last) VALUES ($1, $2, $3) ON CONFLICT (union_id, "
        "year) DO "
        "UPDATE SET last = people_file_numbers.last + $3 RETURNING last",
        {union_id, year, count});
    const bool given = rows.next();
    ASSERT(given);
    return rows.i64(0) - count + 1;
}

std::string file_number(int year, std::int64_t number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%06lld", year, static_cast<long long>(number));
    return text.data();
}

}  // namespace

std::string_view name_of(FileState state) {
    return state_names[static_cast<std::size_t>(state)];
}

FileState state_named(std::string_view name) {
    for (std::size_t i = 0; i < state_names.size(); ++i)
        if (state_names[i] == name) return static_cast<FileState>(i);
    ASSERT(false);  // the table has a check on it
    return FileState::draft;
}

void insert(db::Session& session, std::span<const HouseholdRow> rows) {
    const auto bulk = session.bulk("people_households", {"id",
                                                         "version",
                                                         "union_id",
                                                         "scope_pos",
                                                         "file_no",
                                                         "state",
                                                         "draft_reasons",
                                                         "worker_id",
                                                         "size",
                                                         "declared_category",
                                                         "proposed_category",
                                                         "category",
                                                         "main_cause",
                                                         "other_causes",
                                                         "housing",
                                                         "floor_area",
                                                         "contact_staff",
                                                         "opened_on",
                                                         "left_on",
                                                         "leave_reason",
                                                         "sealed_address",
                                                         "sealed_remarks",
                                                         "key_id",
                                                         "batch",
                                                         "created_at",
                                                         "created_by",
                                                         "changed_at",
                                                         "changed_by"});
    for (const auto& row : rows) bulk->row(Values(row).params);
    bulk->finish();
}

std::optional<HouseholdRow> read_household(db::Session& session, const auth::Scope& scope, HouseholdId id) {
    auto rows =
        session.query("SELECT " + std::string(columns_read) +
                          " FROM people_households WHERE id = $1 AND scope_pos >= $2 AND scope_pos < $3 AND "
                          "batch NOT IN (SELECT id FROM people_hidden_batches)",
                      {id, scope.from, scope.until});
    if (!rows.next()) return std::nullopt;
    return row_of(rows);
}

std::vector<HouseholdId> households_of_worker(db::Session& session, PersonId worker, int limit) {
    auto rows = session.query("SELECT id FROM people_households WHERE worker_id = $1 ORDER BY id LIMIT $2",
                              {worker, limit});
    std::vector<HouseholdId> found;
    while (rows.next()) found.push_back(rows.id<HouseholdId>(0));
    return found;
}

void update(db::Session& session, const HouseholdRow& row) {
    const Values values(row);
    session.execute(
        "UPDATE people_households SET version = $2, union_id = $3, scope_pos = $4, file_no = $5, state = $6, "
        "draft_reasons = $7, worker_id = $8, size = $9, declared_category = $10, proposed_category = $11, "
        "category = "
        "$12, main_cause = $13, other_causes = $14, housing = $15, floor_area = $16, contact_staff = $17, "
        "opened_on = "
        "$18, left_on = $19, leave_reason = $20, sealed_address = $21, sealed_remarks = $22, key_id = $23, "
        "batch = $24, "
        "created_at = $25, created_by = $26, changed_at = $27, changed_by = $28 WHERE id = $1",
        std::span<const db::Param>(values.params));
}

void touch(db::Session& session, HouseholdId id, StaffId by, Instant now) {
    session.execute(
        "UPDATE people_households SET version = version + 1, changed_at = $2, changed_by = $3 WHERE id = $1",
        {id, now, by});
}

std::vector<std::string> taken_file_numbers(db::Session& session, UnionId union_id,
                                            std::span<const std::string> file_numbers) {
    static const std::string sql =
        "SELECT file_no FROM people_households WHERE union_id = $1 AND file_no IN (" + in_list(2) + ")";
    std::vector<std::string> taken;
    while (!file_numbers.empty()) {
        const auto part = file_numbers.first(std::min<std::size_t>(file_numbers.size(), in_list_size));
        std::vector<db::Param> params{union_id};
        params.insert(params.end(), part.begin(), part.end());
        params.resize(in_list_size + 1, part.back());
        auto rows = session.query(sql, std::span<const db::Param>(params));
        while (rows.next()) taken.push_back(rows.text(0));
        file_numbers = file_numbers.subspan(part.size());
    }
    return taken;
}

std::vector<std::string> free_file_numbers(db::Session& session, UnionId union_id, int year,
                                           std::size_t count) {
    std::vector<std::string> free;
    while (free.size() < count) {  // ends: every round moves past numbers that a finite number of files has
        const auto wanted = static_cast<std::int64_t>(count - free.size());
        const auto first = reserve_numbers(session, union_id, year, wanted);
        std::vector<std::string> candidates;
        for (std::int64_t i = 0; i < wanted; ++i) candidates.push_back(file_number(year, first + i));
        const auto taken = taken_file_numbers(session, union_id, candidates);
        for (auto& candidate : candidates)
            if (std::find(taken.begin(), taken.end(), candidate) == taken.end())
                free.push_back(std::move(candidate));
    }
    return free;
}

void insert(db::Session& session, std::span<const MembershipRow> rows) {
    const auto bulk = session.bulk("people_memberships", {"id", "household_id", "person_id", "relation",
                                                          "valid_from", "valid_until", "batch"});
    for (const auto& r : rows) {
        const db::Param values[]{r.id,         r.household,   r.person, r.relation,
                                 r.valid_from, r.valid_until, r.batch};
        bulk->row(values);
    }
    bulk->finish();
}

std::vector<MembershipRow> memberships_of(db::Session& session, HouseholdId household, int limit) {
    auto rows = session.query(
        "SELECT id, household_id, person_id, relation, valid_from, valid_until, batch FROM "
        "people_memberships WHERE "
        "household_id = $1 ORDER BY valid_from, id LIMIT $2",
        {household, limit});
    std::vector<MembershipRow> found;
    while (rows.next()) found.push_back(membership_of(rows));
    return found;
}

std::vector<MembershipRow> memberships_of(db::Session& session, PersonId person, int limit) {
    auto rows = session.query(
        "SELECT id, household_id, person_id, relation, valid_from, valid_until, batch FROM "
        "people_memberships WHERE "
        "person_id = $1 AND batch NOT IN (SELECT id FROM people_hidden_batches) ORDER BY valid_from DESC, id "
        "DESC LIMIT $2",
        {person, limit});
    std::vector<MembershipRow> found;
    while (rows.next()) found.push_back(membership_of(rows));
    return found;
}

std::optional<MembershipRow> find_membership(db::Session& session, MembershipId id) {
    auto rows = session.query(
        "SELECT id, household_id, person_id, relation, valid_from, valid_until, batch FROM "
        "people_memberships WHERE id = $1",
        {id});
    if (!rows.next()) return std::nullopt;
    return membership_of(rows);
}

void update(db::Session& session, const MembershipRow& row) {
    session.execute("UPDATE people_memberships SET relation = $2, valid_from = $3 WHERE id = $1",
                    {row.id, row.relation, row.valid_from});
}

void end_membership(db::Session& session, MembershipId id, Date until) {
    session.execute("UPDATE people_memberships SET valid_until = $2 WHERE id = $1", {id, until});
}

}  // namespace bangfu::people::store
