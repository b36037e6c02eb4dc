// SPDX-License-Identifier: Apache-2.0
// What other modules ask of a household.
#include "store/claim_store.hpp"
#include "store/household_store.hpp"
#include "store/in_list.hpp"
#include "store/person_store.hpp"
#include <bangfu/people/identity.hpp>
#include <bangfu/people/person_key.hpp>

namespace bangfu::people {
namespace {

constexpr std::string_view household_select =
    "SELECT h.id, h.union_id, h.scope_pos, h.file_no, h.state, h.worker_id, p.name, h.size, "
    "h.declared_category, "
    "h.proposed_category, h.category, h.main_cause, h.key_id, h.version FROM people_households h JOIN "
    "people_persons p ON "
    "p.id = h.worker_id WHERE h.batch NOT IN (SELECT id FROM people_hidden_batches) AND ";

std::optional<Household> one(db::Rows rows) {
    if (!rows.next()) return std::nullopt;
    Household h;
    h.id = rows.id<HouseholdId>(0);
    h.union_id = rows.id<UnionId>(1);
    h.scope_pos = rows.i64(2);
    h.file_no = rows.text(3);
    h.state = store::state_named(rows.view(4));
    h.worker = rows.id<PersonId>(5);
    h.worker_name = rows.text(6);
    h.size = rows.i64(7);
    h.declared_category = rows.maybe_text(8);
    h.proposed_category = rows.maybe_text(9);
    h.category = rows.maybe_text(10);
    h.main_cause = rows.maybe_text(11);
    h.key_id = rows.i64(12);
    h.version = rows.i64(13);
    return h;
}

}  // namespace

keys::KeyId key_of_person(db::Session& session, PersonId person) {
    return keys::KeyId{store::persons(session, std::span(&person, 1)).front().key_id};
}

std::optional<Household> find_household(db::Session& session, const auth::Scope& scope, HouseholdId id) {
    return one(
        session.query(std::string(household_select) + "h.id = $1 AND h.scope_pos >= $2 AND h.scope_pos < $3",
                      {id, scope.from, scope.until}));
}

std::optional<Household> find_by_file_no(db::Session& session, UnionId union_id, std::string_view file_no) {
    return one(session.query(std::string(household_select) + "h.union_id = $1 AND h.file_no = $2",
                             {union_id, file_no}));
}

std::optional<HouseholdId> household_of(db::Session& session, PersonId person, Date day) {
    auto rows = session.query(
        "SELECT household_id FROM people_memberships WHERE person_id = $1 AND valid_from <= $2 AND "
        "(valid_until IS NULL "
        "OR valid_until > $2) AND batch NOT IN (SELECT id FROM people_hidden_batches) ORDER BY valid_from "
        "DESC, id DESC "
        "LIMIT 1",
        {person, day});
    if (!rows.next()) return std::nullopt;
    return rows.id<HouseholdId>(0);
}

void set_proposed_category(db::Session& session, HouseholdId household, std::string_view category,
                           Instant now) {
    session.execute("UPDATE people_households SET proposed_category = $2, changed_at = $3 WHERE id = $1",
                    {household, category, now});
}

void set_category(db::Session& session, HouseholdId household, std::string_view category, StaffId by,
                  Instant now) {
    session.execute(
        "UPDATE people_households SET category = $2, changed_at = $3, changed_by = $4, version = version + 1 "
        "WHERE id = $1",
        {household, category, now, by});
}

std::vector<std::string> scope_tables() {
    return {"people_households", "people_persons", "people_name_parts", "people_collisions"};
}

}  // namespace bangfu::people
