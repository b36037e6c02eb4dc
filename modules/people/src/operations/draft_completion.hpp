// SPDX-License-Identifier: Apache-2.0
// What a draft still lacks, and the numbers it should claim: for who completes it, and for the desk whose
// decision was the last thing it waited for.
#pragma once

#include "operations/gate.hpp"
#include "store/claim_store.hpp"

namespace bangfu::people {

// The claims that the household should hold: of its present members' valid numbers.
std::vector<store::Claim> claims_wanted(const Reading& work, const store::HouseholdRow& home);
std::vector<std::string> draft_reasons_now(const Reading& work, const store::HouseholdRow& home,
                                           bool being_checked);
// In force, and nothing missing; writes the row, its history and the event.
void put_in_force(Writing& work, store::HouseholdRow& home, std::string_view verb,
                  std::optional<std::string> reason = std::nullopt);

}  // namespace bangfu::people
