// SPDX-License-Identifier: Apache-2.0
#include "operations/claims.hpp"

#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/errors.hpp>

#include <algorithm>

namespace bangfu::people {

Result<ClaimOutcome> sort_claims(const Reading& work, std::span<const store::Claim> wanted) {
    std::vector<std::string> indexes;
    for (const auto& claim : wanted) indexes.push_back(claim.identity_index);
    const auto held = store::claims_on(work.db, indexes);
    ClaimOutcome outcome;
    for (const auto& claim : wanted) {
        const auto same = [&](const auto& other) { return other.identity_index == claim.identity_index; };
        const auto other = std::find_if(held.begin(), held.end(), same);
        if (other == held.end()) {
            if (std::none_of(outcome.free.begin(), outcome.free.end(), same)) outcome.free.push_back(claim);
            continue;
        }
        if (other->person == claim.person) continue;
        // A desk found that the number was given to two people: it stays with who had it first.
        if (store::found_different(work.db, claim.household, claim.person, other->household)) continue;
        const auto file = find_household(work.db, work.actor.scope, other->household);
        if (file)
            return Error(error::identity_in_open_file,
                         Arguments{{"file_no", file->file_no}, {"household", file->id.text()}});
        outcome.elsewhere.push_back(*other);
    }
    return outcome;
}

void raise_collisions(Writing& work, const store::HouseholdRow& household,
                      std::span<const store::Claim> wanted, std::span<const store::Claim> elsewhere) {
    for (const auto& other : elsewhere) {
        const auto mine = std::find_if(wanted.begin(), wanted.end(), [&](const auto& claim) {
            return claim.identity_index == other.identity_index;
        });
        const auto file = find_household(work.db, organisation::whole_store(), other.household);
        // A file that an import has not made visible yet has no desk but the applicant's own.
        const auto desk = organisation::lowest_common_union(work.db, household.union_id,
                                                            file ? file->union_id : household.union_id);
        store::insert(work.db,
                      {work.services.ids.next<store::CollisionId>(), desk.id, desk.place.from, household.id,
                       mine->person, other.household, work.now, std::string(store::being_checked_state)});
    }
}

}  // namespace bangfu::people
