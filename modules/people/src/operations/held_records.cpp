// SPDX-License-Identifier: Apache-2.0
#include "operations/held_records.hpp"

#include "operations/gate.hpp"
#include "store/attachment_store.hpp"
#include "store/circumstance_store.hpp"
#include "store/consent_store.hpp"
#include "store/draft_store.hpp"
#include "store/history_store.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/organisation/organisation.hpp>

namespace bangfu::people {
namespace {

constexpr int max_records = 5'000;
using ports::HeldRecord;

void add(HeldRecord& record, std::string_view name, std::string value) {
    if (!value.empty()) record.fields.push_back({std::string(name), Personal<std::string>(std::move(value))});
}

std::string text_of(const std::optional<Date>& day) {
    return day ? day->iso() : std::string();
}
std::string text_of(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : std::string();
}
std::string text_of(const std::optional<bool>& flag) {
    return flag ? *flag ? "true" : "false" : "";
}

class Held {
  public:
    Held(operation::Services& services, db::Session& session) : vault_(services.vault), session_(session) {}

    void of_person(PersonId person) {
        for (const auto& row : store::persons(session_, std::vector{person})) own(row);
        for (const auto& m : store::memberships_of(session_, person, max_records)) {
            membership(m);
            drafts(m.household, "change_person_" + person.text());
        }
        for (const auto& c : store::circumstances_of_person(session_, person, max_records)) circumstance(c);
        for (const auto& a : store::accounts_of_holder(session_, person, max_records)) account(a);
        for (const auto& c : store::consents_of(session_, person, max_records)) consent(c);
        for (const auto& p : store::attachments_of(session_, person, max_records)) paper(p);
        for (const auto& h : store::history_of_person(session_, person, max_records)) change(h);
        for (const auto& d : store::drafts_of(session_, person.value, max_records)) draft(d);
    }
    // What no member has for themselves.
    void of_household(const store::HouseholdRow& home) {
        household(home);
        for (const auto& c : store::all_circumstances(session_, home.id, max_records))
            if (!c.person) circumstance(c);
        for (const auto& p : store::attachments_of(session_, home.id, max_records))
            if (!p.person) paper(p);
        for (const auto& h : store::history_with_key(session_, home.id, home.key_id, max_records)) change(h);
        drafts(home.id, "change_household");
    }
    std::vector<HeldRecord> records;

  private:
    HeldRecord& begin(std::string_view kind, std::int64_t id, Instant known_at) {
        return records.emplace_back(HeldRecord{kind, id, known_at, {}, {}});
    }

    void own(const store::PersonRow& row) {
        auto& record = begin("person", row.id.value, row.created_at);
        add(record, "persons.name", row.facts.name);
        for (const auto& column : store::fact_columns)
            add(record, "persons." + std::string(column.name), (row.facts.*column.fact).value_or(""));
        add(record, "persons.birth_date", text_of(row.facts.birth_date));
        add(record, "persons.work_since", text_of(row.facts.work_since));
        add(record, "persons.school_since", text_of(std::optional<std::int64_t>(row.facts.school_since)));
        add(record, "persons.union_member", text_of(row.facts.union_member));
        add(record, "persons.new_form", text_of(row.facts.new_form));
        add(record, "persons.identity_number",
            opened(vault_, sealed::identity, row.id.value, row.key_id, row.sealed_identity));
        add(record, "persons.phone",
            opened(vault_, sealed::phone, row.id.value, row.key_id, row.sealed_phone));
    }

    void household(const store::HouseholdRow& home) {
        auto& record = begin("household", home.id.value, home.created_at);
        add(record, "households.file_no", home.file_no);
        add(record, "households.state", std::string(store::name_of(home.state)));
        add(record, "households.size", std::to_string(home.size));
        for (const auto& [name, value] : {std::pair("households.declared_category", &home.declared_category),
                                          {"households.proposed_category", &home.proposed_category},
                                          {"households.category", &home.category},
                                          {"households.main_cause", &home.main_cause},
                                          {"households.housing", &home.housing},
                                          {"households.leave_reason", &home.leave_reason}})
            add(record, name, value->value_or(""));
        for (const auto& cause : home.other_causes) add(record, "households.other_causes", cause);
        add(record, "households.floor_area", text_of(home.floor_area));
        add(record, "households.opened_on", text_of(home.opened_on));
        add(record, "households.left_on", text_of(home.left_on));
        add(record, "households.address",
            opened(vault_, sealed::address, home.id.value, home.key_id, home.sealed_address));
        add(record, "households.remarks",
            opened(vault_, sealed::remarks, home.id.value, home.key_id, home.sealed_remarks));
    }

