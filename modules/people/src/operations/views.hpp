// SPDX-License-Identifier: Apache-2.0
// Rows turned into answers: masked, with names beside ids, and with what the reader may do next.
#pragma once

#include "operations/forms_household.hpp"
#include "operations/gate.hpp"
#include "store/person_page.hpp"

namespace bangfu::people {

PersonAnswer person_answer(const Reading& work, const store::PersonRow& row);
PersonAnswer person_answer(const Reading& work, const store::PersonRow& row,
                           const store::BesidePerson& beside);
HouseholdAnswer household_answer(const Reading& work, const store::HouseholdRow& row);
CircumstanceAnswer circumstance_answer(const Reading& work, const store::CircumstanceRow& row);
CircumstanceList circumstance_list(const Reading& work, const std::vector<store::CircumstanceRow>& rows);
AttachmentAnswer attachment_answer(operation::Services& services, const store::AttachmentRow& row);
AccountAnswer account_answer(operation::Services& services, const store::AccountRow& row);
ConsentAnswer consent_answer(const auth::Actor& actor, const store::ConsentRow& row);

std::string masked_identity(keys::Vault& vault, const store::PersonRow& row);
std::string masked_phone(keys::Vault& vault, const store::PersonRow& row);

inline constexpr int max_rows_of_household = 1'000;

}  // namespace bangfu::people
