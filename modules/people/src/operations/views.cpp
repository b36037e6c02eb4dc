// SPDX-License-Identifier: Apache-2.0
#include "operations/views.hpp"

#include "domain/masks.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/identity.hpp>
#include <bangfu/people/permissions.hpp>

#include <map>

namespace bangfu::people {
namespace {

std::optional<Money> money(const std::optional<std::int64_t>& fen) {
    if (!fen) return std::nullopt;
    return Money{*fen};
}

std::optional<std::int32_t> age(const std::optional<Date>& birth, Date today) {
    if (!birth || *birth > today) return std::nullopt;
    return age_on(*birth, today);
}

void allow(std::vector<std::string>& abilities, const auth::Actor& actor, auth::Permission permission,
           std::initializer_list<const char*> verbs, bool now_possible = true) {
    if (now_possible && actor.may(permission)) abilities.insert(abilities.end(), verbs.begin(), verbs.end());
}

// The phone, opened once for its mask and its check.
template <class Answer>
void add_phone(keys::Vault& vault, const store::PersonRow& row, Answer& answer) {
    const auto phone = opened(vault, sealed::phone, row.id.value, row.key_id, row.sealed_phone);
    answer.phone_masked = mask_phone(phone);
    answer.phone_ok = phone.empty() || is_mobile(phone);
}

}  // namespace

std::string masked_identity(keys::Vault& vault, const store::PersonRow& row) {
    return mask_identity(opened(vault, sealed::identity, row.id.value, row.key_id, row.sealed_identity));
}

std::string masked_phone(keys::Vault& vault, const store::PersonRow& row) {
    return mask_phone(opened(vault, sealed::phone, row.id.value, row.key_id, row.sealed_phone));
}

ConsentAnswer consent_answer(const auth::Actor& actor, const store::ConsentRow& row) {
    ConsentAnswer a{row.id,       row.purpose,      row.basis, row.text_version, row.given_by, row.channel,
                    row.given_on, row.withdrawn_on, {}};
    allow(a.abilities, actor, permission::change_household, {"withdraw_consent"}, !row.withdrawn_on);
    return a;
}

PersonAnswer person_answer(const Reading& work, const store::PersonRow& row) {
    return person_answer(work, row,
                         store::beside_person(work.db, work.actor.scope, row.id, max_rows_of_household));
}

PersonAnswer person_answer(const Reading& work, const store::PersonRow& row,
                           const store::BesidePerson& beside) {
    PersonAnswer a;
    a.id = row.id;
    a.version = row.version;
    a.name = row.facts.name;
    for (const auto& field : fact_fields) a.*field.answer = row.facts.*field.column->fact;
    a.birth_date = row.facts.birth_date;
    a.work_since = row.facts.work_since;
    if (row.facts.school_since) a.school_since = *row.facts.school_since;
    a.union_member = row.facts.union_member;
    a.new_form = row.facts.new_form;
    a.age = age(row.facts.birth_date, work.today());
    a.identity_state = row.identity_state;
    a.identity_masked = masked_identity(work.services.vault, row);
    add_phone(work.services.vault, row, a);
    a.erased = row.erased_at.has_value();
    a.merged_into = row.merged_into;
    for (const auto& home : beside.homes)
        a.households.push_back(
            {home.household, home.file_no, home.state, home.relation, home.from, home.until});
    for (const auto& consent : beside.consents) a.consents.push_back(consent_answer(work.actor, consent));
    const bool living = !row.erased_at && !row.merged_into;
    allow(a.abilities, work.actor, permission::change_household, {"change_person", "record_consent"}, living);
    allow(a.abilities, work.actor, permission::reveal_numbers, {"reveal_number"}, living);
    allow(a.abilities, work.actor, permission::export_person, {"export_person"}, living);
    allow(a.abilities, work.actor, permission::merge_persons, {"merge_persons"}, living);
    allow(a.abilities, work.actor, permission::erase_person, {"erase_person"}, living);
    return a;
}

CircumstanceAnswer circumstance_answer(const Reading& work, const store::CircumstanceRow& row) {
    CircumstanceAnswer a;
    a.id = row.id;
    a.person = row.person;
    a.kind = row.kind;
    a.amount_fen = money(row.amount_fen);
    a.number = row.number;
    a.code = row.code;
    if (!row.sealed_text.empty())
        a.text =
            opened(work.services.vault, sealed::circumstance_text, row.id.value, row.key_id, row.sealed_text);
    a.gross_fen = money(row.gross_fen);
    a.reimbursed_fen = money(row.reimbursed_fen);
    a.from = row.valid_from;
    a.until = row.valid_until;
    a.source = row.source;
    a.evidence = row.evidence;
    if (row.verified_by) a.verified_by = organisation::staff_name(work.db, *row.verified_by);
    a.corrected_by = row.superseded_by;
    a.known_at = row.known_at;
    a.recorded_by = organisation::staff_name(work.db, row.recorded_by);
    allow(a.abilities, work.actor, permission::record_circumstance, {"record_circumstance"},
          !row.superseded_by);
    return a;
}

CircumstanceList circumstance_list(const Reading& work, const std::vector<store::CircumstanceRow>& rows) {
    CircumstanceList list;
    for (const auto& row : rows) list.items.push_back(circumstance_answer(work, row));
    return list;
}

AttachmentAnswer attachment_answer(operation::Services& services, const store::AttachmentRow& row) {
    return {row.id,
            row.kind,
            opened(services.vault, sealed::attachment_title, row.id.value, row.key_id, row.sealed_title),
            row.media_type,
            row.bytes,
            row.person,
            row.added_at};
}

AccountAnswer account_answer(operation::Services& services, const store::AccountRow& row) {
    const auto number =
        opened(services.vault, sealed::account_number, row.id.value, row.key_id, row.sealed_number);
    return {row.id, row.holder, row.bank, row.branch, mask_account(number), row.luhn_ok, row.valid_from};
}

namespace {

MemberAnswer member_answer(const Reading& work, const store::MembershipRow& membership,
                           const store::PersonRow& row, bool is_worker, bool open) {
    MemberAnswer a;
    a.membership = membership.id;
    a.id = row.id;
    a.name = row.facts.name;
    a.relation = membership.relation;
    a.identity_state = row.identity_state;
    a.identity_masked = masked_identity(work.services.vault, row);
    add_phone(work.services.vault, row, a);
    a.sex = row.facts.sex;
    a.health = row.facts.health;
    a.disability = row.facts.disability;
    a.disability_grade = row.facts.disability_grade;
    a.work_state = row.facts.work_state;
    a.occupation = row.facts.occupation;
    a.employer = row.facts.employer;
    a.union_member = row.facts.union_member;
    a.new_form = row.facts.new_form;
    a.birth_date = row.facts.birth_date;
    a.age = age(row.facts.birth_date, work.today());
    a.from = membership.valid_from;
    a.until = membership.valid_until;
    allow(a.abilities, work.actor, permission::change_household, {"change_person"}, !row.erased_at);
    allow(a.abilities, work.actor, permission::change_household, {"change_membership"}, open);
    allow(a.abilities, work.actor, permission::change_household, {"end_membership"},
          open && !is_worker && !membership.valid_until);
    allow(a.abilities, work.actor, permission::reveal_numbers, {"reveal_number"}, !row.erased_at);
    allow(a.abilities, work.actor, permission::export_person, {"export_person"}, !row.erased_at);
    allow(a.abilities, work.actor, permission::merge_persons, {"merge_persons"}, !row.erased_at);
    allow(a.abilities, work.actor, permission::erase_person, {"erase_person"},
          !row.erased_at && (!open || (membership.valid_until && *membership.valid_until <= work.today())));
    return a;
}

void add_members(const Reading& work, const store::HouseholdRow& home, HouseholdAnswer& a) {
    const auto memberships = store::memberships_of(work.db, home.id, max_rows_of_household);
    std::vector<PersonId> ids;
    for (const auto& m : memberships) ids.push_back(m.person);
    std::map<PersonId, store::PersonRow> who;
    for (auto& row : store::persons(work.db, ids)) who.emplace(row.id, std::move(row));
    std::vector<MemberAnswer> gone;
    for (const auto& m : memberships) {
        const bool is_worker = m.person == home.worker;
        auto answer = member_answer(work, m, who.at(m.person), is_worker, home.state != FileState::left);
        if (is_worker)
            a.worker = std::move(answer);
        else if (m.valid_until && *m.valid_until <= work.today())
            gone.push_back(std::move(answer));
        else
            a.members.push_back(std::move(answer));
    }
    a.members.insert(a.members.end(), gone.begin(), gone.end());
}

EconomyAnswer economy_of(const EconomicFacts& facts) {
    EconomyAnswer a{facts.own_monthly_income, facts.others_yearly_income, std::nullopt,
                    facts.rigid_expenditure};
    if (facts.own_monthly_income && facts.size > 0) {
        const auto yearly =
            facts.own_monthly_income->times(12) + facts.others_yearly_income.value_or(Money{});
        a.per_head_monthly_income_fen = Money{yearly.fen / (12 * facts.size)};
    }
    return a;
}

void add_abilities(const Reading& work, const store::HouseholdRow& home, HouseholdAnswer& a) {
    const bool open = home.state != FileState::left;
    allow(a.abilities, work.actor, permission::change_household,
          {"change_household", "add_member", "set_bank_account", "add_attachment", "remove_attachment"},
          open);
    allow(a.abilities, work.actor, permission::change_household, {"end_bank_account"},
          open && a.bank_account.has_value());
    allow(a.abilities, work.actor, permission::register_household, {"complete_draft"},
          home.state == FileState::draft);
    allow(a.abilities, work.actor, permission::record_circumstance, {"record_circumstance"}, open);
    allow(a.abilities, work.actor, permission::reveal_numbers, {"reveal_household"});
    // Verbs of the modules above that a file's state alone decides.
    for (const auto* id : {"services.record_delivery", "cases.record_need", "policies.propose_category",
                           "policies.confirm_category", "evaluation.record_answer"})
        if (open && work.actor.may({id}))
            a.abilities.emplace_back(std::string_view(id).substr(std::string_view(id).find('.') + 1));
}

}  // namespace

HouseholdAnswer household_answer(const Reading& work, const store::HouseholdRow& home) {
    auto& vault = work.services.vault;
    HouseholdAnswer a;
    a.id = home.id;
    a.version = home.version;
    if (const auto at = organisation::find_union(work.db, work.actor.scope, home.union_id))
        a.union_ = {at->id, at->name};
    a.file_no = home.file_no;
    a.state = store::name_of(home.state);
    a.draft_reasons = home.draft_reasons;
    add_members(work, home, a);
    a.size = home.size;
    a.declared_category = home.declared_category;
    a.proposed_category = home.proposed_category;
    a.category = home.category;
    a.main_cause = home.main_cause;
    a.housing = home.housing;
    a.other_causes = home.other_causes;
    a.floor_area = home.floor_area;
    if (home.contact_staff)
        a.contact_staff =
            StaffRef{*home.contact_staff, organisation::staff_name(work.db, *home.contact_staff)};
    a.opened_on = home.opened_on;
    a.left_on = home.left_on;
    a.leave_reason = home.leave_reason;
    if (!home.sealed_remarks.empty())
        a.remarks = opened(vault, sealed::remarks, home.id.value, home.key_id, home.sealed_remarks);
    a.has_address = !home.sealed_address.empty();
    a.economy = economy_of(economic_facts(work.db, home.id, work.today(), work.now));
    if (const auto account = store::account_on(work.db, home.id, work.today()))
        a.bank_account = account_answer(work.services, *account);
    for (const auto& row :
         store::circumstances_as_of(work.db, home.id, work.today(), work.now, max_rows_of_household))
        a.circumstances.push_back(circumstance_answer(work, row));
    for (const auto& row : store::attachments_of(work.db, home.id, max_rows_of_household))
        a.attachments.push_back(attachment_answer(work.services, row));
    a.created_at = home.created_at;
    a.changed_at = home.changed_at;
    a.changed_by = {home.changed_by, organisation::staff_name(work.db, home.changed_by)};
    add_abilities(work, home, a);
    return a;
}

}  // namespace bangfu::people
