// SPDX-License-Identifier: Apache-2.0
// How records are shown: what the answer says, and the verbs that this actor may use on it (`abilities`).
#pragma once

#include "store/posts.hpp"
#include "store/roles.hpp"
#include "store/staff.hpp"
#include "store/unions.hpp"
#include <bangfu/organisation/verbs.hpp>

namespace bangfu::organisation {

inline constexpr int page_size = 100;

UnionItem union_item(const Reading& call, const store::UnionRow& row);
UnionView union_view(const Reading& call, const store::UnionRow& row);
StaffItem staff_item(const Reading& call, const store::StaffRow& row);
StaffView staff_view(const Reading& call, const store::StaffRow& row);
RoleItem role_item(const Reading& call, const store::RoleRow& row, std::vector<std::string> permissions);

// The position behind which a list goes on. Refused: json.invalid_form at "cursor".
Result<std::int64_t> behind(const std::optional<json::Cursor>& cursor, std::int64_t from_the_start);
json::Cursor cursor_at(std::int64_t value);

// {"changed":["name","phone"]}: the audit's detail of a change; names of fields, never values.
std::string changed_detail(const std::vector<std::string_view>& fields);
// {"reason":"…"}
std::string reason_detail(std::string_view reason);

}  // namespace bangfu::organisation
