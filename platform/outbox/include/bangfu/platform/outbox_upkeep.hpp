// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>

#include <cstdint>

namespace bangfu::outbox {

// Deletes events from before that instant, but none that a consumer with a position in the store has still to
// take. How many.
std::int64_t delete_events(db::Database& database, Instant before);

}  // namespace bangfu::outbox
