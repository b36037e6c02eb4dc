// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compose.hpp"
#include "store.hpp"

namespace bangfu::demo {

// Imports made-up rosters into the demonstration county and one of its townships, through the same code as
// everybody's, where they have imported none; one worker stands in both. Refused: what an import refuses.
Done import_households(app::Store& store, app::Modules& modules);

}  // namespace bangfu::demo
