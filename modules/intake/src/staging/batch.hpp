// SPDX-License-Identifier: Apache-2.0
// The rows that an import made, wherever they stand. Every module removes and answers for its own.
#pragma once

#include <bangfu/base/ports.hpp>
#include <bangfu/platform/db.hpp>

#include <span>
#include <vector>

namespace bangfu::intake {

// Households on which something stands that is not of the batch, each once, at most `limit`.
std::vector<HouseholdId> built_on_batch(db::Session& session,
                                        std::span<ports::PersonParticipant* const> participants,
                                        std::int64_t batch, std::int64_t limit);
// Removes at most `limit` rows of a hidden batch, those first that name others; how many went.
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);

}  // namespace bangfu::intake
