// SPDX-License-Identifier: Apache-2.0
#include "operations/union_rules.hpp"

#include <bangfu/organisation/errors.hpp>

namespace bangfu::organisation {

Result<store::UnionRow> union_to_change(const Reading& call, auth::Permission permission, UnionId id) {
    if (Done permitted = auth::authorise(call.actor, permission); permitted.refused())
        return permitted.error();
    auto row = store::read_union(call.db, id);
    if (!row) return auth::error::no_such_record;
    if (Done inside = auth::authorise(call.actor, permission, row->place.from); inside.refused())
        return inside.error();
    return std::move(*row);
}

Result<store::UnionRow> named_union(const Reading& call, UnionId id, std::string_view field) {
    auto row = store::read_union(call.db, id);
    if (!row || !call.actor.scope.holds(row->place.from))
        return Error(error::no_such_union, Arguments{{"field", std::string(field)}});
    if (!row->open()) return error::union_closed;
    return std::move(*row);
}

Done check_division(const Context& context, const std::optional<std::string>& code) {
    if (code && !find_division(context.divisions, *code)) return error::no_such_division;
    return done();
}

Done check_second_parent(const Reading& call, const store::UnionRow& row) {
    if (!row.second_parent) return done();
    const auto second = named_union(call, *row.second_parent, "second_parent");
    if (second.refused()) return second.error();
    if (row.level != UnionLevel::primary) return error::second_parent_only_for_primary;
    // An industry parent in the line above would say nothing; one below would be a circle.
    const Place& place = row.place;
    if (second->place.holds(place.from) || place.holds(second->place.from))
        return error::second_parent_in_line;
    return done();
}

}  // namespace bangfu::organisation
