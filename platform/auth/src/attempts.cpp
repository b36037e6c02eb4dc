// SPDX-License-Identifier: Apache-2.0
// Slows guessing without giving anyone a way to lock another out.
//
// Three counters of failures, each forgotten after an hour without one: the name from this peer (`pair`), the
// peer over all names (`peer`), the name over all peers (`name`). Beyond a counter's free attempts, the next
// one must wait 1, 2, 4 … seconds up to the counter's limit, from the last counted one. An attempt that comes
// too early is refused and not counted. The `name` counter, the only one a stranger elsewhere can drive up,
// has a limit of 5 s and does not bind a peer from which this name has signed in within 90 days. Names are
// kept as digests: people type passwords there.
#include "tokens.hpp"
#include <bangfu/platform/auth_accounts.hpp>

#include <algorithm>
#include <array>

namespace bangfu::auth {
namespace {

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t hour_ms = 3600 * second_ms;
constexpr std::int64_t day_ms = 24 * hour_ms;
constexpr std::int64_t forgotten_after_ms = hour_ms;
constexpr std::int64_t known_for_ms = 90 * day_ms;

struct Counter {
    std::string_view kind;
    std::int64_t free_attempts;
    std::int64_t longest_wait_ms;
    std::string subject;
};

std::array<Counter, 3> counters(std::string_view name, std::string_view peer) {
    return {Counter{"pair", 5, 300 * second_ms, digest_of(std::string(name) + '\n' + std::string(peer))},
            Counter{"peer", 30, 300 * second_ms, digest_of(peer)},
            Counter{"name", 20, 5 * second_ms, digest_of(name)}};
}

struct Count {
    std::int64_t failures = 0;
    Instant last;
    bool known = false;
};

Count read(db::Session& session, const Counter& counter, Instant now) {
    auto rows =
        session.query("SELECT failures, last_at, known FROM auth_attempts WHERE kind = $1 AND subject = $2",
                      {counter.kind, db::Blob{counter.subject}});
    if (!rows.next()) return {};
    Count count{rows.i64(0), rows.instant(1), rows.flag(2)};
    if (now.ms - count.last.ms > forgotten_after_ms) count.failures = 0;
    return count;
}

void write(db::Session& session, const Counter& counter, const Count& count, Instant now) {
    const Instant expires{now.ms + (count.known ? known_for_ms : day_ms)};
    session.execute(
        "INSERT INTO auth_attempts (kind, subject, failures, last_at, known, expires_at) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (kind, subject) DO UPDATE SET failures = "
        "excluded.failures, "
        "last_at = excluded.last_at, known = excluded.known, expires_at = excluded.expires_at",
        {counter.kind, db::Blob{counter.subject}, count.failures, count.last, count.known, expires});
}

std::int64_t wait_ms(const Counter& counter, const Count& count, Instant now) {
    const std::int64_t beyond = count.failures - counter.free_attempts;
    if (beyond < 0) return 0;
    const std::int64_t delay =
        std::min(counter.longest_wait_ms, second_ms << std::min<std::int64_t>(beyond, 20));
    return std::max<std::int64_t>(0, count.last.ms + delay - now.ms);
}

}  // namespace

Done begin_attempt(db::Session& session, std::string_view sign_in_name, std::string_view peer, Instant now) {
    session.execute("DELETE FROM auth_attempts WHERE expires_at < $1", {now});
    const auto all = counters(sign_in_name, peer);
    std::array<Count, 3> counts;
    std::int64_t wait = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        counts[i] = read(session, all[i], now);
        const bool others_failures = all[i].kind == "name";
        if (others_failures && counts[0].known) continue;
        wait = std::max(wait, wait_ms(all[i], counts[i], now));
    }
    if (wait > 0)
        return Error(error::too_many_attempts, Arguments{{"seconds", std::to_string((wait + 999) / 1000)}});
    for (std::size_t i = 0; i < all.size(); ++i) {
        counts[i].failures += 1;
        counts[i].last = now;
        write(session, all[i], counts[i], now);
    }
    return done();
}

void attempt_succeeded(db::Session& session, std::string_view sign_in_name, std::string_view peer,
                       Instant now) {
    for (const Counter& counter : counters(sign_in_name, peer)) {
        Count count = read(session, counter, now);
        const bool pair = counter.kind == "pair";
        count.failures = pair ? 0 : std::max<std::int64_t>(0, count.failures - 1);
        count.known = pair;
        write(session, counter, count, now);
    }
}

}  // namespace bangfu::auth
