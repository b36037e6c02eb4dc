// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <string>

namespace bangfu::evaluation::store {

struct OwnEntry {
    std::string content;  // JSON of CodebookEntry's texts
    std::int64_t version = 0;
};
std::optional<OwnEntry> own_entry(db::Session& session, UnionId union_id, int cell);
void put_entry(db::Session& session, UnionId union_id, int cell, const OwnEntry& entry, StaffId by,
               Instant at);
// 1 where no union has refined a cell, else one more for each refinement: reports name it.
std::int64_t codebook_version(db::Session& session);

}  // namespace bangfu::evaluation::store
