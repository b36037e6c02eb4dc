// SPDX-License-Identifier: Apache-2.0
#include "store/overlooked_store.hpp"

#include <limits>

namespace bangfu::intake::store {
namespace {

std::vector<OverlookedRow> all_of(db::Rows rows) {
    std::vector<OverlookedRow> found;
    while (rows.next()) found.push_back({rows.id<HouseholdId>(0), rows.i64(1), rows.instant(2)});
    return found;
}

std::pair<std::int64_t, HouseholdId> beginning_of(const After& after) {
    return after.value_or(std::pair(std::numeric_limits<std::int64_t>::min(), HouseholdId{0}));
}

std::vector<OverlookedRow> in_tree_order(db::Session& session, const auth::Scope& scope, const After& after,
                                         int limit, std::string_view which) {
    const auto [pos, id] = beginning_of(after);
    const std::string sql =
        "SELECT h.id, h.scope_pos, h.changed_at FROM v_people_households h WHERE h.state = 'in_force' AND "
        "h.scope_pos >= $1 AND h.scope_pos < $2 AND (h.scope_pos > $3 OR (h.scope_pos = $3 AND h.id > $4)) "
        "AND " +
        std::string(which) + " ORDER BY h.scope_pos, h.id LIMIT $5";
    return all_of(session.query(sql, {scope.from, scope.until, pos, id, limit}));
}

}  // namespace

std::vector<OverlookedRow> unchanged_since(db::Session& session, const auth::Scope& scope, Instant before,
                                           const After& after, int limit) {
    const auto [changed, id] = beginning_of(after);
    // SQLite would take the index of the tree and sort everything in it.
    const std::string pos = session.dialect() == db::Dialect::sqlite ? "+h.scope_pos" : "h.scope_pos";
    const std::string sql =
        "SELECT h.id, h.scope_pos, h.changed_at FROM v_people_households h WHERE h.changed_at < $1 AND "
        "(h.changed_at > $2 OR (h.changed_at = $2 AND h.id > $3)) AND h.state = 'in_force' AND " +
        pos + " >= $4 AND " + pos + " < $5 ORDER BY h.changed_at, h.id LIMIT $6";
    return all_of(session.query(sql, {before, changed, id, scope.from, scope.until, limit}));
}

std::vector<OverlookedRow> never_helped(db::Session& session, const auth::Scope& scope, const After& after,
                                        int limit) {
    return in_tree_order(session, scope, after, limit,
                         "NOT EXISTS (SELECT 1 FROM v_services_deliveries d WHERE d.household_id = h.id)");
}

std::vector<OverlookedRow> category_differs(db::Session& session, const auth::Scope& scope,
                                            const After& after, int limit) {
    return in_tree_order(session, scope, after, limit,
                         "h.proposed_category IS NOT NULL AND COALESCE(h.declared_category, '') <> CASE "
                         "h.proposed_category WHEN 'accident_to_check' THEN 'accident' WHEN 'not_eligible' "
                         "THEN 'none' ELSE h.proposed_category END");
}

}  // namespace bangfu::intake::store
