// SPDX-License-Identifier: Apache-2.0
// A request's actor: the token's digest finds the session, the session its person and post, the directory
// what they may do now. The answer is kept for half a second, by digest, so that a page of ten requests reads
// once; a session that ends is dropped from memory at once, and elsewhere (another process) within the half
// second.
//
// `last_seen_at` is written at most once a minute a session, without waiting: losing one makes the idle end
// come up to a minute early, never late.
#include "tokens.hpp"
#include <bangfu/platform/auth_sessions.hpp>

#include <mutex>
#include <unordered_map>

namespace bangfu::auth {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t kept_ms = 500;
constexpr std::size_t most_kept = 4096;
constexpr std::size_t longest_user_agent = 120;

struct Row {
    std::int64_t id;
    StaffId staff;
    std::optional<PostId> post;
    Instant signed_in_at;
    Instant last_seen_at;
    bool must_change_password;
};

std::optional<Row> read_row(db::Session& session, const std::string& digest) {
    auto rows = session.query(
        "SELECT s.id, s.staff, s.post, s.created_at, s.last_seen_at, c.must_change FROM auth_sessions s "
        "LEFT JOIN auth_credentials c ON c.staff = s.staff WHERE s.token_digest = $1 AND s.ended_at IS NULL",
        {db::Blob{digest}});
    if (!rows.next()) return std::nullopt;
    return Row{rows.i64(0),     rows.id<StaffId>(1), rows.maybe_id<PostId>(2),
               rows.instant(3), rows.instant(4),     rows.flag(5)};
}

}  // namespace

struct SessionStore::Memory {
    struct Kept {
        std::shared_ptr<const Actor> actor;
        Instant read_at;
    };
    std::mutex mutex;
    std::unordered_map<std::string, Kept> by_digest;

    std::shared_ptr<const Actor> find(const std::string& digest, Instant now) {
        const std::lock_guard lock(mutex);
        const auto found = by_digest.find(digest);
        if (found == by_digest.end()) return nullptr;
        const std::int64_t age = now.ms - found->second.read_at.ms;
        return age >= 0 && age < kept_ms ? found->second.actor : nullptr;
    }
    void keep(const std::string& digest, std::shared_ptr<const Actor> actor, Instant now) {
        const std::lock_guard lock(mutex);
        if (by_digest.size() >= most_kept) by_digest.clear();
        by_digest[digest] = Kept{std::move(actor), now};
    }
    template <class Which>
    void forget(Which which) {
        const std::lock_guard lock(mutex);
        std::erase_if(by_digest, [&](const auto& entry) { return which(*entry.second.actor); });
    }
};

SessionStore::SessionStore(db::Database& database, Directory& directory, SessionLimits limits)
    : database_(database), directory_(directory), limits_(limits), memory_(std::make_unique<Memory>()) {}
SessionStore::~SessionStore() = default;

std::shared_ptr<const Actor> SessionStore::actor_for(std::string_view token, Instant now) {
    if (token.size() != token_length) return nullptr;
    const std::string digest = digest_of(token);
    if (auto kept = memory_->find(digest, now)) return kept;
    auto actor = look_up(digest, now);
    if (actor) memory_->keep(digest, actor, now);
    return actor;
}

std::shared_ptr<const Actor> SessionStore::look_up(const std::string& digest, Instant now) {
    std::optional<Row> row;
    auto actor = database_.read([&](db::Session& session) -> std::optional<Actor> {
        row = read_row(session, digest);
        if (!row || now.ms - row->last_seen_at.ms >= limits_.idle_minutes * minute_ms) return std::nullopt;
        if (now.ms - row->signed_in_at.ms >= limits_.absolute_hours * hour_ms) return std::nullopt;
        return directory_.actor(session, row->staff, row->post, now.china_date());
    });
    if (!actor) return nullptr;
    actor->session = row->id;
    actor->signed_in_at = row->signed_in_at;
    actor->must_change_password = row->must_change_password;
    if (now.ms - row->last_seen_at.ms >= minute_ms)
        database_.write_later(
            [id = row->id, now](db::Session& session) {
                session.execute(
                    "UPDATE auth_sessions SET last_seen_at = $1 WHERE id = $2 AND last_seen_at < $1",
                    {now, id});
                return db::Ending::commit;
            },
            [](const std::exception_ptr&) {});
    return std::make_shared<const Actor>(std::move(*actor));
}

std::string SessionStore::open(db::Session& session, const Opening& opening, Instant now) {
    std::string token = new_token();
    const std::string digest = digest_of(token);
    session.execute(
        "INSERT INTO auth_sessions (id, token_digest, staff, post, created_at, last_seen_at, peer, "
        "user_agent) "
        "VALUES ($1, $2, $3, $4, $5, $5, $6, $7)",
        {opening.id, db::Blob{digest}, opening.staff, opening.post, now, opening.peer,
         opening.user_agent.substr(0, longest_user_agent)});
    return token;
}

void SessionStore::choose_post(db::Session& session, std::int64_t id, PostId post) {
    session.execute("UPDATE auth_sessions SET post = $1 WHERE id = $2", {post, id});
    memory_->forget([&](const Actor& actor) { return actor.session == id; });
}

Done SessionStore::end(db::Session& session, StaffId staff, std::int64_t id, std::string_view reason,
                       Instant now) {
    const auto ended = session.execute(
        "UPDATE auth_sessions SET ended_at = $1, end_reason = $2 WHERE id = $3 AND staff = $4 AND ended_at "
        "IS NULL",
        {now, reason, id, staff});
    if (ended == 0) return error::no_such_record;
    memory_->forget([&](const Actor& actor) { return actor.session == id; });
    return done();
}

std::int64_t SessionStore::end_all(db::Session& session, StaffId staff, std::int64_t but,
                                   std::string_view reason, Instant now) {
    const auto ended = session.execute(
        "UPDATE auth_sessions SET ended_at = $1, end_reason = $2 WHERE staff = $3 AND id <> $4 AND ended_at "
        "IS NULL",
        {now, reason, staff, but});
    memory_->forget([&](const Actor& actor) { return actor.staff == staff && actor.session != but; });
    return ended;
}

void SessionStore::forget(StaffId staff) {
    memory_->forget([&](const Actor& actor) { return actor.staff == staff; });
}

std::vector<OpenSession> SessionStore::list(db::Session& session, StaffId staff, Instant now) const {
    auto rows = session.query(
        "SELECT id, created_at, last_seen_at, peer, user_agent FROM auth_sessions "
        "WHERE staff = $1 AND ended_at IS NULL AND last_seen_at > $2 AND created_at > $3 ORDER BY id DESC "
        "LIMIT 200",
        {staff, Instant{now.ms - limits_.idle_minutes * minute_ms},
         Instant{now.ms - limits_.absolute_hours * hour_ms}});
    std::vector<OpenSession> sessions;
    while (rows.next())
        sessions.push_back({rows.i64(0), rows.instant(1), rows.instant(2), rows.text(3), rows.text(4)});
    return sessions;
}

}  // namespace bangfu::auth
