// SPDX-License-Identifier: Apache-2.0
// The verbs on households, their members and facts, as the routes call them. Each refuses first by auth (no
// such record, not permitted); what it refuses beyond that stands behind it, in order.
#pragma once

#include "operations/forms_household.hpp"
#include "operations/gate.hpp"
#include <bangfu/platform/http.hpp>

namespace bangfu::people {

Result<HouseholdAnswer> show_household(const Reading& work, HouseholdId id);
// no_such_union, union_closed, json.invalid_form, file_incomplete (unless as_draft), file_no_taken,
// identity_in_open_file. A number that is on file outside the actor's scope makes the file a draft that is
// being checked.
Result<HouseholdAnswer> register_household(Writing& work, const RegisterHousehold& form);
// file_left, json.invalid_form, json.field_conflict, nothing_to_change, file_no_taken
Result<HouseholdAnswer> change_household(Writing& work, HouseholdId id, const ChangeHousehold& form);
// not_a_draft, identity_in_open_file, file_incomplete
Result<HouseholdAnswer> complete_draft(Writing& work, HouseholdId id);
// file_left, json.invalid_form, too_many_members, identity_in_open_file
Result<HouseholdAnswer> add_member(Writing& work, HouseholdId id, const MemberForm& form);
// file_left, json.invalid_form, worker_stays (the relation), json.field_conflict, nothing_to_change,
// dates_in_wrong_order
Result<HouseholdAnswer> change_membership(Writing& work, store::MembershipId id,
                                          const ChangeMembership& form);
// file_left, membership_ended, worker_stays, dates_in_wrong_order
Result<HouseholdAnswer> end_membership(Writing& work, store::MembershipId id, const EndMembership& form);
Result<CircumstanceList> list_circumstances(const Reading& work, HouseholdId id,
                                            const CircumstanceQuery& query);
// file_left, json.invalid_form, person_not_in_household, no_such_attachment, no_such_circumstance,
// already_corrected
Result<CircumstanceAnswer> record_circumstance(Writing& work, HouseholdId id, const CircumstanceForm& form);
// file_left, person_not_in_household, date_in_future
Result<AccountAnswer> set_bank_account(Writing& work, HouseholdId id, const AccountForm& form);
// The one of today, with none in its place. file_left, no_bank_account, dates_in_wrong_order
Result<Nothing> end_bank_account(Writing& work, HouseholdId id, const EndAccount& form);
// json.invalid_form (field), nothing_to_reveal
Result<Revealed> reveal_household(Writing& work, HouseholdId id, const RevealForm& form);
Result<json::Page<TimelineItem>> show_timeline(const Reading& work, HouseholdId id,
                                               const TimelineQuery& query);
// file_left, json.invalid_form (kind), person_not_in_household, file_type_refused
Result<AttachmentAnswer> add_attachment(http::TaskCall& call, HouseholdId id, const AttachmentQuery& query);
// A wrong one; the file goes, that it was there stays in the history. file_left, attachment_is_evidence
Result<Nothing> remove_attachment(Writing& work, store::AttachmentId id, const RemoveAttachment& form);
Result<http::Download> download_attachment(http::TaskCall& call, store::AttachmentId id);

// Persons
Result<PersonAnswer> show_person(const Reading& work, PersonId id);
// person_erased, json.invalid_form, json.field_conflict, nothing_to_change, identity_in_open_file
Result<PersonAnswer> change_person(Writing& work, PersonId id, const ChangePerson& form);
// json.invalid_form (field), nothing_to_reveal
Result<Revealed> reveal_number(Writing& work, PersonId id, const RevealForm& form);
// person_erased, json.invalid_form
Result<PersonAnswer> record_consent(Writing& work, PersonId id, const RecordConsent& form);
// already_withdrawn, dates_in_wrong_order
Result<PersonAnswer> withdraw_consent(Writing& work, store::ConsentId id, const WithdrawConsent& form);

}  // namespace bangfu::people
