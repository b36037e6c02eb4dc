// SPDX-License-Identifier: Apache-2.0
// No identity number in two open files. Whom a collision is told depends on where the other file is: inside
// the actor's scope it is named; outside it nothing is said but "being checked", and the desk of the lowest
// common union gets it.
#pragma once

#include "operations/gate.hpp"
#include "store/claim_store.hpp"
#include "store/person_store.hpp"

namespace bangfu::people {

struct ClaimOutcome {
    std::vector<store::Claim> free;
    std::vector<store::Claim> elsewhere;  // what others claim outside the scope; identity_index as asked
};
// Sorts the claims a verb wants to make. Refused: identity_in_open_file.
Result<ClaimOutcome> sort_claims(const Reading& work, std::span<const store::Claim> wanted);
// One collision for each claim elsewhere, raised by `household`, which is a draft by `verb` from then on.
void raise_collisions(Writing& work, const store::HouseholdRow& household,
                      std::span<const store::Claim> wanted, std::span<const store::Claim> elsewhere,
                      std::string_view verb);
// Makes those of the claims whose number nobody has, each number once.
void take_free_claims(Writing& work, std::span<const store::Claim> wanted);
// The claim follows the number of a person, whose row is written, where their file is open; the worker's file
// is a draft without a valid one. Refused: identity_in_open_file.
Done follow_claim(Writing& work, const store::PersonRow& row, const std::optional<store::HouseholdRow>& home,
                  std::string_view verb);
// The household gave claims up. Who waited for one of those numbers waits no longer, or for the file that has
// it now; who goes without a claim on it, because a desk found two people, gets it.
void claims_given_up(Writing& work, HouseholdId by);

}  // namespace bangfu::people
