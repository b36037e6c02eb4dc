// SPDX-License-Identifier: Apache-2.0
// The desk of the lowest common union, before which a number comes that two files of unions apart want. Both
// files lie within the desk's scope; each side alone sees only that its own is being checked.
#pragma once

#include "operations/forms_collisions.hpp"
#include "operations/gate.hpp"

namespace bangfu::people {

// Those waiting at the actor's union and below it, the oldest first.
Result<CollisionList> list_collisions(const Reading& work, const CollisionQuery& query);
// collision_settled, json.invalid_form (file). The file that lost its reason to be a draft is put in force.
Result<CollisionAnswer> settle_collision(Writing& work, store::CollisionId id, const SettleCollision& form);

CollisionAnswer collision_answer(const Reading& work, const store::Collision& collision);
// Who in the claiming file has the number; its worker where nobody has it any more.
PersonId claimant_in(const Reading& work, const store::Collision& collision,
                     const store::HouseholdRow& claimant);

}  // namespace bangfu::people
