// SPDX-License-Identifier: Apache-2.0
#include "operations/form_rules.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<PersonAnswer> record_consent(Writing& work, PersonId id, const RecordConsent& form) {
    const auto reading = work.reading();
    const auto person = living_person_for(reading, permission::change_household, id);
    if (person.refused()) return person.error();
    FormCheck check(work.today());
    check.code("consent_purpose", std::optional(form.purpose.value), "purpose");
    check.code("lawful_basis", std::optional(form.basis.value), "basis");
    check.not_in_future(form.given_on, "given_on");
    if (auto checked = check.outcome(); checked.refused()) return checked.error();

    const store::ConsentRow row{work.next_id<store::ConsentId>(),
                                id,
                                form.purpose.value,
                                form.basis.value,
                                form.text_version.value,
                                form.given_on,
                                form.given_by.value,
                                form.channel.value,
                                std::nullopt,
                                work.now,
                                work.actor.staff};
    store::insert(work.db, row);
    work.audit({.action = "record_consent",
                .record_kind = "person",
                .record_id = id.value,
                .scope_pos = person->scope_pos,
                .detail = R"({"purpose":")" + row.purpose + "\"}"});
    work.emit({event::consent_recorded, {id.value, row.id.value}});
    return person_answer(reading, *person);
}

}  // namespace bangfu::people
