// SPDX-License-Identifier: Apache-2.0
#include "store/codebook_store.hpp"

namespace bangfu::evaluation::store {

std::optional<OwnEntry> own_entry(db::Session& session, UnionId union_id, int cell) {
    auto rows =
        session.query("SELECT content, version FROM evaluation_codebook WHERE union_id = $1 AND cell = $2",
                      {union_id, cell});
    if (!rows.next()) return std::nullopt;
    return OwnEntry{rows.text(0), rows.i64(1)};
}

void put_entry(db::Session& session, UnionId union_id, int cell, const OwnEntry& entry, StaffId by,
               Instant at) {
    session.execute(
        "INSERT INTO evaluation_codebook (union_id, cell, content, version, changed_at, changed_by) VALUES "
        "($1, $2, $3, $4, "
        "$5, $6) ON CONFLICT (union_id, cell) DO UPDATE SET content = $3, version = $4, changed_at = $5, "
        "changed_by = $6",
        {union_id, cell, entry.content, entry.version, at, by});
}

std::int64_t codebook_version(db::Session& session) {
    auto rows = session.query("SELECT COALESCE(sum(version - 1), 0) FROM evaluation_codebook");
    return rows.next() ? 1 + rows.i64(0) : 1;
}

}  // namespace bangfu::evaluation::store
