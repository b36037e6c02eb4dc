// SPDX-License-Identifier: Apache-2.0
// The forms and answers of the desk that settles collisions.
#pragma once

#include "operations/forms_household.hpp"
#include "store/claim_store.hpp"

namespace bangfu::people {

// One of the two files in which the number stands, and the person there who has it.
struct CollisionSide {
    HouseholdId household;
    std::string file_no, state;
    organisation::UnionRef union_;
    std::string worker, person, relation, identity_masked;  // relation to the worker; self: it is the worker
    std::optional<std::string> sex, employer;
    std::optional<Date> birth_date, opened_on;
};
BOOST_DESCRIBE_STRUCT(CollisionSide, (),
                      (household, file_no, state, union_, worker, person, relation, identity_masked, sex,
                       employer, birth_date, opened_on))
struct CollisionAnswer {
    store::CollisionId id;
    organisation::UnionRef desk;
    std::string state;  // being_checked, same_person, different_person, number_wrong
    Instant raised_at;
    CollisionSide applicant, claimant;  // who applied, and who has the number on file
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(CollisionAnswer, (), (id, desk, state, raised_at, applicant, claimant, abilities))

struct CollisionQuery {
    std::optional<json::Cursor> cursor;
};
BOOST_DESCRIBE_STRUCT(CollisionQuery, (), (cursor))
struct CollisionList {
    std::vector<CollisionAnswer> items;
    std::optional<json::Cursor> next_cursor;
};
BOOST_DESCRIBE_STRUCT(CollisionList, (), (items, next_cursor))

enum class CollisionOutcome {
    same_person,       // stays in `file`; out of the other they are taken, which is left if it is their own
    different_person,  // two people to whom one number was given: both files go on, the claimant keeps it
    number_wrong       // the number in `file` is somebody else's
};
BOOST_DESCRIBE_ENUM(CollisionOutcome, same_person, different_person, number_wrong)
struct SettleCollision {
    CollisionOutcome outcome = CollisionOutcome::same_person;
    std::optional<HouseholdId> file;  // one of the two; not of different_person
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(SettleCollision, (), (outcome, file, reason))

}  // namespace bangfu::people
