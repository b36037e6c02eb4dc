// SPDX-License-Identifier: Apache-2.0
#include "store/delivery_store.hpp"
#include "store/kind_store.hpp"
#include <bangfu/base/assert.hpp>
#include <bangfu/platform/json.hpp>
#include <bangfu/services/services.hpp>

#include <algorithm>
#include <string_view>

namespace bangfu::embedded {
std::string_view service_kinds();
}

namespace bangfu::services {
namespace {

// A kind as data/kinds.json writes it.
struct KindEntry {
    std::string code, zh, en, right, level, method;
    std::vector<std::string> synonyms;
};
BOOST_DESCRIBE_STRUCT(KindEntry, (), (code, zh, en, right, level, method, synonyms))
struct KindFile {
    std::vector<KindEntry> kinds;
};
BOOST_DESCRIBE_STRUCT(KindFile, (), (kinds))

}  // namespace

void seed_kinds(db::Session& session) {
    const auto file = json::read<KindFile>(embedded::service_kinds());
    ASSERT(file.ok());
    for (const auto& entry : file.value().kinds) {
        const auto right = right_named(entry.right);
        const auto level = level_named(entry.level);
        ASSERT(right && level);
        store::insert_missing(
            session, {entry.code, entry.zh, entry.en, Cell{*right, *level}, entry.method, entry.synonyms});
    }
}

void load_deliveries(operation::Services& services, db::Session& session,
                     std::span<const NewDelivery> deliveries, std::int64_t batch, StaffId by, Instant now) {
    ASSERT(batch != 0);
    std::vector<store::DeliveryRow> rows;
    rows.reserve(deliveries.size());
    for (const auto& delivery : deliveries) {
        store::DeliveryRow row;
        row.id = services.ids.next<store::DeliveryId>();
        row.delivery = delivery;
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

std::optional<std::string> kind_for(db::Session& session, std::string_view label) {
    for (const auto& kind : store::kinds(session)) {
        const bool named = kind.code == label || kind.name_zh == label || kind.name_en == label;
        if (named || std::find(kind.synonyms.begin(), kind.synonyms.end(), label) != kind.synonyms.end())
            return kind.code;
    }
    return std::nullopt;
}

std::optional<Cell> cell_of_kind(db::Session& session, std::string_view code) {
    const auto kind = store::kind(session, code);
    if (!kind) return std::nullopt;
    return kind->cell;
}

}  // namespace bangfu::services
