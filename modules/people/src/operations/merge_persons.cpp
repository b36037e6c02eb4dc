// SPDX-License-Identifier: Apache-2.0
#include "operations/person_verbs.hpp"
#include "operations/views.hpp"
#include "store/person_rows.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

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
    work.audit({.action = "merge_persons",
                .record_kind = "person",
                .record_id = form.into.value,
                .scope_pos = into->scope_pos,
                .detail = R"({"from":")" + id.text() + "\",\"reason\":" + json::write(form.reason) + "}"});
    work.emit({event::persons_merged, {id.value, form.into.value}});
    const auto merged = store::find_person(work.db, work.actor.scope, form.into);
    return person_answer(reading, *merged);
}

}  // namespace bangfu::people
