// SPDX-License-Identifier: Apache-2.0
#include "operations/union_rules.hpp"
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/events.hpp>
#include <bangfu/organisation/permissions.hpp>

namespace bangfu::organisation {
namespace {

// Takes the changed fields into `row`; the names of those that got a new value.
Result<std::vector<std::string_view>> merge(const ChangeUnion& form, store::UnionRow& row) {
    json::FieldConflicts conflicts;
    std::vector<std::string_view> changed;
    const auto take = [&](const auto& change, auto& present, std::string_view name) {
        if (json::apply(change, present, conflicts, name)) changed.push_back(name);
    };
    UnionName name(row.name);
    Text<40> short_name(row.short_name);
    UnionCode code(row.code);
    std::optional<DivisionCode> division;
    if (row.division_code) division = DivisionCode(*row.division_code);
    take(form.name, name, "name");
    take(form.short_name, short_name, "short_name");
    take(form.level, row.level, "level");
    take(form.kind, row.kind, "kind");
    take(form.code, code, "code");
    take(form.division_code, division, "division_code");
    take(form.second_parent, row.second_parent, "second_parent");
    if (Done merged = conflicts.outcome(); merged.refused()) return merged.error();
    if (changed.empty()) return error::nothing_to_change;
    row.name = name.value;
    row.short_name = short_name.value;
    row.code = code.value;
    row.division_code.reset();
    if (division) row.division_code = division->value;
    return changed;
}

}  // namespace

Result<UnionView> change_union(Context& context, Writing& call, UnionId id, const ChangeUnion& form) {
    const Reading reading = call.reading();
    auto row = union_to_change(reading, permission::change_union, id);
    if (row.refused()) return row.error();
    if (!row->open()) return error::union_closed;
    const auto changed = merge(form, row.value());
    if (changed.refused()) return changed.error();
    if (form.second_parent || form.level)
        if (Done second = check_second_parent(reading, *row); second.refused()) return second.error();
    if (form.division_code)
        if (Done division = check_division(context, row->division_code); division.refused())
            return division.error();
    if (store::code_taken(call.db, row->code, id)) return error::code_taken;

    row->version += 1;
    store::update_union(call.db, *row, call.actor.staff, call.now);
    store::keep_history(call.db, *row, call.today());
    call.audit({.action = "change_union",
                .record_kind = "union",
                .record_id = id.value,
                .scope_pos = row->place.from,
                .detail = changed_detail(*changed)});
    call.emit({event::union_changed, {id.value}});
    return union_view(reading, *row);
}

}  // namespace bangfu::organisation
