// SPDX-License-Identifier: Apache-2.0
#include "staging/batch.hpp"

#include <bangfu/cases/cases.hpp>
#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/policies/policies.hpp>
#include <bangfu/services/services.hpp>

#include <algorithm>
#include <array>

namespace bangfu::intake {
namespace {

using Remove = std::int64_t (*)(db::Session&, std::int64_t, std::int64_t);
constexpr std::array<Remove, 5> removals{evaluation::remove_batch_rows, cases::remove_batch_rows,
                                         services::remove_batch_rows, policies::remove_batch_rows,
                                         people::remove_batch_rows};
using BuiltOn = std::vector<HouseholdId> (*)(db::Session&, std::int64_t, std::int64_t);
constexpr std::array<BuiltOn, 5> askings{people::built_on, policies::built_on, services::built_on,
                                         cases::built_on, evaluation::built_on};

}  // namespace

std::vector<HouseholdId> built_on_batch(db::Session& session,
                                        std::span<ports::PersonParticipant* const> participants,
                                        std::int64_t batch, std::int64_t limit) {
    auto found = ports::built_on(participants, session, batch, limit);
    for (const auto ask : askings)
        for (const auto id : ask(session, batch, limit)) found.push_back(id);
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    if (found.size() > static_cast<std::size_t>(limit)) found.resize(static_cast<std::size_t>(limit));
    return found;
}

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    std::int64_t gone = 0;
    for (const auto remove : removals)
        if (gone < limit) gone += remove(session, batch, limit - gone);
    return gone;
}

}  // namespace bangfu::intake
