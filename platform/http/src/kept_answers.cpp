// SPDX-License-Identifier: Apache-2.0
#include "kept_answers.hpp"

#include "digest.hpp"

#include <algorithm>

namespace bangfu::http {
namespace {

// What the sealed answer is bound to beside its field: 63 bits of the request's digest.
std::int64_t bound_record(const RepeatKey& key) {
    std::uint64_t bits = 0;
    for (int i = 0; i < 8; ++i)
        bits = (bits << 8) | static_cast<unsigned char>(key.request_digest[static_cast<std::size_t>(i)]);
    return static_cast<std::int64_t>(bits & 0x7fff'ffff'ffff'ffffU);
}

}  // namespace

Result<std::optional<RepeatKey>> repeat_key(const Call& call) {
    const std::string_view key = call.header("Idempotency-Key");
    if (key.empty() || !call.actor) return std::optional<RepeatKey>();
    const bool visible = std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!visible || key.size() > max_key_bytes) return error::idempotency_key_malformed;
    return std::optional<RepeatKey>(RepeatKey{
        call.actor->staff, sha256(key), sha256_of({call.request.method, call.request.target, call.body})});
}

Result<std::optional<std::string>> KeptAnswers::claim(db::Session& session, const RepeatKey& key,
                                                      Instant now) {
    const auto inserted = session.execute(
        "INSERT INTO http_kept_answers (staff_id, key_digest, request_digest, kept_at) VALUES ($1, $2, $3, "
        "$4) "
        "ON CONFLICT DO NOTHING",
        {key.staff, db::Blob{key.key_digest}, db::Blob{key.request_digest}, now});
    if (inserted == 1) return std::optional<std::string>();
    auto rows = session.query(
        "SELECT request_digest, answer FROM http_kept_answers WHERE staff_id = $1 AND key_digest = $2",
        {key.staff, db::Blob{key.key_digest}});
    if (!rows.next()) throw Fault(Fault::Kind::contention, "a kept answer went away while it was looked up");
    if (rows.blob(0) != key.request_digest) return error::idempotency_key_reused;
    if (rows.is_null(1)) return error::idempotency_key_unsettled;
    auto answer = vault_.unseal(kept_answer_field, bound_record(key), vault_.store_key(), rows.blob(1));
    if (answer.refused()) return answer.error();
    return std::optional<std::string>(answer->reveal());
}

void KeptAnswers::keep(db::Session& session, const RepeatKey& key, std::string_view answer) {
    const std::string sealed = vault_.seal(kept_answer_field, bound_record(key), vault_.store_key(), answer);
    session.execute("UPDATE http_kept_answers SET answer = $3 WHERE staff_id = $1 AND key_digest = $2",
                    {key.staff, db::Blob{key.key_digest}, db::Blob{sealed}});
}

void KeptAnswers::release(db::Session& session, const RepeatKey& key) {
    session.execute("DELETE FROM http_kept_answers WHERE staff_id = $1 AND key_digest = $2",
                    {key.staff, db::Blob{key.key_digest}});
}

std::int64_t KeptAnswers::sweep(db::Session& session, Instant kept_before) {
    return session.execute("DELETE FROM http_kept_answers WHERE kept_at < $1", {kept_before});
}

}  // namespace bangfu::http
