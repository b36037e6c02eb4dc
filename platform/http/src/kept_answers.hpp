// SPDX-License-Identifier: Apache-2.0
// Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a client that lost the answer of a write sends
// it again with the same key and gets the first answer; the work is never done twice.
//
// A key belongs to a person. Its row is written first in the change's own transaction, so of two requests at
// once the second waits for the first to be durable and then finds its answer; a change that is rolled back
// leaves no row, and a request that was refused may be sent again. A task makes transactions of its own: its
// row is written before it begins, without an answer; where the program ends in the middle, the key stays
// unsettled and the work is not repeated. Answers are sealed with the store's key, bound to the request's
// digest. Calls of nobody (open routes) keep nothing: a key would then be an open door to another's answer. A
// kept answer does not repeat a change of the session.
#pragma once

#include "call.hpp"

#include <optional>
#include <string>

namespace bangfu::http {

inline constexpr std::size_t max_key_bytes = 200;

struct RepeatKey {
    StaffId staff;
    std::string key_digest;
    std::string request_digest;  // of method, target and body
};

// None: the call has no key, or nobody signed in. Refused: idempotency_key_malformed.
Result<std::optional<RepeatKey>> repeat_key(const Call& call);

class KeptAnswers {
  public:
    explicit KeptAnswers(keys::Vault& vault) : vault_(vault) {}
    // None: the work is ours to do now. Refused: idempotency_key_reused, idempotency_key_unsettled.
    Result<std::optional<std::string>> claim(db::Session& session, const RepeatKey& key, Instant now);
    void keep(db::Session& session, const RepeatKey& key, std::string_view answer);
    void release(db::Session& session, const RepeatKey& key);
    static std::int64_t sweep(db::Session& session, Instant kept_before);

  private:
    keys::Vault& vault_;
};

}  // namespace bangfu::http
