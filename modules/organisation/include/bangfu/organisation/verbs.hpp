// SPDX-License-Identifier: Apache-2.0
// The verbs on unions, staff, posts and roles, as the routes call them; the demonstration and the command
// line call them too. Every one: permission and scope (auth.not_permitted, auth.no_such_record), rules,
// store, audit, event. Refusals beyond those two stand behind each, in order.
#pragma once

#include <bangfu/organisation/organisation.hpp>

namespace bangfu::organisation {

using operation::Reading;
using operation::Writing;

// Unions
Result<json::Page<UnionItem>> list_unions(Context& context, const Reading& call, const ListUnions& query);
Result<UnionView> show_union(Context& context, const Reading& call, UnionId id);
// union_closed, no_such_union (second parent), second_parent_*, no_such_division, code_taken
Result<UnionView> create_union(Context& context, Writing& call, const CreateUnion& form);
// union_closed, json.field_conflict, nothing_to_change, no_such_union, second_parent_*, no_such_division,
// code_taken
Result<UnionView> change_union(Context& context, Writing& call, UnionId id, const ChangeUnion& form);
// root_union, no_such_union (parent), union_closed, under_itself, already_there
Result<UnionView> move_union(Context& context, Writing& call, UnionId id, const MoveUnion& form);
// root_union, union_closed, has_open_children, has_posts_in_force
Result<UnionView> close_union(Context& context, Writing& call, UnionId id, const CloseUnion& form);
Result<json::Page<DivisionItem>> list_divisions(Context& context, const Reading& call,
                                                const ListDivisions& query);

// Staff and posts
Result<json::Page<StaffItem>> list_staff(Context& context, const Reading& call, const ListStaff& query);
Result<StaffView> show_staff(Context& context, const Reading& call, StaffId id);
// no_such_union, union_closed, no_such_role, no_such_staff (same person), sign_in_name_taken,
// maker_is_approver
Result<RegisteredStaff> register_staff(Context& context, Writing& call, const RegisterStaff& form);
// json.field_conflict, nothing_to_change, sign_in_name_taken, last_administrator
Result<StaffView> change_staff(Context& context, Writing& call, StaffId id, const ChangeStaff& form);
// staff_inactive, posts_outside_scope, last_administrator
Result<StaffView> deactivate_staff(Context& context, Writing& call, StaffId id, const DeactivateStaff& form);
// staff_inactive, posts_outside_scope
Result<PasswordLink> make_password_link(Context& context, Writing& call, StaffId id);
// staff_inactive, no_such_union, union_closed, no_such_role, post_dates, maker_is_approver
Result<StaffView> assign_post(Context& context, Writing& call, StaffId id, const AssignPost& form);
// post_ended, post_dates, last_administrator
Result<StaffView> end_post(Context& context, Writing& call, PostId id, const EndPost& form);

// Roles; making and changing them needs a post at the root union
Result<json::Page<RoleItem>> list_roles(Context& context, const Reading& call);
// no_such_permission
Result<RoleItem> create_role(Context& context, Writing& call, const CreateRole& form);
// json.field_conflict, nothing_to_change, no_such_permission, last_administrator
Result<RoleItem> change_role(Context& context, Writing& call, RoleId id, const ChangeRole& form);
Result<json::Page<PermissionItem>> list_permissions(Context& context, const Reading& call);
Result<json::Page<RolePresetItem>> list_role_presets(Context& context, const Reading& call);
// no_such_preset, no_such_union, union_closed, seats_do_not_fit, no_such_staff, staff_inactive,
// maker_is_approver
Result<AppliedRolePreset> apply_role_preset(Context& context, Writing& call, const ApplyRolePreset& form);

}  // namespace bangfu::organisation
