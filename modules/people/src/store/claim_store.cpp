// SPDX-License-Identifier: Apache-2.0
#include "store/claim_store.hpp"

#include "store/in_list.hpp"

namespace bangfu::people::store {

std::vector<Claim> claims_on(db::Session& session, std::span<const std::string> indexes) {
    static const std::string sql =
        "SELECT identity_index, household_id, person_id, batch FROM people_claims WHERE identity_index IN (" +
        in_list(1) + ")";
    std::vector<Claim> found;
    while (!indexes.empty()) {
        const auto part = indexes.first(std::min<std::size_t>(indexes.size(), in_list_size));
        std::vector<db::Param> params;
        for (const auto& index : part) params.emplace_back(db::Blob{index});
        params.resize(in_list_size, params.back());
        auto rows = session.query(sql, std::span<const db::Param>(params));
        while (rows.next())
            found.push_back({rows.blob(0), rows.id<HouseholdId>(1), rows.id<PersonId>(2), rows.i64(3)});
        indexes = indexes.subspan(part.size());
    }
    return found;
}

void insert(db::Session& session, std::span<const Claim> claims) {
    const auto bulk = session.bulk("people_claims", {"identity_index", "household_id", "person_id", "batch"});
    for (const auto& claim : claims) {
        const db::Param values[]{db::Blob{claim.identity_index}, claim.household, claim.person, claim.batch};
        bulk->row(values);
    }
    bulk->finish();
}

void drop_claim(db::Session& session, PersonId person) {
    session.execute("DELETE FROM people_claims WHERE person_id = $1", {person});
}

void drop_claims(db::Session& session, HouseholdId household) {
    session.execute("DELETE FROM people_claims WHERE household_id = $1", {household});
}

void insert(db::Session& session, const Collision& c) {
    session.execute(
        "INSERT INTO people_collisions (id, desk_union, scope_pos, household_id, person_id, "
        "other_household_id, state, "
        "raised_at) VALUES ($1, $2, $3, $4, $5, $6, 'being_checked', $7)",
        {c.id, c.desk, c.scope_pos, c.household, c.person, c.other, c.raised_at});
}

bool being_checked(db::Session& session, HouseholdId household) {
    auto rows = session.query(
        "SELECT 1 FROM people_collisions WHERE household_id = $1 AND state = 'being_checked' LIMIT 1",
        {household});
    return rows.next();
}

namespace {

constexpr std::string_view columns =
    "id, desk_union, scope_pos, household_id, person_id, other_household_id, raised_at, state";

Collision collision_of(const db::Rows& rows) {
    return {rows.id<CollisionId>(0), rows.id<UnionId>(1),     rows.i64(2),     rows.id<HouseholdId>(3),
            rows.id<PersonId>(4),    rows.id<HouseholdId>(5), rows.instant(6), rows.text(7)};
}

}  // namespace

std::optional<Collision> find_collision(db::Session& session, const auth::Scope& scope, CollisionId id) {
    static const std::string sql =
        "SELECT " + std::string(columns) +
        " FROM people_collisions WHERE id = $1 AND scope_pos >= $2 AND scope_pos < $3";
    auto rows = session.query(sql, {id, scope.from, scope.until});
    if (!rows.next()) return std::nullopt;
    return collision_of(rows);
}

std::vector<Collision> collisions_waiting(db::Session& session, const auth::Scope& scope, std::int64_t after,
                                          int limit) {
    static const std::string sql = "SELECT " + std::string(columns) +
                                   " FROM people_collisions WHERE state = 'being_checked' AND scope_pos >= "
                                   "$1 AND scope_pos < $2 AND id > $3 ORDER BY id LIMIT $4";
    auto rows = session.query(sql, {scope.from, scope.until, after, limit});
    std::vector<Collision> found;
    while (rows.next()) found.push_back(collision_of(rows));
    return found;
}

void settle(db::Session& session, CollisionId id, std::string_view state, StaffId by, Instant now) {
    session.execute("UPDATE people_collisions SET state = $2, settled_at = $3, settled_by = $4 WHERE id = $1",
                    {id, state, now, by});
}

bool found_different(db::Session& session, HouseholdId household, PersonId person, HouseholdId other) {
    auto rows = session.query(
        "SELECT 1 FROM people_collisions WHERE household_id = $1 AND person_id = $2 AND other_household_id = "
        "$3 AND state = 'different_person' LIMIT 1",
        {household, person, other});
    return rows.next();
}

std::vector<Collision> collisions_against(db::Session& session, HouseholdId household, int limit) {
    static const std::string sql =
        "SELECT " + std::string(columns) +
        " FROM people_collisions WHERE other_household_id = $1 AND state IN ('being_checked', "
        "'different_person') ORDER BY id LIMIT $2";
    auto rows = session.query(sql, {household, limit});
    std::vector<Collision> found;
    while (rows.next()) found.push_back(collision_of(rows));
    return found;
}

void redirect(db::Session& session, const Collision& c) {
    session.execute(
        "UPDATE people_collisions SET other_household_id = $2, desk_union = $3, scope_pos = $4 WHERE id = $1",
        {c.id, c.other, c.desk, c.scope_pos});
}

void drop_collisions(db::Session& session, PersonId person, StaffId by, Instant now) {
    session.execute(
        "UPDATE people_collisions SET state = 'fell_away', settled_at = $2, settled_by = $3 WHERE person_id "
        "= $1 AND state = 'being_checked'",
        {person, now, by});
}

void drop_collisions(db::Session& session, HouseholdId household, StaffId by, Instant now) {
    session.execute(
        "UPDATE people_collisions SET state = 'fell_away', settled_at = $2, settled_by = $3 WHERE "
        "household_id = $1 "
        "AND state = 'being_checked'",
        {household, now, by});
}

}  // namespace bangfu::people::store
