// SPDX-License-Identifier: Apache-2.0
// The staging: a row a household of an import, sealed, until it is applied.
#pragma once

#include <bangfu/intake/intake.hpp>
#include <bangfu/platform/db.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::intake::store {

struct StagedRow {
    std::int64_t number = 0;  // 1.. in the order of the file
    std::string sheet;
    std::int64_t row = 0;
    std::string file_no;
    std::string status;
    std::string reasons = "[]";  // JSON
    std::optional<std::string> declared_category, proposed_category;
    std::optional<HouseholdId> household;
    std::string sealed_record;  // empty: none, or cleared
};

void insert(db::Session& session, ImportId import, std::span<const StagedRow> rows);
struct StagedFilter {
    std::optional<std::string> status;
    std::string reason;  // a code; empty: any
    std::int64_t after = 0;
    int limit = 50;
};
std::vector<StagedRow> list(db::Session& session, ImportId import, const StagedFilter& filter);
void set_outcome(db::Session& session, ImportId import, const StagedRow& row);
// Clears the sealed records of the rows up to `limit` numbers after `after` that became households; how many.
std::int64_t clear_applied(db::Session& session, ImportId import, std::int64_t limit);
// Removes at most `limit` rows; how many.
std::int64_t remove(db::Session& session, ImportId import, std::int64_t limit);

}  // namespace bangfu::intake::store
