// SPDX-License-Identifier: Apache-2.0
#include "store/person_store.hpp"

#include <array>

namespace bangfu::people {
namespace {

// Tables of a batch, those that name others first.
constexpr std::array<std::string_view, 4> keyed_by_id{"people_bank_accounts", "people_circumstances",
                                                      "people_consents", "people_memberships"};

std::int64_t remove_claims(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return session.execute(
        "DELETE FROM people_claims WHERE identity_index IN (SELECT identity_index FROM people_claims WHERE "
        "batch = $1 AND "
        "batch <> 0 LIMIT $2)",
        {batch, limit});
}

std::int64_t remove_rows(db::Session& session, std::string_view table, std::int64_t batch,
                         std::int64_t limit) {
    const std::string name(table);
    return session.execute("DELETE FROM " + name + " WHERE id IN (SELECT id FROM " + name +
                               " WHERE batch = $1 AND batch <> 0 LIMIT $2)",
                           {batch, limit});
}

std::int64_t remove_households(db::Session& session, std::int64_t batch, std::int64_t limit) {
    std::vector<HouseholdId> ids;
    {
        auto rows = session.query("SELECT id FROM people_households WHERE batch = $1 AND batch <> 0 LIMIT $2",
                                  {batch, limit});
        while (rows.next()) ids.push_back(rows.id<HouseholdId>(0));
    }
    for (const auto id : ids) {
        session.execute("DELETE FROM people_history WHERE household_id = $1", {id});
        session.execute("DELETE FROM people_collisions WHERE household_id = $1", {id});
        session.execute("DELETE FROM people_collisions WHERE other_household_id = $1", {id});
        session.execute("DELETE FROM people_households WHERE id = $1", {id});
    }
    return static_cast<std::int64_t>(ids.size());
}

std::int64_t remove_persons(db::Session& session, std::int64_t batch, std::int64_t limit) {
    std::vector<PersonId> ids;
    {
        auto rows = session.query("SELECT id FROM people_persons WHERE batch = $1 AND batch <> 0 LIMIT $2",
                                  {batch, limit});
        while (rows.next()) ids.push_back(rows.id<PersonId>(0));
    }
    for (const auto& row : store::persons(session, ids)) {
        store::drop_name_parts(session, row);
        session.execute("DELETE FROM people_persons WHERE id = $1", {row.id});
    }
    return static_cast<std::int64_t>(ids.size());
}

}  // namespace

void hide_batch(db::Session& session, std::int64_t batch, Instant now) {
    session.execute(
        "INSERT INTO people_hidden_batches (id, since) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING",
        {batch, now});
}

void publish_batch(db::Session& session, std::int64_t batch) {
    session.execute("DELETE FROM people_hidden_batches WHERE id = $1", {batch});
    // PostgreSQL counts its tables by itself only a minute later, and until then takes each for nearly empty:
    // a page of one person then goes through all households.
    if (session.dialect() == db::Dialect::postgres)
        session.execute(
            "ANALYZE people_hidden_batches, people_households, people_persons, people_memberships, "
            "people_claims, "
            "people_circumstances, people_name_parts");
}

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    std::int64_t gone = remove_claims(session, batch, limit);
    for (const auto& table : keyed_by_id)
        if (gone < limit) gone += remove_rows(session, table, batch, limit - gone);
    if (gone < limit) gone += remove_households(session, batch, limit - gone);
    if (gone < limit) gone += remove_persons(session, batch, limit - gone);
    return gone;
}

std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit) {
    auto rows = session.query(
        "SELECT h.id FROM people_households h WHERE h.batch = $1 AND h.batch <> 0 AND (h.version > 1 "
        "OR EXISTS (SELECT 1 FROM people_circumstances c WHERE c.household_id = h.id AND c.batch <> $1) "
        "OR EXISTS (SELECT 1 FROM people_bank_accounts a WHERE a.household_id = h.id AND a.batch <> $1) "
        "OR EXISTS (SELECT 1 FROM people_attachments t WHERE t.household_id = h.id) "
        "OR EXISTS (SELECT 1 FROM people_memberships m JOIN people_persons p ON p.id = m.person_id "
        "WHERE m.household_id = h.id AND (m.batch <> $1 OR p.version > 1 OR p.batch <> $1))) ORDER BY h.id "
        "LIMIT $2",
        {batch, limit});
    std::vector<HouseholdId> found;
    while (rows.next()) found.push_back(rows.id<HouseholdId>(0));
    return found;
}

}  // namespace bangfu::people
