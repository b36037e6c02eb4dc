// SPDX-License-Identifier: Apache-2.0
// People's own part in what touches every module: what is held on a person, erasing, merging.
#include "operations/gate.hpp"
#include "store/attachment_store.hpp"
#include "store/circumstance_store.hpp"
#include "store/consent_store.hpp"
#include "store/history_store.hpp"
#include "store/person_rows.hpp"
#include "store/sealed_fields.hpp"

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

class PeopleParticipant : public ports::PersonParticipant {
  public:
    explicit PeopleParticipant(operation::Services& services) : services_(services) {}
    std::string_view module() const override { return "people"; }

    std::vector<HeldRecord> export_of(db::Session& session, PersonId person) const override {
        std::vector<HeldRecord> records;
        for (const auto& row : store::persons(session, std::vector{person})) records.push_back(own(row));
        for (const auto& m : store::memberships_of(session, person, max_records)) {
            HeldRecord record{"membership", m.id.value, Instant{}, {}, {}};
            add(record, "memberships.household", m.household.text());
            add(record, "memberships.relation", m.relation);
            add(record, "memberships.from", m.valid_from.iso());
            add(record, "memberships.until", text_of(m.valid_until));
            records.push_back(std::move(record));
        }
        for (const auto& c : store::circumstances_of_person(session, person, max_records))
            records.push_back(circumstance(c));
        for (const auto& a : store::accounts_of_holder(session, person, max_records)) {
            HeldRecord record{"bank_account", a.id.value, a.known_at, {}, {}};
            add(record, "bank_accounts.bank", a.bank);
            add(record, "bank_accounts.number",
                opened(services_.vault, sealed::account_number, a.id.value, a.key_id, a.sealed_number));
            records.push_back(std::move(record));
        }
        for (const auto& c : store::consents_of(session, person, max_records)) {
            HeldRecord record{"consent", c.id.value, c.recorded_at, {}, {}};
            add(record, "consents.purpose", c.purpose);
            add(record, "consents.basis", c.basis);
            add(record, "consents.given_on", c.given_on.iso());
            add(record, "consents.given_by", c.given_by);
            add(record, "consents.withdrawn_on", text_of(c.withdrawn_on));
            records.push_back(std::move(record));
        }
        add_papers_and_history(session, person, records);
        return records;
    }

    ports::Erased erase(db::Session& session, PersonId person, Instant now) override {
        for (const auto& paper : store::attachments_of(session, person, max_records))
            if (const auto removed = services_.blobs.remove(session, paper.blob); removed.refused())
                ASSERT(removed.error().is(blobs::error::no_such_blob));
        ports::Erased erased;
        erased.records = store::erase_rows(session, person, now);
        // That consent was given is proof that may be asked for later; the person is no longer named in it.
        if (const auto consents = store::count_consents(session, person); consents > 0)
            erased.kept.push_back({"consent", "people.kept_proof_of_consent", consents, std::nullopt});
        return erased;
    }

    std::int64_t merge(db::Session& session, PersonId from, PersonId into, Instant now) override {
        return store::move_rows(session, from, into, now);
    }

    std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch,
                                      std::int64_t limit) const override {
        return people::built_on(session, batch, limit);
    }

  private:
    HeldRecord own(const store::PersonRow& row) const {
        HeldRecord record{"person", row.id.value, row.created_at, {}, {}};
        add(record, "persons.name", row.facts.name);
        for (const auto& column : store::fact_columns)
            add(record, "persons." + std::string(column.name), (row.facts.*column.fact).value_or(""));
        add(record, "persons.birth_date", text_of(row.facts.birth_date));
        add(record, "persons.work_since", text_of(row.facts.work_since));
        add(record, "persons.identity_number",
            opened(services_.vault, sealed::identity, row.id.value, row.key_id, row.sealed_identity));
        add(record, "persons.phone",
            opened(services_.vault, sealed::phone, row.id.value, row.key_id, row.sealed_phone));
        return record;
    }

    HeldRecord circumstance(const store::CircumstanceRow& c) const {
        HeldRecord record{"circumstance", c.id.value, c.known_at, {}, {}};
        add(record, "circumstances.kind", c.kind);
        add(record, "circumstances.amount_fen", text_of(c.amount_fen));
        add(record, "circumstances.number", text_of(c.number));
        add(record, "circumstances.code", c.code.value_or(""));
        add(record, "circumstances.text",
            opened(services_.vault, sealed::circumstance_text, c.id.value, c.key_id, c.sealed_text));
        add(record, "circumstances.from", c.valid_from.iso());
        add(record, "circumstances.until", text_of(c.valid_until));
        add(record, "circumstances.source", c.source);
        return record;
    }

    void add_papers_and_history(db::Session& session, PersonId person,
                                std::vector<HeldRecord>& records) const {
        for (const auto& paper : store::attachments_of(session, person, max_records)) {
            HeldRecord record{"attachment", paper.id.value, paper.added_at, {}, {paper.blob}};
            add(record, "attachments.kind", paper.kind);
            add(record, "attachments.title",
                opened(services_.vault, sealed::attachment_title, paper.id.value, paper.key_id,
                       paper.sealed_title));
            records.push_back(std::move(record));
        }
        for (const auto& h : store::history_of_person(session, person, max_records)) {
            HeldRecord record{"history", h.id, h.at, {}, {}};
            add(record, "history.field", h.field.value_or(h.verb));
            add(record, "history.from",
                opened(services_.vault, sealed::history_value, h.id, h.key_id, h.sealed_from));
            add(record, "history.to",
                opened(services_.vault, sealed::history_value, h.id, h.key_id, h.sealed_to));
            records.push_back(std::move(record));
        }
    }

    operation::Services& services_;
};

}  // namespace

std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& services) {
    return std::make_unique<PeopleParticipant>(services);
}

}  // namespace bangfu::people
