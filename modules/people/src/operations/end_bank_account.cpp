// SPDX-License-Identifier: Apache-2.0
#include "domain/masks.hpp"
#include "operations/history.hpp"
#include "operations/household_verbs.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<Nothing> end_bank_account(Writing& work, HouseholdId id, const EndAccount& form) {
    const auto home = open_household_for(work.reading(), permission::change_household, id);
    if (home.refused()) return home.error();
    const auto account = store::account_on(work.db, id, work.today());
    if (!account) return error::no_bank_account;
    // On its first day: it was never theirs.
    if (form.until < account->valid_from) return error::dates_in_wrong_order;

    store::end_account(work.db, account->id, form.until);
    store::touch(work.db, id, work.actor.staff, work.now);
    const auto number = opened(work.services.vault, sealed::account_number, account->id.value,
                               account->key_id, account->sealed_number);
    History history(work, id, "bank_account", account->id.value, account->key_id, "end_bank_account");
    history.changed("account", json::write(mask_account(number)), {});
    history.changed("until", json::write(account->valid_until), json::write(form.until));
    work.audit({.action = "end_bank_account",
                .record_kind = "household",
                .record_id = id.value,
                .scope_pos = home->scope_pos});
    work.emit({event::account_ended, {id.value}});
    return Nothing{};
}

}  // namespace bangfu::people
