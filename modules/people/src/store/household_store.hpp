// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>

namespace bangfu::people::store {

struct HouseholdRow {
    HouseholdId id;
    std::int64_t version = 1;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    std::string file_no;
    FileState state = FileState::draft;
    std::vector<std::string> draft_reasons;
    PersonId worker;
    std::int64_t size = 0;
    std::optional<std::string> declared_category, proposed_category, category, main_cause;
    std::vector<std::string> other_causes;
    std::optional<std::string> housing;
    std::optional<std::int64_t> floor_area;
    std::optional<StaffId> contact_staff;
    std::optional<Date> opened_on, left_on;
    std::optional<std::string> leave_reason;
    std::string sealed_address, sealed_remarks;  // empty: none
    std::int64_t key_id = 0, batch = 0;
    Instant created_at, changed_at;
    StaffId created_by, changed_by;
};

std::string_view name_of(FileState state);
FileState state_named(std::string_view name);

void insert(db::Session& session, std::span<const HouseholdRow> rows);
// None: not there, hidden, or outside the scope.
std::optional<HouseholdRow> read_household(db::Session& session, const auth::Scope& scope, HouseholdId id);
// The files opened on the person, left ones among them.
std::vector<HouseholdId> households_of_worker(db::Session& session, PersonId worker, int limit);
void update(db::Session& session, const HouseholdRow& row);
// A change beside the row (a member, a circumstance, a paper): version and time follow.
void touch(db::Session& session, HouseholdId id, StaffId by, Instant now);

// Which of the file numbers are taken in the union.
std::vector<std::string> taken_file_numbers(db::Session& session, UnionId union_id,
                                            std::span<const std::string> file_numbers);

// `count` numbers of a union's year that no file has ("2026-000123"), taken at once.
std::vector<std::string> free_file_numbers(db::Session& session, UnionId union_id, int year,
                                           std::size_t count);

struct MembershipTag;
using MembershipId = Id<MembershipTag>;
struct MembershipRow {
    MembershipId id;
    HouseholdId household;
    PersonId person;
    std::string relation;
    Date valid_from;
    std::optional<Date> valid_until;
    std::int64_t batch = 0;
};
void insert(db::Session& session, std::span<const MembershipRow> rows);
std::vector<MembershipRow> memberships_of(db::Session& session, HouseholdId household, int limit);
std::vector<MembershipRow> memberships_of(db::Session& session, PersonId person, int limit);
std::optional<MembershipRow> find_membership(db::Session& session, MembershipId id);
void update(db::Session& session, const MembershipRow& row);  // relation and beginning
void end_membership(db::Session& session, MembershipId id, Date until);

}  // namespace bangfu::people::store
