// SPDX-License-Identifier: Apache-2.0
#include "operations/union_rules.hpp"
#include "store/places.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {
namespace {

UnionKind usual_kind(UnionLevel level) {
    return level == UnionLevel::primary || level == UnionLevel::other ? UnionKind::primary
                                                                      : UnionKind::territorial;
}

// The division code where it is free, else the parent's code with the next number that is.
std::string free_code(db::Session& session, const store::UnionRow& parent,
                      const std::optional<std::string>& division) {
    if (division && !store::code_taken(session, *division, UnionId{})) return *division;
    for (std::int64_t number = store::count_children(session, parent.id, false) + 1;; ++number) {
        std::string digits = std::to_string(number);
        if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
        std::string code = parent.code + "-" + digits;
        if (!store::code_taken(session, code, UnionId{})) return code;
    }
}

}  // namespace

Result<UnionView> create_union(Context& context, Writing& call, const CreateUnion& form) {
    const Reading reading = call.reading();
    const auto parent = union_to_change(reading, permission::create_union, form.parent);
    if (parent.refused()) return parent.error();
    if (!parent->open()) return error::union_closed;

    store::UnionRow row;
    row.id = call.next_id<UnionId>();
    row.name = form.name.value;
    row.short_name = form.short_name ? form.short_name->value : std::string();
    row.level = form.level;
    row.kind = form.kind.value_or(usual_kind(form.level));
    if (form.division_code) row.division_code = form.division_code->value;
    row.parent = form.parent;
    row.second_parent = form.second_parent;
    row.valid_from = form.valid_from.value_or(call.today());
    row.place = {parent->place.from, parent->place.from};  // until it has its own: in the line of its parent
    if (form.second_parent == form.parent) return error::second_parent_in_line;
    if (Done second = check_second_parent(reading, row); second.refused()) return second.error();
    if (Done division = check_division(context, row.division_code); division.refused())
        return division.error();
    row.code = form.code ? form.code->value : free_code(call.db, *parent, row.division_code);
    if (store::code_taken(call.db, row.code, UnionId{})) return error::code_taken;

    row.place = store::make_place(call.db, form.parent, context.followers);
    store::insert_union(call.db, row, call.actor.staff, call.now);
    store::keep_history(call.db, row, row.valid_from);
    call.audit({.action = "create_union",
                .record_kind = "union",
                .record_id = row.id.value,
                .scope_pos = row.place.from,
                .detail = {}});
    call.emit({event::union_created, {row.id.value}});
    const auto made = store::read_union(call.db, row.id);
    return union_view(reading, *made);
}

}  // namespace bangfu::organisation
