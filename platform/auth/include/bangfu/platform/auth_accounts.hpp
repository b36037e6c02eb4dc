// SPDX-License-Identifier: Apache-2.0
// What stands behind a sign-in besides sessions: the kept password, the count of failed attempts, one-time
// links. All functions work in the caller's transaction.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bangfu::auth {

std::span<const db::Migration> migrations();

struct Credential {
    std::string hash;
    Instant changed_at;
    bool must_change = false;  // set by another: only good for choosing an own one
};
std::optional<Credential> find_credential(db::Session& session, StaffId staff);
void keep_credential(db::Session& session, StaffId staff, std::string_view hash, bool must_change,
                     Instant now);

// Counts an attempt before the password is looked at. Refused: too_many_attempts (arg seconds), not counted
// then.
Done begin_attempt(db::Session& session, std::string_view sign_in_name, std::string_view peer, Instant now);
// The attempt begun was right: takes its count back and knows the peer for 90 days.
void attempt_succeeded(db::Session& session, std::string_view sign_in_name, std::string_view peer,
                       Instant now);

enum class LinkPurpose { set_up, password };
inline constexpr int link_hours = 24;

// A token for one use within 24 hours; ends earlier links for the same purpose and person. `staff` is empty
// for set_up.
std::string make_link(db::Session& session, LinkPurpose purpose, StaffId staff, Instant now);
// Who the link is for, without using it. Refused: link_expired (also: unknown, used).
Result<StaffId> read_link(db::Session& session, LinkPurpose purpose, std::string_view token, Instant now);
// Uses it up. Refused: link_expired.
Result<StaffId> use_link(db::Session& session, LinkPurpose purpose, std::string_view token, Instant now);

}  // namespace bangfu::auth
