// SPDX-License-Identifier: Apache-2.0
#include "operations/claims.hpp"
#include "operations/history.hpp"
#include "operations/household_rows.hpp"
#include "operations/person_verbs.hpp"
#include "operations/views.hpp"
#include "store/person_rows.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

namespace {

// What the one who stays lacks, they take from the other; what both have stays as theirs is.
bool fill_gaps(Writing& work, const store::PersonRow& from, store::PersonRow& into, History& history) {
    const auto take = [&](const auto& theirs, auto& own, std::string_view field) {
        if (own || !theirs) return;
        own = theirs;
        history.changed(field, {}, json::write(*own));
    };
    for (const auto& column : store::fact_columns)
        take(from.facts.*column.fact, into.facts.*column.fact, column.name);
    take(from.facts.birth_date, into.facts.birth_date, "birth_date");
    take(from.facts.work_since, into.facts.work_since, "work_since");
    take(from.facts.school_since, into.facts.school_since, "school_since");
    take(from.facts.union_member, into.facts.union_member, "union_member");
    take(from.facts.new_form, into.facts.new_form, "new_form");
    auto& vault = work.services.vault;
    const RowMaker maker(work.services, 0, work.actor.staff, work.now);
    const auto phone = opened(vault, sealed::phone, from.id.value, from.key_id, from.sealed_phone);
    if (into.sealed_phone.empty() && !phone.empty()) {
        maker.set_phone(into, phone);
        history.changed("phone", {}, json::write(phone));
    }
    const bool takes_number = into.identity_index.empty() && !from.identity_index.empty();
    if (takes_number) {
        const auto number = opened(vault, sealed::identity, from.id.value, from.key_id, from.sealed_identity);
        const auto before = opened(vault, sealed::identity, into.id.value, into.key_id, into.sealed_identity);
        maker.set_identity(into, number);
        history.changed("identity_number", json::write(before), json::write(number));
    }
    into.version += 1;
    into.changed_at = work.now;
    into.changed_by = work.actor.staff;
    store::update(work.db, into, into.facts.name);
    return takes_number;
}

}  // namespace

Result<PersonAnswer> merge_persons(Writing& work, const Participants& all, PersonId id,
                                   const MergePersons& form) {
    const auto reading = work.reading();
    const auto from = living_person_for(reading, permission::merge_persons, id);
    if (from.refused()) return from.error();
    const auto into = living_person_for(reading, permission::merge_persons, form.into);
    if (into.refused()) return into.error();
    if (id == form.into) return error::same_record;
    if (!from->identity_index.empty() && !into->identity_index.empty() &&
        from->identity_index != into->identity_index)
        return error::identity_differs;
    // Two open files are two households to be cleared up first: one human being has one open file.
    const auto one = home_of(work.db, id, work.today());
    const auto other = home_of(work.db, form.into, work.today());
    if (one && other && *one != *other && store::is_open(work.db, *one) && store::is_open(work.db, *other))
        return error::file_still_open;

    ports::merge(all, work.db, id, form.into, work.now);
    auto merged = *store::find_person(work.db, work.actor.scope, form.into);
    const auto at = home_of(work.db, form.into, work.today());
    History history(work, at.value_or(HouseholdId{}), "person", form.into.value, into->key_id,
                    "merge_persons");
    history.changed("merged", json::write(from->facts.name), json::write(into->facts.name),
                    form.reason.value);
    if (fill_gaps(work, *from, merged, history)) {
        const auto home = at ? store::read_household(work.db, work.actor.scope, *at) : std::nullopt;
        if (auto claimed = follow_claim(work, merged, home, "merge_persons"); claimed.refused())
            return claimed.error();
    }
    work.audit({.action = "merge_persons",
                .record_kind = "person",
                .record_id = form.into.value,
                .scope_pos = into->scope_pos,
                .detail = R"({"from":")" + id.text() + "\",\"reason\":" + json::write(form.reason) + "}"});
    work.emit({event::persons_merged, {id.value, form.into.value}});
    return person_answer(reading, merged);
}

}  // namespace bangfu::people
