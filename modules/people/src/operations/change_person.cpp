// SPDX-License-Identifier: Apache-2.0
#include "domain/names.hpp"
#include "operations/claims.hpp"
#include "operations/form_rules.hpp"
#include "operations/history.hpp"
#include "operations/household_rows.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {
namespace {

Done check(const ChangePerson& form, Date today) {
    FormCheck check(today);
    for (const auto& field : fact_fields)
        if (!field.column->list.empty() && form.*field.change)
            check.code(field.column->list, (form.*field.change)->to, std::string(field.column->name) + ".to");
    if (form.birth_date) check.not_in_future(form.birth_date->to, "birth_date.to");
    if (form.work_since) check.not_in_future(form.work_since->to, "work_since.to");
    if (form.school_since) check.school_year(form.school_since->to, "school_since.to");
    if (form.employer_code) check.credit_code(form.employer_code->to, "employer_code.to");
    return check.outcome();
}

void take_facts(History& history, const ChangePerson& form, NewPerson& facts) {
    RequiredText<60> name(facts.name);
    history.take(form.name, name, "name");
    facts.name = name.value;
    for (const auto& field : fact_fields) {
        auto& present = facts.*field.column->fact;
        std::optional<FactText> text;
        if (present) text = FactText(*present);
        history.take(form.*field.change, text, field.column->name);
        present = plain(text);
    }
    history.take(form.birth_date, facts.birth_date, "birth_date");
    history.take(form.work_since, facts.work_since, "work_since");
    std::optional<std::int32_t> year = facts.school_since;
    history.take(form.school_since, year, "school_since");
    facts.school_since = year;
    history.take(form.union_member, facts.union_member, "union_member");
    history.take(form.new_form, facts.new_form, "new_form");
}

void take_numbers(Writing& work, History& history, const ChangePerson& form, store::PersonRow& row) {
    const RowMaker maker(work.services, 0, work.actor.staff, work.now);
    auto& vault = work.services.vault;
    if (form.identity_number) {
        const auto before = opened(vault, sealed::identity, row.id.value, row.key_id, row.sealed_identity);
        maker.set_identity(row, form.identity_number->reveal().value);
        const auto after = opened(vault, sealed::identity, row.id.value, row.key_id, row.sealed_identity);
        if (after != before) history.take_sealed("identity_number", before, after);
    }
    if (form.phone) {
        const auto before = opened(vault, sealed::phone, row.id.value, row.key_id, row.sealed_phone);
        maker.set_phone(row, form.phone->reveal().value);
        const auto after = opened(vault, sealed::phone, row.id.value, row.key_id, row.sealed_phone);
        if (after != before) history.take_sealed("phone", before, after);
    }
}

}  // namespace

Result<PersonAnswer> change_person(Writing& work, PersonId id, const ChangePerson& form) {
    const auto reading = work.reading();
    auto person = living_person_for(reading, permission::change_household, id);
    if (person.refused()) return person.error();
    if (auto checked = check(form, work.today()); checked.refused()) return checked.error();
    // Numbers are masked on the page, so the editor has no base value of them: the record's version decides.
    if ((form.identity_number || form.phone) && form.version != person->version)
        return Error(json::error::field_conflict,
                     std::vector<FieldFault>{
                         {form.identity_number ? "identity_number" : "phone", "changed_since", {}}});
    const auto home_id = home_of(work.db, id, work.today());
    std::optional<store::HouseholdRow> home;
    if (home_id) home = store::read_household(work.db, work.actor.scope, *home_id);
    const auto name_before = person->facts.name;
    History history(work, home_id.value_or(HouseholdId{}), "person", id.value, person->key_id,
                    "change_person");
    take_facts(history, form, person->facts);
    take_numbers(work, history, form, person.value());
    if (auto outcome = history.outcome(); outcome.refused()) return outcome.error();

    if (history.has("name")) {
        const auto forms = name_forms(person->facts.name);
        person->name_pinyin = forms.pinyin;
        person->name_initials = forms.initials;
    }
    person->version += 1;
    person->changed_at = work.now;
    person->changed_by = work.actor.staff;
    store::update(work.db, *person, name_before);
    if (history.has("identity_number"))
        if (auto followed = follow_claim(work, *person, home, "change_person"); followed.refused())
            return followed.error();
    history.keep();
    if (home_id) store::touch(work.db, *home_id, work.actor.staff, work.now);
    work.audit({.action = "change_person",
                .record_kind = "person",
                .record_id = id.value,
                .scope_pos = person->scope_pos,
                .detail = history.changed_detail()});
    work.emit({event::person_changed, {id.value}});
    return person_answer(reading, *person);
}

}  // namespace bangfu::people
