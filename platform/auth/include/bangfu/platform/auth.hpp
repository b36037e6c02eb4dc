// SPDX-License-Identifier: Apache-2.0
// Who acts, what they may do, and the one gate. Modules declare their permissions as constants; roles (sets
// of permissions) belong to the organisation module, which answers `Directory`.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::auth {

// A right to one verb, "<module>.<verb>" ("organisation.create_union"). Declared `inline constexpr` in the
// module's permissions.hpp.
struct Permission {
    std::string_view id;
};

// A half-open interval of the union tree's preorder: a union and everything under it.
struct Scope {
    std::int64_t from = 0;
    std::int64_t until = 0;
    bool holds(std::int64_t pos) const { return from <= pos && pos < until; }
    bool operator==(const Scope&) const = default;
};

// The one who acts in a request: a member of staff, from a post at a union.
struct Actor {
    StaffId staff;
    PostId post;
    UnionId at;
    Scope scope;
    std::vector<std::string> permissions;  // sorted ids
    std::int64_t session = 0;
    Instant signed_in_at;
    bool must_change_password = false;
    bool may(Permission permission) const;
};

namespace error {  // in order of precedence
inline constexpr ErrorCode not_signed_in{"auth.not_signed_in", Refusal::unauthenticated};
inline constexpr ErrorCode wrong_credentials{
    "auth.wrong_credentials", Refusal::unauthenticated};  // name or password: one answer for both
inline constexpr ErrorCode too_many_attempts{"auth.too_many_attempts", Refusal::too_many};  // args: seconds
inline constexpr ErrorCode password_must_change{"auth.password_must_change", Refusal::forbidden};
inline constexpr ErrorCode not_permitted{"auth.not_permitted", Refusal::forbidden};    // args: permission
inline constexpr ErrorCode no_such_record{"auth.no_such_record", Refusal::not_found};  // also: out of scope
inline constexpr ErrorCode password_too_short{"auth.password_too_short", Refusal::invalid};  // args: min
inline constexpr ErrorCode password_too_common{"auth.password_too_common", Refusal::invalid};
inline constexpr ErrorCode wrong_present_password{"auth.wrong_present_password", Refusal::invalid};
inline constexpr ErrorCode link_expired{"auth.link_expired", Refusal::not_found};  // set-up or reset link
}  // namespace error

// The gate. `scope_pos` is the record's place in the union tree. Refused: not_permitted, no_such_record.
Done authorise(const Actor& actor, Permission permission, std::int64_t scope_pos);
Done authorise(const Actor& actor,
               Permission permission);  // where there is no record yet and the verb names no union

// Asked once a request for the one who acts. Implemented over the session store; called by several threads at
// once, and may read the store. `token` is what the browser sent, of any length and content. Null: unknown,
// ended, idle too long, revoked, or its post no longer in force. What it answers may be kept for at most 0.5
// s, so that a revocation holds within a second; that cache and the running request own the actor together.
class Sessions {
  public:
    virtual ~Sessions() = default;
    virtual std::shared_ptr<const Actor> actor_for(std::string_view token, Instant now) = 0;
};

// Answered by the organisation module, wired in app/compose.cpp.
class Directory {
  public:
    virtual ~Directory() = default;
    struct Account {
        StaffId staff;
        bool active;
    };
    virtual std::optional<Account> find_by_sign_in_name(db::Session& session, std::string_view name) = 0;
    // The actor in the post chosen (or the first post in force on `today`); none where no post is in force.
    virtual std::optional<Actor> actor(db::Session& session, StaffId staff, std::optional<PostId> post,
                                       Date today) = 0;
};

}  // namespace bangfu::auth
