// SPDX-License-Identifier: Apache-2.0
#include "store/draft_store.hpp"
#include <bangfu/base/result.hpp>
#include <bangfu/people/upkeep.hpp>

namespace bangfu::people {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t exports_kept_ms = 24 * hour_ms;
constexpr std::int64_t drafts_kept_ms = 30 * 24 * hour_ms;
constexpr int rows_a_transaction = 200;

// How many; fewer than `rows_a_transaction` when nothing is left.
std::int64_t drop_exports(operation::Services& services, Instant before) {
    return services.database.write([&](db::Session& session) {
        const auto over = store::exports_asked_before(session, before, rows_a_transaction);
        for (const auto& row : over) {
            if (row.blob && services.blobs.remove(session, *row.blob).refused())
                throw Fault(Fault::Kind::corrupt, "people: the file of an export is not there");
            store::remove_export(session, row.id);
        }
        return static_cast<std::int64_t>(over.size());
    });
}

template <class Drop>
std::int64_t all_of(Drop drop) {
    std::int64_t all = 0;
    for (std::int64_t dropped = rows_a_transaction; dropped == rows_a_transaction; all += dropped)
        dropped = drop();
    return all;
}

}  // namespace

Dropped drop_left_behind(operation::Services& services) {
    const auto now = services.clock.now();
    Dropped all;
    all.exports = all_of([&] { return drop_exports(services, Instant{now.ms - exports_kept_ms}); });
    all.drafts = all_of([&] {
        return services.database.write([&](db::Session& session) {
            return store::remove_drafts(session, Instant{now.ms - drafts_kept_ms}, rows_a_transaction);
        });
    });
    return all;
}

}  // namespace bangfu::people
