// SPDX-License-Identifier: Apache-2.0
// Forms and answers of the verbs on staff, posts and roles. `union_` and the like are "union" on the wire.
#pragma once

#include <bangfu/organisation/forms.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bangfu::organisation {

struct RoleRef {
    RoleId id;
    std::string name_zh;
    std::string name_en;
};
BOOST_DESCRIBE_STRUCT(RoleRef, (), (id, name_zh, name_en))

struct PostItem {
    PostId id;
    UnionRef union_;
    RoleRef role;
    std::string title;
    Date from;
    std::optional<Date> until{};  // exclusive
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(PostItem, (), (id, union_, role, title, from, until, abilities))

// Staff of `union` (who belong to it or hold a post there), or of the whole scope; `q` in name or sign-in
// name.
struct ListStaff {
    std::optional<UnionId> union_{};
    std::optional<Text<60>> q{};
    std::optional<json::Cursor> cursor{};
};
BOOST_DESCRIBE_STRUCT(ListStaff, (), (union_, q, cursor))

struct StaffItem {
    StaffId id;
    std::string name;
    std::string sign_in_name;
    UnionRef union_;
    bool active = true;
    std::optional<Date> contract_until{};
    std::vector<PostItem> posts;  // in force today, of the actor's scope
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(StaffItem, (),
                      (id, name, sign_in_name, union_, active, contract_until, posts, abilities))

struct StaffView {
    StaffId id;
    std::int64_t version = 0;
    std::string name;
    std::string sign_in_name;
    std::optional<Personal<std::string>> phone{};
    std::optional<std::string> agency{};
    std::optional<Date> contract_until{};
    UnionRef union_;
    bool active = true;
    std::optional<std::string> deactivate_reason{};
    std::vector<PostItem> posts;       // all, with dates, newest first
    std::vector<StaffId> same_person;  // other accounts of this human being, of the actor's scope
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(StaffView, (),
                      (id, version, name, sign_in_name, phone, agency, contract_until, union_, active,
                       deactivate_reason, posts, same_person, abilities))

struct RegisterStaff {
    PersonName name;
    SignInName sign_in_name;
    UnionId union_;
    RoleId role;
    std::optional<Text<60>> title{};
    std::optional<Date> from{};  // absent: today
    std::optional<Personal<Text<20>>> phone{};
    std::optional<Text<100>> agency{};
    std::optional<Date> contract_until{};
    std::optional<StaffId> same_person_as{};  // an account of the same human being
};
BOOST_DESCRIBE_STRUCT(RegisterStaff, (),
                      (name, sign_in_name, union_, role, title, from, phone, agency, contract_until,
                       same_person_as))

struct RegisteredStaff {
    StaffView staff;
    std::string link_token;  // for the first password, 24 hours, once
};
BOOST_DESCRIBE_STRUCT(RegisteredStaff, (), (staff, link_token))

struct ChangeStaff {
    std::optional<json::Change<PersonName>> name{};
    std::optional<json::Change<SignInName>> sign_in_name{};
    std::optional<json::Change<std::optional<Personal<Text<20>>>>> phone{};
    std::optional<json::Change<std::optional<Text<100>>>> agency{};
    std::optional<json::Change<std::optional<Date>>> contract_until{};
};
BOOST_DESCRIBE_STRUCT(ChangeStaff, (), (name, sign_in_name, phone, agency, contract_until))

struct DeactivateStaff {
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(DeactivateStaff, (), (reason))

struct AssignPost {
    UnionId union_;
    RoleId role;
    std::optional<Text<60>> title{};
    std::optional<Date> from{};  // absent: today
    std::optional<Date> until{};
};
BOOST_DESCRIBE_STRUCT(AssignPost, (), (union_, role, title, from, until))

struct EndPost {
    std::optional<Date> until{};  // the first day without it; absent: today
};
BOOST_DESCRIBE_STRUCT(EndPost, (), (until))

struct RoleItem {
    RoleId id;
    std::int64_t version = 0;
    std::optional<std::string> code{};  // of a default role
    std::string name_zh;
    std::string name_en;
    std::vector<std::string> permissions;  // sorted
    std::int64_t posts = 0;                // in force, of the actor's scope
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(RoleItem, (), (id, version, code, name_zh, name_en, permissions, posts, abilities))

using PermissionIds = json::Bounded<RequiredText<80>, 1000>;
struct CreateRole {
    RequiredText<40> name_zh;
    RequiredText<60> name_en;
    PermissionIds permissions;
};
BOOST_DESCRIBE_STRUCT(CreateRole, (), (name_zh, name_en, permissions))

struct ChangeRole {
    std::optional<json::Change<RequiredText<40>>> name_zh{};
    std::optional<json::Change<RequiredText<60>>> name_en{};
    std::optional<json::Change<PermissionIds>> permissions{};  // sorted in `from`, as the answer gave them
};
BOOST_DESCRIBE_STRUCT(ChangeRole, (), (name_zh, name_en, permissions))

struct PermissionItem {
    std::string id;
    std::string module;
    std::string verb;
};
BOOST_DESCRIBE_STRUCT(PermissionItem, (), (id, module, verb))

struct SeatItem {
    std::string name_zh;
    std::string name_en;
    std::vector<RoleRef> roles;
};
BOOST_DESCRIBE_STRUCT(SeatItem, (), (name_zh, name_en, roles))
struct RolePresetItem {
    std::string code;
    std::string name_zh;
    std::string name_en;
    std::vector<SeatItem> seats;
};
BOOST_DESCRIBE_STRUCT(RolePresetItem, (), (code, name_zh, name_en, seats))

struct ApplyRolePreset {
    RequiredText<40> preset;
    UnionId union_;
    json::Bounded<StaffId, 3> staff;  // one for each seat, in the order of the seats
};
BOOST_DESCRIBE_STRUCT(ApplyRolePreset, (), (preset, union_, staff))
struct AppliedRolePreset {
    std::vector<StaffItem> items;
};
BOOST_DESCRIBE_STRUCT(AppliedRolePreset, (), (items))

}  // namespace bangfu::organisation
