// SPDX-License-Identifier: Apache-2.0
#include "operations/union_rules.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {

Result<UnionView> close_union(Context&, Writing& call, UnionId id, const CloseUnion& form) {
    const Reading reading = call.reading();
    auto row = union_to_change(reading, permission::close_union, id);
    if (row.refused()) return row.error();
    if (!row->parent) return error::root_union;
    const auto above = union_to_change(reading, permission::close_union, *row->parent);
    if (above.refused()) return above.error();
    if (!row->open()) return error::union_closed;
    if (const auto count = store::count_children(call.db, id, true); count > 0)
        return Error(error::has_open_children, Arguments{{"count", std::to_string(count)}});
    if (const auto count = store::count_posts_of_union(call.db, id, call.today()); count > 0)
        return Error(error::has_posts_in_force, Arguments{{"count", std::to_string(count)}});

    row->closed_on = call.today();
    row->close_reason = form.reason.value;
    row->version += 1;
    store::update_union(call.db, *row, call.actor.staff, call.now);
    store::keep_history(call.db, *row, call.today());
    call.audit({.action = "close_union",
                .record_kind = "union",
                .record_id = id.value,
                .scope_pos = row->place.from,
                .detail = reason_detail(form.reason)});
    call.emit({event::union_closed, {id.value}});
    return union_view(reading, *row);
}

}  // namespace bangfu::organisation
