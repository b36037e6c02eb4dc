// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/attachment_store.hpp"
#include <bangfu/people/people.hpp>

namespace bangfu::people::store {

struct CircumstanceTag;
using CircumstanceId = Id<CircumstanceTag>;

struct CircumstanceRow {
    CircumstanceId id;
    HouseholdId household;
    std::optional<PersonId> person;
    std::string kind;
    std::optional<std::int64_t> amount_fen, number;
    std::optional<std::string> code;
    std::string sealed_text;  // empty: none
    std::int64_t key_id = 0;  // of sealed_text
    std::optional<std::int64_t> gross_fen, reimbursed_fen;
    Date valid_from;
    std::optional<Date> valid_until;
    std::string source;
    std::optional<AttachmentId> evidence;
    std::optional<StaffId> verified_by;
    std::optional<CircumstanceId> superseded_by;
    Instant known_at;
    StaffId recorded_by;
    std::int64_t batch = 0;
};
void insert(db::Session& session, std::span<const CircumstanceRow> rows);
// What held on `as_of` and was known by `known_by`, corrections of that time applied; by kind, newest first.
std::vector<CircumstanceRow> circumstances_as_of(db::Session& session, HouseholdId household, Date as_of,
                                                 Instant known_by, int limit);
std::vector<CircumstanceRow> all_circumstances(db::Session& session, HouseholdId household, int limit);
std::vector<CircumstanceRow> circumstances_of_person(db::Session& session, PersonId person, int limit);
std::optional<CircumstanceRow> find_circumstance(db::Session& session, HouseholdId household,
                                                 CircumstanceId id);
void supersede(db::Session& session, CircumstanceId old, CircumstanceId by);

struct AccountTag;
using AccountId = Id<AccountTag>;
struct AccountRow {
    AccountId id;
    HouseholdId household;
    PersonId holder;
    std::string bank;
    std::optional<std::string> branch;
    std::string sealed_number, number_index;
    std::int64_t key_id = 0;
    bool luhn_ok = false;
    Date valid_from;
    std::optional<Date> valid_until;
    Instant known_at;
    StaffId recorded_by;
    std::int64_t batch = 0;
};
void insert(db::Session& session, std::span<const AccountRow> rows);
// The account in force on the day; none where there is none.
std::optional<AccountRow> account_on(db::Session& session, HouseholdId household, Date day);
std::optional<AccountRow> find_account(db::Session& session, HouseholdId household, AccountId id);
// The one that was set before this one.
std::optional<AccountRow> account_before(db::Session& session, const AccountRow& account);
std::vector<AccountRow> accounts_of_holder(db::Session& session, PersonId holder, int limit);
void end_account(db::Session& session, AccountId id, Date until);

}  // namespace bangfu::people::store
