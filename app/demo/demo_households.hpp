// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compose.hpp"
#include "store.hpp"

namespace bangfu::demo {

// Imports a made-up roster into the demonstration county, through the same code as everybody's, unless it has
// imported one. Refused: what an import refuses.
Done import_households(app::Store& store, app::Modules& modules);

}  // namespace bangfu::demo
