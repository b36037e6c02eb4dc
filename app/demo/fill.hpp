// SPDX-License-Identifier: Apache-2.0
// Fills a demonstration store with made-up households, for measuring and for trying things at size: through
// the loaders that an import uses, as one batch that becomes visible at the end.
#pragma once

#include "compose.hpp"
#include "store.hpp"
#include <bangfu/base/result.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>

namespace bangfu::demo {

struct FillOptions {
    std::int64_t households = 0;
    std::uint64_t seed = 1;
    std::filesystem::path data;
};

// `rows`: of all tables that a roster's sheets fill: households, members, needs, deliveries, answers.
struct Filled {
    std::int64_t households = 0, persons = 0, circumstances = 0, needs = 0, deliveries = 0, answers = 0;
    std::int64_t already_there = 0;     // households whose numbers stand in the store, not made again
    std::int64_t longest_write_ms = 0;  // how long another write had to wait at most
    std::int64_t rows() const { return persons + needs + deliveries + answers; }
};

// Founds the demonstration union where it is missing, adds counties until none has more than 10,000 of the
// households, and fills the lowest unions. `progress` is told after each write. The store is a demonstration.
// Nothing else writes to it meanwhile.
// Refused: what the verbs of organisation refuse (a bug of the demonstration).
Result<Filled> fill(app::Store& store, app::Modules& modules, const FillOptions& options,
                    const std::function<void(const Filled&)>& progress);

}  // namespace bangfu::demo
