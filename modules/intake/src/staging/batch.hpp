// SPDX-License-Identifier: Apache-2.0
// The rows that an import made, wherever they stand. Every module removes its own.
#pragma once

#include <bangfu/platform/db.hpp>

#include <cstdint>

namespace bangfu::intake {

// Removes at most `limit` rows of a hidden batch, those first that name others; how many went.
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);

}  // namespace bangfu::intake
