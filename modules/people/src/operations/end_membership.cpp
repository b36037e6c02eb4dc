// SPDX-License-Identifier: Apache-2.0
#include "operations/claims.hpp"
#include "operations/history.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<HouseholdAnswer> end_membership(Writing& work, store::MembershipId id, const EndMembership& form) {
    const auto reading = work.reading();
    const auto membership = store::find_membership(work.db, id);
    if (!membership) return auth::error::no_such_record;
    const auto home = open_household_for(reading, permission::change_household, membership->household);
    if (home.refused()) return home.error();
    if (membership->valid_until) return error::membership_ended;
    if (membership->person == home->worker) return error::worker_stays;
    if (form.until <= membership->valid_from) return error::dates_in_wrong_order;

    store::end_membership(work.db, id, form.until);
    // The number is free for another file from the day on which it is no longer in this one.
    if (form.until <= work.today()) {
        store::drop_claim(work.db, membership->person);
        store::drop_collisions(work.db, membership->person, work.actor.staff, work.now);
        claims_given_up(work, home->id);
    }
    store::touch(work.db, home->id, work.actor.staff, work.now);
    History(work, home->id, "membership", id.value, home->key_id, "end_membership")
        .changed("until", {}, json::write(form.until));
    work.audit({.action = "end_membership",
                .record_kind = "household",
                .record_id = home->id.value,
                .scope_pos = home->scope_pos,
                .detail = R"({"person":")" + membership->person.text() + "\"}"});
    work.emit({event::membership_ended, {home->id.value, membership->person.value}});
    return household_answer(reading, *store::read_household(work.db, work.actor.scope, home->id));
}

}  // namespace bangfu::people
