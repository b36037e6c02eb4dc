// SPDX-License-Identifier: Apache-2.0
#include "operations/union_rules.hpp"
#include "store/places.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<UnionView> move_union(Context& context, Writing& call, UnionId id, const MoveUnion& form) {
    const Reading reading = call.reading();
    auto row = union_to_change(reading, permission::move_union, id);
    if (row.refused()) return row.error();
    if (!row->parent) return error::root_union;
    // Both ends of the move are the actor's: one's own union is moved by those above it.
    const auto from = union_to_change(reading, permission::move_union, *row->parent);
    if (from.refused()) return from.error();
    const auto to = named_union(reading, form.parent, "parent");
    if (to.refused()) return to.error();
    if (!row->open()) return error::union_closed;
    if (row->place.holds(to->place.from)) return error::under_itself;
    if (*row->parent == form.parent) return error::already_there;

    row->parent = form.parent;
    if (row->second_parent == form.parent) row->second_parent.reset();  // it is the first now
    row->version += 1;
    store::update_union(call.db, *row, call.actor.staff, call.now);
    store::keep_history(call.db, *row, call.today());
    store::move_subtree(call.db, id, form.parent, context.followers);
    const auto moved = store::read_union(call.db, id);
    call.audit({.action = "move_union",
                .record_kind = "union",
                .record_id = id.value,
                .scope_pos = moved->place.from,
                .detail = changed_detail({"parent"})});
    call.emit({event::union_moved, {id.value, form.parent.value}});
    return union_view(reading, *moved);
}

}  // namespace bangfu::organisation
