// SPDX-License-Identifier: Apache-2.0
// Forms and answers of sessions, passwords, the store and jobs. `union_` and the like are "union" on the
// wire.
#pragma once

#include <bangfu/organisation/forms.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bangfu::organisation {

struct SignIn {
    RequiredText<40> sign_in_name;
    Password password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (sign_in_name, password))

struct StaffRef {
    StaffId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(StaffRef, (), (id, name))
struct PostRef {
    PostId id;
    std::string title;
    std::string role_name_zh;
    std::string role_name_en;
    std::string union_name;
};
BOOST_DESCRIBE_STRUCT(PostRef, (), (id, title, role_name_zh, role_name_en, union_name))

struct SessionView {
    StaffRef staff;
    PostRef post;
    UnionRef union_;
    std::vector<PostRef> posts;  // in force, to choose from
    std::vector<std::string> permissions;
    bool must_change_password = false;
    bool demonstration = false;
    std::int64_t idle_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (staff, post, union_, posts, permissions, must_change_password, demonstration,
                       idle_minutes))

struct ChoosePost {
    PostId post;
};
BOOST_DESCRIBE_STRUCT(ChoosePost, (), (post))

struct ChangePassword {
    Password present;
    Password wanted;
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (present, wanted))

struct MySession {
    SessionId id;
    Instant signed_in_at;
    Instant last_seen_at;
    std::string peer;
    std::string user_agent;
    bool current = false;
};
BOOST_DESCRIBE_STRUCT(MySession, (), (id, signed_in_at, last_seen_at, peer, user_agent, current))

struct StoreView {
    bool demonstration = false;
    bool needs_set_up = false;
    std::string name;  // of the root union; empty before set-up
    std::string version;
};
BOOST_DESCRIBE_STRUCT(StoreView, (), (demonstration, needs_set_up, name, version))

struct FirstUnion {
    UnionName name;
    UnionLevel level{};
    std::optional<DivisionCode> division_code{};
};
BOOST_DESCRIBE_STRUCT(FirstUnion, (), (name, level, division_code))
struct FirstStaff {
    PersonName name;
    SignInName sign_in_name;
};
BOOST_DESCRIBE_STRUCT(FirstStaff, (), (name, sign_in_name))
struct SetUpStore {
    RequiredText<64> token;
    FirstUnion union_;
    FirstStaff staff;
    Password password;
};
BOOST_DESCRIBE_STRUCT(SetUpStore, (), (token, union_, staff, password))

struct PasswordLink {
    std::string link_token;
};
BOOST_DESCRIBE_STRUCT(PasswordLink, (), (link_token))
struct UsePasswordLink {
    RequiredText<64> token;
    Password password;
};
BOOST_DESCRIBE_STRUCT(UsePasswordLink, (), (token, password))

enum class JobState { queued, running, done, refused, failed, stopped };
BOOST_DESCRIBE_ENUM(JobState, queued, running, done, refused, failed, stopped)
struct JobView {
    JobId id;
    std::string kind;
    JobState state{};
    std::int64_t progress = 0;
    std::int64_t total = 0;
    std::string phase;
    std::optional<std::string> subject{};  // the id of the record it works on
    json::Raw outcome;                     // null while it runs
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(JobView, (), (id, kind, state, progress, total, phase, subject, outcome, abilities))

}  // namespace bangfu::organisation
