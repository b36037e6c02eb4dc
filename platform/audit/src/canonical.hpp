// SPDX-License-Identifier: Apache-2.0
// The bytes that are digested, chained and signed. Numbers are 8 bytes big-endian, texts their length and
// bytes, what may be absent has a byte 0 or 1 before it; each kind of thing begins with its own name.
//   record digest = SHA-256("bangfu.audit.record.1" | the row's columns in their order)
//   leaf          = record id | instant | digest                                           (48 bytes)
//   root          = SHA-256("bangfu.audit.root.1" | previous root | number | size | leaves)
//   signature     = Ed25519("bangfu.audit.seal.1" | number | size | root | instant)
// The root before the first seal is 32 zero bytes. A seal keeps its leaves, ordered by record id: so the
// verifier names the very record that differs, and a false leaf shows by the signature.
#pragma once

#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::audit {

struct Record {
    std::int64_t id = 0;
    Instant at;
    std::optional<std::int64_t> staff{}, post{}, union_id{}, session{};
    std::string_view action{}, outcome{}, record_kind{};
    std::int64_t record_id = 0;
    std::int64_t scope_pos = 0;
    std::string_view detail{};
};

// The columns of audit_records in the order that `record_in` reads them, then the digest.
inline constexpr std::string_view record_columns =
    "id, at, staff_id, post_id, union_id, session_id, action, outcome, record_kind, record_id, scope_pos, "
    "detail, "
    "digest";
inline constexpr int digest_column = 12;
Record record_in(const db::Rows& row, int first_column = 0);

struct Leaf {
    std::int64_t record = 0;
    std::int64_t at = 0;
    std::string digest;
};

struct Seal {
    std::int64_t number = 0;
    std::int64_t size = 0;
    std::string leaves{};
    std::string previous{};  // the root of the seal before
    std::string root{};
    Instant at;
    std::string signature{};
};

inline constexpr std::size_t digest_bytes = 32;
inline constexpr std::size_t leaf_bytes = 48;

std::string digest_of(const Record& record);
std::string leaf_bytes_of(const Leaf& leaf);
std::vector<Leaf> leaves_in(std::string_view bytes);  // what is left over at the end is ignored
std::string root_of(const Seal& seal);
std::string signed_bytes(const Seal& seal);
inline std::string first_root() {
    return std::string(digest_bytes, '\0');
}

}  // namespace bangfu::audit
