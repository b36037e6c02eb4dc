// SPDX-License-Identifier: Apache-2.0
#include "operations/session_verbs.hpp"
#include <bangfu/organisation/permissions.hpp>
#include <bangfu/organisation/verbs.hpp>
#include <bangfu/platform/http.hpp>

namespace bangfu::organisation {
namespace {

using http::may;
using http::Method;
using http::NoForm;
using http::NoQuery;
using http::open_to_all;
using http::ReadCall;
using http::Routes;
using http::signed_in;
using http::TaskCall;
using http::WriteCall;
using json::Page;

void add_session_routes(Routes& routes, Context& c) {
    routes.task<SignIn, SessionView>(
        Method::post, "/api/session", {"sign_in", open_to_all()},
        [&c](TaskCall& call, const SignIn& form) { return sign_in(c, call, form); });
    routes.task<NoForm, Nothing>(Method::del, "/api/session", {"sign_out", signed_in()},
                                 [&c](TaskCall& call, const NoForm&) { return sign_out(c, call); });
    routes.read<NoQuery, SessionView>("/api/session", {"show_session", signed_in()},
                                      [&c](ReadCall& call, const NoQuery&) { return show_session(c, call); });
    routes.task<ChoosePost, SessionView>(
        Method::post, "/api/session/post", {"choose_post", signed_in()},
        [&c](TaskCall& call, const ChoosePost& form) { return choose_post(c, call, form); });
    routes.task<ChangePassword, Nothing>(
        Method::post, "/api/session/password", {"change_password", signed_in()},
        [&c](TaskCall& call, const ChangePassword& form) { return change_password(c, call, form); });
    routes.read<NoQuery, Page<MySession>>(
        "/api/my_sessions", {"list_my_sessions", signed_in()},
        [&c](ReadCall& call, const NoQuery&) { return list_my_sessions(c, call); });
    routes.task<NoForm, Nothing>(
        Method::del, "/api/my_sessions/{id}", {"end_my_session", signed_in(), "session"},
        [&c](TaskCall& call, const NoForm&) { return end_my_session(c, call, call.id<SessionId>()); });
    routes.task<NoForm, StoreView>(Method::get, "/api/store", {"show_store", open_to_all()},
                                   [&c](TaskCall& call, const NoForm&) { return show_store(c, call); });
    routes.task<SetUpStore, Nothing>(
        Method::post, "/api/store/set_up", {"set_up_store", open_to_all()},
        [&c](TaskCall& call, const SetUpStore& form) { return set_up_store(c, call, form); });
    routes.task<UsePasswordLink, Nothing>(
        Method::post, "/api/password_links", {"use_password_link", open_to_all()},
        [&c](TaskCall& call, const UsePasswordLink& form) { return use_password_link(c, call, form); });
    routes.read<NoQuery, JobView>(
        "/api/jobs/{id}", {"show_job", signed_in(), "job"},
        [](ReadCall& call, const NoQuery&) { return show_job(call, call.id<JobId>()); });
    routes.task<NoForm, JobView>(
        Method::post, "/api/jobs/{id}/stop", {"stop_job", signed_in(), "job"},
        [](TaskCall& call, const NoForm&) { return stop_job(call, call.id<JobId>()); });
}

void add_union_routes(Routes& routes, Context& c) {
    using namespace permission;
    routes.read<ListUnions, Page<UnionItem>>(
        "/api/unions", {"list_unions", may(see_unions)},
        [&c](ReadCall& call, const ListUnions& query) { return list_unions(c, call, query); });
    routes.read<NoQuery, UnionView>(
        "/api/unions/{id}", {"show_union", may(see_unions), "union"},
        [&c](ReadCall& call, const NoQuery&) { return show_union(c, call, call.id<UnionId>()); });
    routes.write<CreateUnion, UnionView>(
        Method::post, "/api/unions", {"create_union", may(permission::create_union)},
        [&c](WriteCall& call, const CreateUnion& form) { return organisation::create_union(c, call, form); });
    routes.write<ChangeUnion, UnionView>(
        Method::patch, "/api/unions/{id}", {"change_union", may(permission::change_union), "union"},
        [&c](WriteCall& call, const ChangeUnion& form) {
            return organisation::change_union(c, call, call.id<UnionId>(), form);
        });
    routes.write<MoveUnion, UnionView>(Method::post, "/api/unions/{id}/move",
                                       {"move_union", may(permission::move_union), "union"},
                                       [&c](WriteCall& call, const MoveUnion& form) {
                                           return organisation::move_union(c, call, call.id<UnionId>(), form);
                                       });
    routes.write<CloseUnion, UnionView>(
        Method::post, "/api/unions/{id}/close", {"close_union", may(permission::close_union), "union"},
        [&c](WriteCall& call, const CloseUnion& form) {
            return organisation::close_union(c, call, call.id<UnionId>(), form);
        });
    routes.read<ListDivisions, Page<DivisionItem>>(
        "/api/divisions", {"list_divisions", may(see_unions)},
        [&c](ReadCall& call, const ListDivisions& query) { return list_divisions(c, call, query); });
}

void add_staff_routes(Routes& routes, Context& c) {
    routes.read<ListStaff, Page<StaffItem>>(
        "/api/staff", {"list_staff", may(permission::see_staff)},
        [&c](ReadCall& call, const ListStaff& query) { return list_staff(c, call, query); });
    routes.write<RegisterStaff, RegisteredStaff>(
        Method::post, "/api/staff", {"register_staff", may(permission::register_staff)},
        [&c](WriteCall& call, const RegisterStaff& form) { return register_staff(c, call, form); });
    routes.read<NoQuery, StaffView>(
        "/api/staff/{id}", {"show_staff", may(permission::see_staff), "staff"},
        [&c](ReadCall& call, const NoQuery&) { return show_staff(c, call, call.id<StaffId>()); });
    routes.write<ChangeStaff, StaffView>(Method::patch, "/api/staff/{id}",
                                         {"change_staff", may(permission::change_staff), "staff"},
                                         [&c](WriteCall& call, const ChangeStaff& form) {
                                             return change_staff(c, call, call.id<StaffId>(), form);
                                         });
    routes.write<DeactivateStaff, StaffView>(Method::post, "/api/staff/{id}/deactivate",
                                             {"deactivate_staff", may(permission::deactivate_staff), "staff"},
                                             [&c](WriteCall& call, const DeactivateStaff& form) {
                                                 return deactivate_staff(c, call, call.id<StaffId>(), form);
                                             });
    routes.write<NoForm, PasswordLink>(
        Method::post, "/api/staff/{id}/password_link",
        {"make_password_link", may(permission::make_password_link), "staff"},
        [&c](WriteCall& call, const NoForm&) { return make_password_link(c, call, call.id<StaffId>()); });
    routes.write<AssignPost, StaffView>(Method::post, "/api/staff/{id}/posts",
                                        {"assign_post", may(permission::assign_post), "staff"},
                                        [&c](WriteCall& call, const AssignPost& form) {
                                            return assign_post(c, call, call.id<StaffId>(), form);
                                        });
    routes.write<EndPost, StaffView>(
        Method::post, "/api/posts/{id}/end", {"end_post", may(permission::end_post), "post"},
        [&c](WriteCall& call, const EndPost& form) { return end_post(c, call, call.id<PostId>(), form); });
}

void add_role_routes(Routes& routes, Context& c) {
    routes.read<NoQuery, Page<RoleItem>>(
        "/api/roles", {"list_roles", may(permission::see_roles)},
        [&c](ReadCall& call, const NoQuery&) { return list_roles(c, call); });
    routes.write<CreateRole, RoleItem>(
        Method::post, "/api/roles", {"create_role", may(permission::create_role)},
        [&c](WriteCall& call, const CreateRole& form) { return create_role(c, call, form); });
    routes.write<ChangeRole, RoleItem>(Method::patch, "/api/roles/{id}",
                                       {"change_role", may(permission::change_role), "role"},
                                       [&c](WriteCall& call, const ChangeRole& form) {
                                           return change_role(c, call, call.id<RoleId>(), form);
                                       });
    routes.read<NoQuery, Page<PermissionItem>>(
        "/api/permissions", {"list_permissions", may(permission::see_roles)},
        [&c](ReadCall& call, const NoQuery&) { return list_permissions(c, call); });
    routes.read<NoQuery, Page<RolePresetItem>>(
        "/api/role_presets", {"list_role_presets", may(permission::see_roles)},
        [&c](ReadCall& call, const NoQuery&) { return list_role_presets(c, call); });
    routes.write<ApplyRolePreset, AppliedRolePreset>(
        Method::post, "/api/role_presets/apply", {"apply_role_preset", may(permission::apply_role_preset)},
        [&c](WriteCall& call, const ApplyRolePreset& form) { return apply_role_preset(c, call, form); });
}

}  // namespace

void Organisation::add_routes(Routes& routes) {
    routes.begin_module("organisation");
    add_session_routes(routes, *context_);
    add_union_routes(routes, *context_);
    add_staff_routes(routes, *context_);
    add_role_routes(routes, *context_);
}

}  // namespace bangfu::organisation
