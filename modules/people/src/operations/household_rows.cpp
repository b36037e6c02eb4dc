// SPDX-License-Identifier: Apache-2.0
#include "operations/household_rows.hpp"

#include "domain/names.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/base/text.hpp>
#include <bangfu/people/identity.hpp>

namespace bangfu::people {
namespace {

std::string seal_or_none(keys::Vault& vault, keys::Field field, std::int64_t record, std::int64_t key,
                         const Personal<std::string>& text) {
    if (text.reveal().empty()) return {};
    return vault.seal(field, record, keys::KeyId{key}, text.reveal());
}

}  // namespace

void insert(db::Session& session, const HouseholdRows& rows) {
    if (rows.households.empty()) return;
    store::insert(session, std::span(rows.persons));
    store::insert(session, std::span(rows.households));
    store::insert(session, std::span(rows.memberships));
    if (!rows.claims.empty()) store::insert(session, std::span(rows.claims));
    if (!rows.circumstances.empty()) store::insert(session, std::span(rows.circumstances));
    if (!rows.accounts.empty()) store::insert(session, std::span(rows.accounts));
}

std::string identity_index(const keys::Vault& vault, std::string_view typed, Date today) {
    const auto id = read_identity_number(plain_number(typed), today);
    return id ? vault.blind(sealed::identity_index, id->number) : std::string();
}

void RowMaker::set_identity(store::PersonRow& row, std::string_view typed) const {
    const auto plain = plain_number(typed);
    const auto id = read_identity_number(plain, now_.china_date());
    row.identity_state = id ? "valid" : plain.empty() ? "missing" : "invalid";
    row.sealed_identity.clear();
    row.identity_index.clear();
    row.last4_index.clear();
    const std::string& number = id ? id->number : plain;
    if (number.empty()) return;
    row.sealed_identity =
        services_.vault.seal(sealed::identity, row.id.value, keys::KeyId{row.key_id}, number);
    if (!id) return;
    row.identity_index = services_.vault.blind(sealed::identity_index, number);
    row.last4_index = services_.vault.blind(sealed::last4_index, number.substr(14));
    if (!row.facts.birth_date) row.facts.birth_date = id->birth;
    if (!row.facts.sex) row.facts.sex = id->female ? "female" : "male";
}

void RowMaker::set_phone(store::PersonRow& row, std::string_view typed) const {
    auto plain = plain_number(typed);
    if (is_mobile(plain)) plain = plain.substr(plain.size() - 11);
    row.sealed_phone.clear();
    row.phone_index.clear();
    if (plain.empty()) return;
    row.sealed_phone = services_.vault.seal(sealed::phone, row.id.value, keys::KeyId{row.key_id}, plain);
    row.phone_index = services_.vault.blind(sealed::phone_index, plain);
}

store::PersonRow RowMaker::person(const NewPerson& given, std::int64_t scope_pos) {
    store::PersonRow row;
    row.id = services_.ids.next<PersonId>();
    row.scope_pos = scope_pos;
    row.facts = given;
    row.facts.name = trimmed(given.name);
    row.facts.identity_number = {};
    row.facts.phone = {};
    auto forms = name_forms(row.facts.name);
    row.name_pinyin = std::move(forms.pinyin);
    row.name_initials = std::move(forms.initials);
    row.key_id = services_.vault.new_subject_key().value;
    set_identity(row, given.identity_number.reveal());
    set_phone(row, given.phone.reveal());
    row.batch = batch_;
    row.created_at = row.changed_at = now_;
    row.created_by = row.changed_by = by_;
    return row;
}

store::CircumstanceRow RowMaker::circumstance(const NewCircumstance& given, HouseholdId household,
                                              std::int64_t household_key, const store::PersonRow* of) {
    store::CircumstanceRow row;
    row.id = services_.ids.next<store::CircumstanceId>();
    row.household = household;
    if (of != nullptr) row.person = of->id;
    row.kind = given.kind;
    if (given.amount) row.amount_fen = given.amount->fen;
    row.number = given.number;
    row.code = given.code;
    row.key_id = of != nullptr ? of->key_id : household_key;
    row.sealed_text =
        seal_or_none(services_.vault, sealed::circumstance_text, row.id.value, row.key_id, given.text);
    if (given.gross) row.gross_fen = given.gross->fen;
    if (given.reimbursed) row.reimbursed_fen = given.reimbursed->fen;
    row.valid_from = given.from;
    row.valid_until = given.until;
    row.source = given.source;
    row.known_at = now_;
    row.recorded_by = by_;
    row.batch = batch_;
    return row;
}

store::AccountRow RowMaker::account(const NewBankAccount& given, HouseholdId household,
                                    const store::PersonRow& holder, Date from) {
    store::AccountRow row;
    const auto number = plain_number(given.number.reveal());
    row.id = services_.ids.next<store::AccountId>();
    row.household = household;
    row.holder = holder.id;
    row.bank = given.bank;
    row.branch = given.branch;
    row.key_id = holder.key_id;
    row.sealed_number =
        services_.vault.seal(sealed::account_number, row.id.value, keys::KeyId{row.key_id}, number);
    row.number_index = services_.vault.blind(sealed::account_index, number);
    row.luhn_ok = is_bank_card(number);
    row.valid_from = from;
    row.known_at = now_;
    row.recorded_by = by_;
    row.batch = batch_;
    return row;
}

Registered RowMaker::add(const NewHousehold& given, HouseholdRows& rows) {
    store::HouseholdRow home;
    home.id = services_.ids.next<HouseholdId>();
    home.union_id = given.union_id;
    home.scope_pos = given.scope_pos;
    home.file_no = given.file_no;
    home.state = given.state;
    home.draft_reasons = given.draft_reasons;
    home.size = given.size;
    home.declared_category = given.declared_category;
    home.proposed_category = given.proposed_category;
    home.main_cause = given.main_cause;
    home.housing = given.housing;
    home.floor_area = given.floor_area;
    home.opened_on = given.opened_on.value_or(now_.china_date());
    home.key_id = services_.vault.new_subject_key().value;
    home.sealed_address =
        seal_or_none(services_.vault, sealed::address, home.id.value, home.key_id, given.address);
    home.sealed_remarks =
        seal_or_none(services_.vault, sealed::remarks, home.id.value, home.key_id, given.remarks);
    home.batch = batch_;
    home.created_at = home.changed_at = now_;
    home.created_by = home.changed_by = by_;

    Registered made{home.id, {}, {}};
    const auto first = rows.persons.size();
    const auto take = [&](const NewPerson& who, std::string_view relation) {
        auto row = person(who, given.scope_pos);
        rows.memberships.push_back({services_.ids.next<store::MembershipId>(), home.id, row.id,
                                    std::string(relation), *home.opened_on, std::nullopt, batch_});
        if (!row.identity_index.empty()) rows.claims.push_back({row.identity_index, home.id, row.id, batch_});
        rows.persons.push_back(std::move(row));
        return rows.persons.back().id;
    };
    made.worker = take(given.worker, "self");
    home.worker = made.worker;
    for (const auto& member : given.members) made.members.push_back(take(member.person, member.relation));
    for (const auto& fact : given.circumstances) {
        const auto* of =
            fact.member ? &rows.persons[first + 1 + static_cast<std::size_t>(*fact.member)] : nullptr;
        rows.circumstances.push_back(circumstance(fact, home.id, home.key_id, of));
    }
    if (given.bank_account && !given.bank_account->number.reveal().empty())
        rows.accounts.push_back(account(*given.bank_account, home.id, rows.persons[first], *home.opened_on));
    rows.households.push_back(std::move(home));
    return made;
}

}  // namespace bangfu::people
