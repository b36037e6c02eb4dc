// SPDX-License-Identifier: Apache-2.0
// Masks a grid for those who may not see persons. Each measure is suppressed on the 4 × 4 table
// (suppression.hpp); and measures that add up inside a cell protect each other: of a whole and its two parts,
// one hidden part alone would come back by subtraction, so the other part is hidden with it.
//
//   asked = needed + not needed      needed = covered + unserved      rated = satisfied + not satisfied
#pragma once

#include "domain/gap_counting.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace bangfu::evaluation {

// The measures that a page or sheet shows, in its order.
enum class Shown {
    asked,
    needed,
    not_needed,
    normative,
    recorded,
    reported,
    covered,
    unserved,
    rated,
    satisfied,
    not_satisfied,
    unserved_rated,
    unserved_satisfied,
    leakage,
    recorded_and_reported,
    recorded_only,
    reported_only,
    neither,
};
inline constexpr std::size_t shown_count = 18;

using MaskedCell = std::array<std::optional<std::int64_t>, shown_count>;  // none: hidden
using MaskedGrid = std::array<MaskedCell, 16>;

std::int64_t value_of(const CellCounts& counts, Shown measure);
MaskedGrid unmasked(const Grid& grid);
MaskedGrid masked(const Grid& grid, std::int64_t threshold);

}  // namespace bangfu::evaluation
