// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>

namespace bangfu::people::store {

struct Claim {
    std::string identity_index;
    HouseholdId household;
    PersonId person;
    std::int64_t batch = 0;
};
// Who claims these numbers now, of the whole store; for decisions, never for what a reader is told.
std::vector<Claim> claims_on(db::Session& session, std::span<const std::string> identity_indexes);
void insert(db::Session& session, std::span<const Claim> claims);
void drop_claim(db::Session& session, PersonId person);
void drop_claims(db::Session& session, HouseholdId household);

// A number that is claimed outside the applicant's scope, before the desk of the lowest common union.
struct CollisionTag;
using CollisionId = Id<CollisionTag>;
inline constexpr std::string_view being_checked_state = "being_checked", fell_away_state = "fell_away";
struct Collision {
    CollisionId id;
    UnionId desk;
    std::int64_t scope_pos = 0;
    HouseholdId household;
    PersonId person;
    HouseholdId other;
    Instant raised_at;
    std::string state{being_checked_state};
};
void insert(db::Session& session, const Collision& collision);
bool being_checked(db::Session& session, HouseholdId household);
// None: not there, or outside the scope.
std::optional<Collision> find_collision(db::Session& session, const auth::Scope& scope, CollisionId id);
// Those that wait at desks within the scope, the oldest first, behind the id `after`.
std::vector<Collision> collisions_waiting(db::Session& session, const auth::Scope& scope, std::int64_t after,
                                          int limit);
void settle(db::Session& session, CollisionId id, std::string_view state, StaffId by, Instant now);
// A desk said of the two files that the number belongs to two people.
bool found_different(db::Session& session, HouseholdId household, PersonId person, HouseholdId other);
// What others' numbers wait for the household, or go without a claim because it has theirs.
std::vector<Collision> collisions_against(db::Session& session, HouseholdId household, int limit);
// The number is now another file's: file and desk follow.
void redirect(db::Session& session, const Collision& collision);
// What the person, or the household, raised and is still open: there is nothing to be checked any more.
void drop_collisions(db::Session& session, PersonId person, StaffId by, Instant now);
void drop_collisions(db::Session& session, HouseholdId household, StaffId by, Instant now);

}  // namespace bangfu::people::store
