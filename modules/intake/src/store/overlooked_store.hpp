// SPDX-License-Identifier: Apache-2.0
// The standing lists, read from the views that people and services publish.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bangfu::intake::store {

struct OverlookedRow {
    HouseholdId household;
    std::int64_t scope_pos = 0;
    Instant changed_at;
};
// Where a page goes on: the sort value of its last row (changed_at, or scope_pos), and the household.
using After = std::optional<std::pair<std::int64_t, HouseholdId>>;

// Files in force that nobody changed since `before`, the longest neglected first.
std::vector<OverlookedRow> unchanged_since(db::Session& session, const auth::Scope& scope, Instant before,
                                           const After& after, int limit);
// Files in force without a delivery, in the order of the tree.
std::vector<OverlookedRow> never_helped(db::Session& session, const auth::Scope& scope, const After& after,
                                        int limit);
// Files in force whose declared category is not the proposed one, in the order of the tree.
std::vector<OverlookedRow> category_differs(db::Session& session, const auth::Scope& scope,
                                            const After& after, int limit);

}  // namespace bangfu::intake::store
