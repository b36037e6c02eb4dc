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

void settle_collisions(db::Session& session, HouseholdId household, StaffId by, Instant now) {
    session.execute(
        "UPDATE people_collisions SET state = 'different_person', settled_at = $2, settled_by = $3 WHERE "
        "household_id = $1 "
        "AND state = 'being_checked'",
        {household, now, by});
}

}  // namespace bangfu::people::store
