// SPDX-License-Identifier: Apache-2.0
#include "operations/history.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<PersonAnswer> withdraw_consent(Writing& work, store::ConsentId id, const WithdrawConsent& form) {
    const auto reading = work.reading();
    const auto consent = store::find_consent(work.db, id);
    if (!consent) return auth::error::no_such_record;
    const auto person = person_for(reading, permission::change_household, consent->person);
    if (person.refused()) return person.error();
    if (consent->withdrawn_on) return error::already_withdrawn;
    const auto on = form.on.value_or(work.today());
    if (on < consent->given_on) return error::dates_in_wrong_order;

    store::withdraw(work.db, id, on);
    if (const auto home = home_of(work.db, person->id, work.today()))
        History(work, *home, "consent", id.value, person->key_id, "withdraw_consent")
            .changed("purpose", json::write(consent->purpose), {});
    work.audit({.action = "withdraw_consent",
                .record_kind = "person",
                .record_id = person->id.value,
                .scope_pos = person->scope_pos,
                .detail = R"({"purpose":")" + consent->purpose + "\"}"});
    work.emit({event::consent_withdrawn, {person->id.value, id.value}});
    return person_answer(reading, *person);
}

}  // namespace bangfu::people
