// SPDX-License-Identifier: Apache-2.0
// The session store. A session is a row; the browser holds 256 random bits, the row their SHA-256.
#pragma once

#include <bangfu/platform/auth.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::auth {

struct SessionLimits {
    int idle_minutes = 30;
    int absolute_hours = 12;
};

struct OpenSession {
    std::int64_t id = 0;
    Instant signed_in_at;
    Instant last_seen_at;
    std::string peer;
    std::string user_agent;  // at most 120 bytes of what the browser says it is
};

class SessionStore : public Sessions {
  public:
    SessionStore(db::Database& database, Directory& directory, SessionLimits limits);
    ~SessionStore() override;

    std::shared_ptr<const Actor> actor_for(std::string_view token, Instant now) override;
    const SessionLimits& limits() const { return limits_; }

    struct Opening {
        std::int64_t id;
        StaffId staff;
        std::optional<PostId> post;
        std::string_view peer;
        std::string_view user_agent;
    };
    // The functions below work in the caller's transaction.
    std::string open(db::Session& session, const Opening& opening, Instant now);  // the token
    void choose_post(db::Session& session, std::int64_t id, PostId post);
    // Ends one of this person's sessions. Refused: no_such_record.
    Done end(db::Session& session, StaffId staff, std::int64_t id, std::string_view reason, Instant now);
    // Ends all of a person's sessions but one (0: all); how many.
    std::int64_t end_all(db::Session& session, StaffId staff, std::int64_t but, std::string_view reason,
                         Instant now);
    // Drops what is kept of a person's actors in memory; for after a commit that changed what they may do.
    void forget(StaffId staff);
    std::vector<OpenSession> list(db::Session& session, StaffId staff, Instant now) const;

  private:
    struct Memory;  // actors of the last half second
    std::shared_ptr<const Actor> look_up(const std::string& digest, Instant now);
    db::Database& database_;
    Directory& directory_;
    SessionLimits limits_;
    std::unique_ptr<Memory> memory_;
};

}  // namespace bangfu::auth
