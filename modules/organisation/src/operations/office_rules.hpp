// SPDX-License-Identifier: Apache-2.0
// What several verbs on staff, posts and roles check in the same words.
#pragma once

#include "context.hpp"
#include "operations/views.hpp"

namespace bangfu::organisation {

// Permission, then scope. Refused: auth.not_permitted, auth.no_such_record.
Result<store::StaffRow> staff_to_change(const Reading& call, auth::Permission permission, StaffId id);
// An account that holds a post above the actor's scope is not the actor's to take over or to end.
// Refused: posts_outside_scope.
Done check_all_posts_inside(const Reading& call, StaffId id);
// Somebody stays who holds the default role administrator at the root without an end. Refused:
// last_administrator.
Done check_administrator_stays(const Reading& call, StaffId but_staff, PostId but_post);
// Refused: maker_is_approver (args staff, union).
Done check_office(Context& context, const Reading& call, UnionId union_id);
// The natural person that a new account belongs to; absent: a new one. Refused: no_such_staff.
Result<std::optional<std::int64_t>> natural_person_of(const Reading& call, std::optional<StaffId> same_as);

}  // namespace bangfu::organisation
