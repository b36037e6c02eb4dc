// SPDX-License-Identifier: Apache-2.0
// What people lets go by time, without anybody asking.
#pragma once

#include <bangfu/platform/operation.hpp>

#include <cstdint>

namespace bangfu::people {

struct Dropped {
    std::int64_t exports = 0;
    std::int64_t drafts = 0;
};

// Exported lists a day after they were asked for, taken or not; what was typed and not saved for 30 days. The
// files of the exports go with the next sweep of the blobs.
Dropped drop_left_behind(operation::Services& services);

}  // namespace bangfu::people
