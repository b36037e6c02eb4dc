// SPDX-License-Identifier: Apache-2.0
// The table of seals, read.
#pragma once

#include "canonical.hpp"

#include <optional>
#include <vector>

namespace bangfu::audit {

std::optional<Seal> newest_seal(db::Session& session);
// The next `limit` seals after `number`, in order.
std::vector<Seal> seals_after(db::Session& session, std::int64_t number, std::int64_t limit);

}  // namespace bangfu::audit
