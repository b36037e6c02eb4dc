// SPDX-License-Identifier: Apache-2.0
// Masks a grid for those who may not see persons. Each measure is suppressed on the 4 × 4 table
// (suppression.hpp), and measures that add up inside a cell protect each other: where all terms of a sum but
// one are known, that one is known too, so another is hidden with it.
//
//   asked          = needed + not needed            asked    = both + recorded only + reported only + neither
//   needed         = covered + unserved             reported = both + reported only + (reported, not asked)
//   rated          = satisfied + not satisfied      recorded = both + recorded only + (recorded, not asked)
//   covered        = rated + (not rated)            not needed = leakage + (not leaked)
//   unserved       = unserved rated + (not rated)
//   unserved rated = unserved satisfied + (not satisfied)
//
// What stands in brackets is never shown, but 1–4 persons of it must not follow either. Sums of several cells
// and of several measures together are looked through as a whole (disclosure.hpp).
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