    void membership(const store::MembershipRow& m) {
        auto& record = begin("membership", m.id.value, Instant{});
        add(record, "memberships.household", m.household.text());
        add(record, "memberships.relation", m.relation);
        add(record, "memberships.from", m.valid_from.iso());
        add(record, "memberships.until", text_of(m.valid_until));
    }

    void circumstance(const store::CircumstanceRow& c) {
        auto& record = begin("circumstance", c.id.value, c.known_at);
        add(record, "circumstances.kind", c.kind);
        add(record, "circumstances.amount_fen", text_of(c.amount_fen));
        add(record, "circumstances.number", text_of(c.number));
        add(record, "circumstances.code", c.code.value_or(""));
        add(record, "circumstances.text",
            opened(vault_, sealed::circumstance_text, c.id.value, c.key_id, c.sealed_text));
        add(record, "circumstances.gross_fen", text_of(c.gross_fen));
        add(record, "circumstances.reimbursed_fen", text_of(c.reimbursed_fen));
        add(record, "circumstances.from", c.valid_from.iso());
        add(record, "circumstances.until", text_of(c.valid_until));
        add(record, "circumstances.source", c.source);
    }

    void account(const store::AccountRow& a) {
        auto& record = begin("bank_account", a.id.value, a.known_at);
        add(record, "bank_accounts.bank", a.bank);
        add(record, "bank_accounts.branch", a.branch.value_or(""));
        add(record, "bank_accounts.number",
            opened(vault_, sealed::account_number, a.id.value, a.key_id, a.sealed_number));
        add(record, "bank_accounts.from", a.valid_from.iso());
        add(record, "bank_accounts.until", text_of(a.valid_until));
    }

    void consent(const store::ConsentRow& c) {
        auto& record = begin("consent", c.id.value, c.recorded_at);
        add(record, "consents.purpose", c.purpose);
        add(record, "consents.basis", c.basis);
        add(record, "consents.text_version", c.text_version);
        add(record, "consents.channel", c.channel);
        add(record, "consents.given_on", c.given_on.iso());
        add(record, "consents.given_by", c.given_by);
        add(record, "consents.withdrawn_on", text_of(c.withdrawn_on));
    }

    void paper(const store::AttachmentRow& p) {
        auto& record = begin("attachment", p.id.value, p.added_at);
        record.papers.push_back(p.blob);
        add(record, "attachments.kind", p.kind);
        add(record, "attachments.title",
            opened(vault_, sealed::attachment_title, p.id.value, p.key_id, p.sealed_title));
    }

    void change(const store::HistoryRow& h) {
        auto& record = begin("history", h.id, h.at);
        add(record, "history.field", h.field.value_or(h.verb));
        add(record, "history.from", opened(vault_, sealed::history_value, h.id, h.key_id, h.sealed_from));
        add(record, "history.to", opened(vault_, sealed::history_value, h.id, h.key_id, h.sealed_to));
        add(record, "history.reason", h.reason.value_or(""));
    }

    // Of one form: others may be of another member.
    void drafts(HouseholdId home, std::string_view kind) {
        for (const auto& d : store::drafts_of(session_, home.value, max_records))
            if (d.kind == kind) draft(d);
    }
    // Typed by somebody and not saved: held all the same.
    void draft(const store::DraftRow& d) {
        auto& record = begin("draft", d.record, d.saved_at);
        add(record, "drafts.kind", d.kind);
        add(record, "drafts.form", opened(vault_, sealed::draft_form, d.record, d.key_id, d.sealed_form));
    }

    keys::Vault& vault_;
    db::Session& session_;
};

}  // namespace

std::vector<ports::HeldRecord> held_on(operation::Services& services, db::Session& session, PersonId person) {
    Held held(services, session);
    held.of_person(person);
    for (const auto& id : store::households_of_worker(session, person, max_records))
        if (const auto home = store::read_household(session, organisation::whole_store(), id))
            held.of_household(*home);
    return std::move(held.records);
}

}  // namespace bangfu::people
