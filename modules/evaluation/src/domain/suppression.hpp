// SPDX-License-Identifier: Apache-2.0
// Small cells. A count of 1–4 persons points at people, so it is not shown to those who may not see persons;
// and a suppressed count must not come back by subtraction from the totals that stand beside it
// (complementary suppression).
//
// The table is the 4 × 4 grid of one measure with its row sums, column sums and grand sum shown. A line (row
// or column) in which exactly one count is hidden gives that count away; so does one whose hidden counts sum
// to less than the threshold, since it then bounds each of them as tightly as a small count. So: hide every
// count of 1..threshold-1; then, until nothing changes, in each such line hide one more count, the smallest
// that is not zero (a zero hidden would be a lie that protects nothing), or a zero where nothing else is
// left.
#pragma once

#include <array>
#include <cstdint>

namespace bangfu::evaluation {

inline constexpr std::int64_t default_suppression_threshold = 5;  // 1–4 are hidden

// hidden[right × 4 + level]: the count may not be shown. `hidden` given: counts that are hidden for another
// reason already.
std::array<bool, 16> suppressed(const std::array<std::int64_t, 16>& counts, std::int64_t threshold,
                                std::array<bool, 16> hidden = {});

}  // namespace bangfu::evaluation
