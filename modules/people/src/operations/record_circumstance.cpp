// SPDX-License-Identifier: Apache-2.0
#include "operations/form_rules.hpp"
#include "operations/household_rows.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<CircumstanceAnswer> record_circumstance(Writing& work, HouseholdId id, const CircumstanceForm& form) {
    const auto reading = work.reading();
    const auto home = open_household_for(reading, permission::record_circumstance, id);
    if (home.refused()) return home.error();
    FormCheck check(work.today());
    check.circumstance(form, "");
    if (auto checked = check.outcome(); checked.refused()) return checked.error();
    if (form.person && !lives_in(work.db, *home, *form.person)) return error::person_not_in_household;
    if (form.evidence) {
        const auto paper = store::find_attachment(work.db, *form.evidence);
        if (!paper || paper->household != id) return error::no_such_attachment;
    }
    if (form.corrects) {
        const auto old = store::find_circumstance(work.db, id, *form.corrects);
        if (!old) return error::no_such_circumstance;
        if (old->superseded_by) return error::already_corrected;
    }

    std::vector<store::PersonRow> about;
    if (form.person) about = store::persons(work.db, std::vector{*form.person});
    RowMaker maker(work.services, 0, work.actor.staff, work.now);
    auto row = maker.circumstance(new_circumstance(form), id, home->key_id,
                                  about.empty() ? nullptr : &about.front());
    row.evidence = form.evidence;
    if (form.verified.value_or(false)) row.verified_by = work.actor.staff;
    store::insert(work.db, std::span<const store::CircumstanceRow>(&row, 1));
    if (form.corrects) store::supersede(work.db, *form.corrects, row.id);
    store::touch(work.db, id, work.actor.staff, work.now);
    work.audit({.action = "record_circumstance",
                .record_kind = "household",
                .record_id = id.value,
                .scope_pos = home->scope_pos,
                .detail = R"({"kind":")" + row.kind + "\"}"});
    work.emit({event::circumstance_recorded, {id.value, row.id.value}});
    return circumstance_answer(reading, row);
}

}  // namespace bangfu::people
