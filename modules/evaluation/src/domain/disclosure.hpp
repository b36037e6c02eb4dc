// SPDX-License-Identifier: Apache-2.0
// What a reader of a masked table can work out from the sums that stand in it: the sums are linear equations
// in the hidden counts, and a hidden count is disclosed exactly if it alone is a combination of them.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace bangfu::evaluation {

// One sum, moved to one side: the coefficient of each unknown in it.
using Equation = std::vector<std::pair<std::size_t, int>>;

// disclosed[i]: unknown i has one value only. The equations hold for at least one set of values (those that
// were hidden), so only their left sides matter. `unknowns` is their number.
std::vector<bool> disclosed(const std::vector<Equation>& equations, std::size_t unknowns);

}  // namespace bangfu::evaluation
