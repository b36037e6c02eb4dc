// SPDX-License-Identifier: Apache-2.0
#include "operations/form_rules.hpp"
#include "operations/history.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<HouseholdAnswer> change_membership(Writing& work, store::MembershipId id,
                                          const ChangeMembership& form) {
    const auto reading = work.reading();
    auto membership = store::find_membership(work.db, id);
    if (!membership) return auth::error::no_such_record;
    const auto home = open_household_for(reading, permission::change_household, membership->household);
    if (home.refused()) return home.error();
    FormCheck check(work.today());
    if (form.relation) check.code("relation", std::optional(form.relation->to.value), "relation.to");
    if (form.from) check.not_in_future(form.from->to, "from.to");
    if (auto checked = check.outcome(); checked.refused()) return checked.error();
    if (form.relation && membership->person == home->worker) return error::worker_stays;
    const auto person = store::persons(work.db, std::vector{membership->person}).front();
    History history(work, home->id, "membership", id.value, person.key_id, "change_membership");
    RequiredText<40> relation(membership->relation);
    history.take(form.relation, relation, "relation");
    membership->relation = relation.value;
    history.take(form.from, membership->valid_from, "from");
    if (auto outcome = history.outcome(); outcome.refused()) return outcome.error();
    if (membership->valid_until && *membership->valid_until <= membership->valid_from)
        return error::dates_in_wrong_order;

    store::update(work.db, *membership);
    store::touch(work.db, home->id, work.actor.staff, work.now);
    history.keep();
    work.audit({.action = "change_membership",
                .record_kind = "household",
                .record_id = home->id.value,
                .scope_pos = home->scope_pos,
                .detail = history.changed_detail()});
    work.emit({event::household_changed, {home->id.value}});
    return household_answer(reading, *store::read_household(work.db, work.actor.scope, home->id));
}

}  // namespace bangfu::people
