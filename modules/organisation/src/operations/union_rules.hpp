// SPDX-License-Identifier: Apache-2.0
// What several verbs on unions check in the same words.
#pragma once

#include "context.hpp"
#include "operations/views.hpp"

namespace bangfu::organisation {

// The union for a verb that changes it: permission, then scope. Refused: auth.not_permitted,
// auth.no_such_record.
Result<store::UnionRow> union_to_change(const Reading& call, auth::Permission permission, UnionId id);
// An open union that a form names. Refused: no_such_union (arg field; also: out of scope), union_closed.
Result<store::UnionRow> named_union(const Reading& call, UnionId id, std::string_view field);
// Refused: no_such_division.
Done check_division(const Context& context, const std::optional<std::string>& code);
// Refused: no_such_union, union_closed, second_parent_only_for_primary, second_parent_in_line.
Done check_second_parent(const Reading& call, const store::UnionRow& row);

}  // namespace bangfu::organisation
