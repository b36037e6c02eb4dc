// SPDX-License-Identifier: Apache-2.0
#include "operations/form_rules.hpp"
#include "operations/household_rows.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<AccountAnswer> set_bank_account(Writing& work, HouseholdId id, const AccountForm& form) {
    const auto home = open_household_for(work.reading(), permission::change_household, id);
    if (home.refused()) return home.error();
    const auto holder = form.holder.value_or(home->worker);
    if (!lives_in(work.db, *home, holder)) return error::person_not_in_household;
    const auto from = form.from.value_or(work.today());
    if (from > work.today()) return Error(error::date_in_future, Arguments{{"field", "from"}});

    const auto who = store::persons(work.db, std::vector{holder});
    RowMaker maker(work.services, 0, work.actor.staff, work.now);
    const auto row = maker.account(new_account(form), id, who.front(), from);
    if (const auto old = store::account_on(work.db, id, from)) store::end_account(work.db, old->id, from);
    store::insert(work.db, std::span(&row, 1));
    store::touch(work.db, id, work.actor.staff, work.now);
    work.audit({.action = "set_bank_account",
                .record_kind = "household",
                .record_id = id.value,
                .scope_pos = home->scope_pos});
    work.emit({event::account_set, {id.value}});
    return account_answer(work.services, row);
}

}  // namespace bangfu::people
