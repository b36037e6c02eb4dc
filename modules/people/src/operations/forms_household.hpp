// SPDX-License-Identifier: Apache-2.0
// The forms and answers about a household and its file. `union_` is "union" on the wire.
#pragma once

#include "operations/forms_facts.hpp"
#include "store/household_store.hpp"
#include <bangfu/organisation/forms.hpp>

namespace bangfu::people {

inline constexpr std::size_t max_members = 30;
using Codes = json::Bounded<Text<40>, 3>;

struct MemberForm {
    PersonForm person;
    RequiredText<40> relation;
    std::optional<Date> from;  // absent: the day the file was opened, or today
};
BOOST_DESCRIBE_STRUCT(MemberForm, (), (person, relation, from))

struct RegisterHousehold {
    UnionId union_;
    std::optional<Text<40>> file_no;  // absent: one is made
    std::optional<bool> as_draft;     // keep it although something is missing
    PersonForm worker;
    std::optional<json::Bounded<MemberForm, max_members>> members;
    std::optional<json::Ranged<1, 99>> size;  // absent: the worker and the members
    std::optional<Text<40>> declared_category, main_cause, housing;
    std::optional<Codes> other_causes;
    std::optional<json::Ranged<0, 10'000>> floor_area;  // m²
    std::optional<Date> opened_on;                      // absent: today
    std::optional<Personal<Text<200>>> address;
    std::optional<Personal<Text<2000>>> remarks;
    std::optional<json::Bounded<FirstCircumstance, 60>> circumstances;
    std::optional<AccountFact> bank_account;  // the worker's
};
BOOST_DESCRIBE_STRUCT(RegisterHousehold, (),
                      (union_, file_no, as_draft, worker, members, size, declared_category, main_cause,
                       housing, other_causes, floor_area, opened_on, address, remarks, circumstances,
                       bank_account))

template <class T>
using MaybeChange = std::optional<json::Change<std::optional<T>>>;
struct ChangeHousehold {
    std::optional<json::Change<RequiredText<40>>> file_no;
    std::optional<json::Change<json::Ranged<1, 99>>> size;
    MaybeChange<Text<40>> declared_category, main_cause, housing;
    std::optional<json::Change<Codes>> other_causes;
    MaybeChange<json::Ranged<0, 10'000>> floor_area;
    MaybeChange<StaffId> contact_staff;
    MaybeChange<Date> opened_on;
    MaybeChange<Text<2000>> remarks;
    std::optional<Personal<Text<200>>>
        address;  // a new one: what stands is masked, so there is no base to merge with
    std::optional<std::int64_t> version;  // as read; decides over the address
};
BOOST_DESCRIBE_STRUCT(ChangeHousehold, (),
                      (file_no, size, declared_category, main_cause, housing, other_causes, floor_area,
                       contact_staff, opened_on, remarks, address, version))

// What was written down wrong; that it ended is said with EndMembership.
struct ChangeMembership {
    std::optional<json::Change<RequiredText<40>>> relation;
    std::optional<json::Change<Date>> from;
};
BOOST_DESCRIBE_STRUCT(ChangeMembership, (), (relation, from))
struct EndMembership {
    Date until;  // exclusive: the first day on which the person is no longer a member
};
BOOST_DESCRIBE_STRUCT(EndMembership, (), (until))

struct MemberAnswer {
    store::MembershipId membership;
    PersonId id;
    std::string name, relation, identity_state, identity_masked, phone_masked;
    bool phone_ok = true;  // false: a warning, it is no mobile number
    std::optional<std::string> sex, health, disability, disability_grade, work_state, occupation, employer;
    std::optional<bool> union_member, new_form;
    std::optional<Date> birth_date;
    std::optional<std::int32_t> age;
    Date from;
    std::optional<Date> until;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(MemberAnswer, (),
                      (membership, id, name, relation, identity_state, identity_masked, phone_masked,
                       phone_ok, sex, health, disability, disability_grade, work_state, occupation, employer,
                       union_member, new_form, birth_date, age, from, until, abilities))

struct StaffRef {
    StaffId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(StaffRef, (), (id, name))

// How bad it is, in numbers, as of today.
struct EconomyAnswer {
    std::optional<Money> own_monthly_income_fen, others_yearly_income_fen, per_head_monthly_income_fen;
    Money rigid_expenditure_fen;  // a year
};
BOOST_DESCRIBE_STRUCT(EconomyAnswer, (),
                      (own_monthly_income_fen, others_yearly_income_fen, per_head_monthly_income_fen,
                       rigid_expenditure_fen))

struct HouseholdAnswer {
    HouseholdId id;
    std::int64_t version = 0;
    organisation::UnionRef union_;
    std::string file_no, state;
    std::vector<std::string> draft_reasons;
    MemberAnswer worker;
    std::vector<MemberAnswer> members;  // those of today first, then those who left
    std::int64_t size = 0;
    std::optional<std::string> declared_category, proposed_category, category, main_cause, housing;
    std::vector<std::string> other_causes;
    std::optional<std::int64_t> floor_area;
    std::optional<StaffRef> contact_staff;
    std::optional<Date> opened_on, left_on;
    std::optional<std::string> leave_reason, remarks;
    bool has_address = false;
    EconomyAnswer economy;
    std::optional<AccountAnswer> bank_account;
    std::vector<CircumstanceAnswer> circumstances;  // that hold today
    std::vector<AttachmentAnswer> attachments;
    Instant created_at, changed_at;
    StaffRef changed_by;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(HouseholdAnswer, (),
                      (id, version, union_, file_no, state, draft_reasons, worker, members, size,
                       declared_category, proposed_category, category, main_cause, housing, other_causes,
                       floor_area, contact_staff, opened_on, left_on, leave_reason, remarks, has_address,
                       economy, bank_account, circumstances, attachments, created_at, changed_at, changed_by,
                       abilities))

struct TimelineQuery {
    std::optional<json::Cursor> cursor;
    std::optional<Text<20>> kind;  // change, circumstance, account, attachment, consent
};
BOOST_DESCRIBE_STRUCT(TimelineQuery, (), (cursor, kind))
struct TimelineItem {
    std::string id, kind;
    Instant at;
    std::string by;
    std::optional<std::string> verb, field, reason, record_kind;  // of a change
    std::optional<std::string> from, to;  // of a change, an account: JSON; numbers masked
    std::optional<CircumstanceAnswer> circumstance;
    std::optional<AttachmentAnswer> attachment;
    std::optional<std::string> code;  // of an account its bank, of a consent its purpose
};
BOOST_DESCRIBE_STRUCT(TimelineItem, (),
                      (id, kind, at, by, verb, field, reason, record_kind, from, to, circumstance, attachment,
                       code))

}  // namespace bangfu::people
