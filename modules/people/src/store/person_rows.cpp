// SPDX-License-Identifier: Apache-2.0
#include "store/person_rows.hpp"

#include "store/person_store.hpp"

#include <array>

namespace bangfu::people::store {

bool is_open(db::Session& session, HouseholdId household) {
    auto rows =
        session.query("SELECT 1 FROM people_households WHERE id = $1 AND state <> 'left'", {household});
    return rows.next();
}

std::vector<std::int64_t> keys_of_person(db::Session& session, PersonId person) {
    auto rows =
        session.query("SELECT key_id FROM people_persons WHERE id = $1 OR merged_into = $1", {person});
    std::vector<std::int64_t> keys;
    while (rows.next()) keys.push_back(rows.i64(0));
    return keys;
}

std::int64_t erase_rows(db::Session& session, PersonId person, Instant now) {
    for (const auto& row : persons(session, std::array{person})) drop_name_parts(session, row);
    std::int64_t records = session.execute(
        "UPDATE people_persons SET version = version + 1, name = '', name_pinyin = '', name_initials = '', "
        "sex = NULL, nation "
        "= NULL, political_status = NULL, marital = NULL, education = NULL, health = NULL, disability = "
        "NULL, "
        "disability_grade = NULL, work_state = NULL, employer = NULL, employer_code = NULL, employer_type = "
        "NULL, occupation "
        "= NULL, hukou = NULL, medical_insurance = NULL, model_worker = NULL, new_form_work = NULL, language "
        "= NULL, "
        "birth_date = NULL, work_since = NULL, school_since = NULL, union_member = NULL, new_form = NULL, "
        "identity_state = "
        "'missing', sealed_identity = NULL, identity_index = NULL, identity_last4_index = NULL, sealed_phone "
        "= NULL, "
        "phone_index = NULL, erased_at = $2, changed_at = $2 WHERE id = $1 OR merged_into = $1",
        {person, now});
    for (const std::string_view sql :
         {"DELETE FROM people_claims WHERE person_id = $1",
          "DELETE FROM people_circumstances WHERE person_id = $1",
          "DELETE FROM people_bank_accounts WHERE holder_id = $1",
          // By key: also what is sealed with it under another record of the household, as a membership's.
          "DELETE FROM people_history WHERE household_id IN (SELECT household_id FROM people_memberships "
          "WHERE person_id = $1) AND key_id IN (SELECT key_id FROM people_persons WHERE id = $1 OR "
          "merged_into = $1)",
          "DELETE FROM people_drafts WHERE record_id = $1",
          "DELETE FROM people_attachments WHERE person_id = $1",
          "DELETE FROM people_collisions WHERE person_id = $1"})
        records += session.execute(sql, {person});
    // A page keeps what is typed about a member with the household.
    const auto kind = "change_person_" + person.text();
    records += session.execute(
        "DELETE FROM people_drafts WHERE kind = $1 AND record_id IN (SELECT household_id FROM "
        "people_memberships WHERE person_id = $2)",
        {kind, person});
    session.execute("UPDATE people_consents SET given_by = '' WHERE person_id = $1", {person});
    return records;
}

std::vector<EmptyHousehold> empty_households_of(db::Session& session, PersonId person, Date today) {
    auto rows = session.query(
        "SELECT h.id, h.key_id FROM people_households h WHERE h.state = 'left' AND h.id IN "
        "(SELECT household_id FROM people_memberships WHERE person_id = $1) AND NOT EXISTS "
        "(SELECT 1 FROM people_memberships m JOIN people_persons p ON p.id = m.person_id WHERE "
        "m.household_id = h.id AND p.erased_at IS NULL AND "
        "(m.valid_until IS NULL OR m.valid_until > COALESCE(h.left_on, $2)))",
        {person, today});
    std::vector<EmptyHousehold> found;
    while (rows.next()) found.push_back({rows.id<HouseholdId>(0), rows.i64(1)});
    return found;
}

std::int64_t erase_rows(db::Session& session, const EmptyHousehold& household, Instant now) {
    std::int64_t records = session.execute(
        "UPDATE people_households SET version = version + 1, sealed_address = NULL, sealed_remarks = NULL, "
        "housing = NULL, floor_area = NULL, other_causes = '[]', changed_at = $2 WHERE id = $1",
        {household.id, now});
    for (const std::string_view sql :
         {"DELETE FROM people_circumstances WHERE household_id = $1 AND person_id IS NULL",
          "DELETE FROM people_attachments WHERE household_id = $1 AND person_id IS NULL",
          "DELETE FROM people_drafts WHERE record_id = $1"})
        records += session.execute(sql, {household.id});
    records += session.execute("DELETE FROM people_history WHERE household_id = $1 AND key_id = $2",
                               {household.id, household.key_id});
    return records;
}

std::int64_t count_consents(db::Session& session, PersonId person) {
    auto rows = session.query("SELECT COUNT(*) FROM people_consents WHERE person_id = $1", {person});
    return rows.next() ? rows.i64(0) : 0;
}

std::int64_t move_rows(db::Session& session, PersonId from, PersonId into, Instant now) {
    const auto both = persons(session, std::array{from, into});
    for (const auto& row : both)
        if (row.id == from) drop_name_parts(session, row);
    std::int64_t records = 0;
    // A household in which both stood keeps one membership.
    session.execute(
        "UPDATE people_memberships SET valid_until = $3 WHERE person_id = $1 AND valid_until IS NULL AND "
        "household_id IN "
        "(SELECT household_id FROM people_memberships WHERE person_id = $2 AND valid_until IS NULL)",
        {from, into, now.china_date()});
    session.execute(
        "DELETE FROM people_claims WHERE person_id = $1 AND EXISTS (SELECT 1 FROM people_claims WHERE "
        "person_id = $2)",
        {from, into});
    for (const std::string_view sql : {"UPDATE people_memberships SET person_id = $2 WHERE person_id = $1",
                                       "UPDATE people_claims SET person_id = $2 WHERE person_id = $1",
                                       "UPDATE people_circumstances SET person_id = $2 WHERE person_id = $1",
                                       "UPDATE people_bank_accounts SET holder_id = $2 WHERE holder_id = $1",
                                       "UPDATE people_consents SET person_id = $2 WHERE person_id = $1",
                                       "UPDATE people_attachments SET person_id = $2 WHERE person_id = $1",
                                       "UPDATE people_collisions SET person_id = $2 WHERE person_id = $1",
                                       "UPDATE people_history SET record_id = $2 WHERE record_kind = "
                                       "'person' AND record_id = $1 AND household_id IN (SELECT household_id "
                                       "FROM people_memberships WHERE person_id = $2)",
                                       "UPDATE people_households SET worker_id = $2 WHERE worker_id = $1",
                                       "UPDATE people_persons SET merged_into = $2 WHERE merged_into = $1",
                                       "UPDATE people_persons SET merged_into = $2 WHERE id = $1"})
        records += session.execute(sql, {from, into});
    return records;
}

}  // namespace bangfu::people::store
