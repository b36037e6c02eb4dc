// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/ports.hpp>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace bangfu::ports {

std::vector<HeldRecord> export_of(std::span<PersonParticipant* const> all, db::Session& session,
                                  PersonId person) {
    std::vector<HeldRecord> out;
    for (const auto* participant : all) {
        auto held = participant->export_of(session, person);
        std::move(held.begin(), held.end(), std::back_inserter(out));
    }
    return out;
}

Erased erase(std::span<PersonParticipant* const> all, db::Session& session, PersonId person, Instant now) {
    Erased out;
    for (auto* participant : all) {
        const auto erased = participant->erase(session, person, now);
        out.records += erased.records;
        out.kept.insert(out.kept.end(), erased.kept.begin(), erased.kept.end());
    }
    return out;
}

std::int64_t merge(std::span<PersonParticipant* const> all, db::Session& session, PersonId from,
                   PersonId into, Instant now) {
    ASSERT(from != into);
    std::int64_t moved = 0;
    for (auto* participant : all) moved += participant->merge(session, from, into, now);
    return moved;
}

std::vector<HouseholdId> built_on(std::span<PersonParticipant* const> all, db::Session& session,
                                  std::int64_t batch, std::int64_t limit) {
    std::vector<HouseholdId> out;
    for (const auto* participant : all) {
        const auto some = participant->built_on(session, batch, limit);
        out.insert(out.end(), some.begin(), some.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (std::ssize(out) > limit) out.resize(static_cast<std::size_t>(limit));
    return out;
}

bool presses_more(const DueItem& a, const DueItem& b) {
    const auto rank = [](const DueItem& item) {
        const auto day = item.due_on.value_or(Date{INT32_MAX});
        return std::make_tuple(item.kind, day, item.record_kind, item.record, item.reason);
    };
    return rank(a) < rank(b);
}

std::vector<DueItem> due(std::span<const DueItems* const> all, db::Session& session, const DueQuery& query) {
    std::vector<DueItem> out;
    for (const auto* module : all) {
        auto items = module->due(session, query);
        std::move(items.begin(), items.end(), std::back_inserter(out));
    }
    std::sort(out.begin(), out.end(), presses_more);
    return out;
}

}  // namespace bangfu::ports
