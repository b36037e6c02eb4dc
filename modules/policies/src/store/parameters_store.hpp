// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/policies/policies.hpp>

namespace bangfu::policies::store {

struct ParametersTag;
using ParametersId = Id<ParametersTag>;

struct ParametersRow {
    ParametersId id;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    CategoryParameters parameters;
    Instant recorded_at;
    StaffId recorded_by;
    std::optional<ParametersId> superseded_by;
};
// Writes the row and closes its neighbours: the union's row before it ends where it begins, a row of the same
// day is superseded, and it ends itself where the next begins. The row's own end is set here.
void insert(db::Session& session, ParametersRow& row);
std::optional<ParametersRow> find(db::Session& session, ParametersId id);
// The union's own row that holds on the day.
std::optional<ParametersRow> of_union_on(db::Session& session, UnionId union_id, Date day);

// Where a page of the list ended.
struct ParametersPlace {
    std::int64_t scope_pos = 0;
    Date valid_from;
    ParametersId id;
};
// Rows set by unions in the scope or by one of `above` (at most 16), from the top of the tree down, newest
// first.
std::vector<ParametersRow> list(db::Session& session, const auth::Scope& scope,
                                std::span<const UnionId> above, const std::optional<ParametersPlace>& after,
                                int limit);

}  // namespace bangfu::policies::store
