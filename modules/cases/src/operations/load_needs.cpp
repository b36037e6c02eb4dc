// SPDX-License-Identifier: Apache-2.0
#include "store/need_store.hpp"
#include <bangfu/base/assert.hpp>
#include <bangfu/cases/cases.hpp>
#include <bangfu/platform/json.hpp>

namespace bangfu::embedded {
std::string_view need_codes();
}

namespace bangfu::cases {
namespace {

// A code as data/need_codes.json writes it.
struct CodeEntry {
    std::string code, zh, en, right, level;
};
BOOST_DESCRIBE_STRUCT(CodeEntry, (), (code, zh, en, right, level))
struct CodeFile {
    std::vector<CodeEntry> codes;
};
BOOST_DESCRIBE_STRUCT(CodeFile, (), (codes))

}  // namespace

void seed_need_codes(db::Session& session) {
    const auto file = json::read<CodeFile>(embedded::need_codes());
    ASSERT(file.ok());
    for (const auto& entry : file.value().codes) {
        const auto right = right_named(entry.right);
        const auto level = level_named(entry.level);
        ASSERT(right && level);
        store::insert_missing(session, {entry.code, entry.zh, entry.en, Cell{*right, *level}});
    }
}

void load_needs(operation::Services& services, db::Session& session, std::span<const NewNeed> needs,
                std::int64_t batch, StaffId by, Instant now) {
    ASSERT(batch != 0);
    std::vector<store::NeedRow> rows;
    rows.reserve(needs.size());
    for (const auto& need : needs) {
        store::NeedRow row;
        row.id = services.ids.next<store::NeedId>();
        row.need = need;
        row.batch = batch;
        row.recorded_at = now;
        row.recorded_by = by;
        rows.push_back(std::move(row));
    }
    store::insert_many(session, rows);
}

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return store::remove_batch_rows(session, batch, limit);
}

std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return store::built_on(session, batch, limit);
}

}  // namespace bangfu::cases
