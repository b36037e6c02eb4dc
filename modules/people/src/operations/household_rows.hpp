// SPDX-License-Identifier: Apache-2.0
// A household as given, turned into the rows that keep it: keys made, numbers sealed and indexed, names read.
#pragma once

#include "store/circumstance_store.hpp"
#include "store/claim_store.hpp"
#include "store/household_store.hpp"
#include "store/person_store.hpp"

namespace bangfu::people {

struct HouseholdRows {
    std::vector<store::HouseholdRow> households;
    std::vector<store::PersonRow> persons;
    std::vector<store::MembershipRow> memberships;
    std::vector<store::Claim> claims;  // of the valid numbers
    std::vector<store::CircumstanceRow> circumstances;
    std::vector<store::AccountRow> accounts;
};
void insert(db::Session& session, const HouseholdRows& rows);

class RowMaker {
  public:
    RowMaker(operation::Services& services, std::int64_t batch, StaffId by, Instant now)
        : services_(services), batch_(batch), by_(by), now_(now) {}

    // Appends the rows of one household. Its file number stands as given.
    Registered add(const NewHousehold& given, HouseholdRows& rows);
    store::PersonRow person(const NewPerson& given, std::int64_t scope_pos);
    store::CircumstanceRow circumstance(const NewCircumstance& given, HouseholdId household,
                                        std::int64_t household_key, const store::PersonRow* of);
    store::AccountRow account(const NewBankAccount& given, HouseholdId household,
                              const store::PersonRow& holder, Date from);
    // Seals and indexes the numbers of `given` into the row; sex and day of birth follow a valid identity
    // number where they are not given.
    void set_identity(store::PersonRow& row, std::string_view typed) const;
    void set_phone(store::PersonRow& row, std::string_view typed) const;

  private:
    operation::Services& services_;
    std::int64_t batch_;
    StaffId by_;
    Instant now_;
};

// The blind index of a number as typed; empty where it is no valid identity number.
std::string identity_index(const keys::Vault& vault, std::string_view typed, Date today);

}  // namespace bangfu::people
