// SPDX-License-Identifier: Apache-2.0
#include "operations/claims.hpp"
#include "operations/form_rules.hpp"
#include "operations/history.hpp"
#include "operations/household_rows.hpp"
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<HouseholdAnswer> add_member(Writing& work, HouseholdId id, const MemberForm& form) {
    const auto reading = work.reading();
    const auto home = open_household_for(reading, permission::change_household, id);
    if (home.refused()) return home.error();
    FormCheck check(work.today());
    check.person(form.person, "person.");
    check.code("relation", std::optional(form.relation.value), "relation");
    check.not_in_future(form.from, "from");
    if (auto checked = check.outcome(); checked.refused()) return checked.error();
    if (store::memberships_of(work.db, id, max_members + 1).size() > max_members)
        return Error(error::too_many_members, Arguments{{"max", std::to_string(max_members)}});

    RowMaker maker(work.services, 0, work.actor.staff, work.now);
    const auto person = maker.person(new_person(form.person), home->scope_pos);
    std::vector<store::Claim> wanted;
    if (!person.identity_index.empty()) wanted.push_back({person.identity_index, id, person.id, 0});
    const auto claims = sort_claims(reading, wanted);
    if (claims.refused()) return claims.error();

    store::insert(work.db, std::span(&person, 1));
    const store::MembershipRow membership{
        work.next_id<store::MembershipId>(), id, person.id, form.relation.value,
        form.from.value_or(work.today()),    {}, 0};
    store::insert(work.db, std::span(&membership, 1));
    store::insert(work.db, std::span<const store::Claim>(claims->free));
    raise_collisions(work, *home, wanted, claims->elsewhere, "add_member");
    store::touch(work.db, id, work.actor.staff, work.now);
    History(work, id, "membership", membership.id.value, person.key_id, "add_member")
        .changed("member", {}, json::write(person.facts.name));
    work.audit({.action = "add_member",
                .record_kind = "household",
                .record_id = id.value,
                .scope_pos = home->scope_pos,
                .detail = R"({"person":")" + person.id.text() + "\"}"});
    work.emit({event::member_added, {id.value, person.id.value}});
    return household_answer(reading, *store::read_household(work.db, work.actor.scope, id));
}

}  // namespace bangfu::people
