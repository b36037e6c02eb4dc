// SPDX-License-Identifier: Apache-2.0
#include "domain/gap_masking.hpp"

#include <random>

#include <gtest/gtest.h>

namespace bangfu::evaluation {
namespace {

std::optional<std::int64_t> shown(const MaskedGrid& grid, std::size_t cell, Shown measure) {
    return grid[cell][static_cast<std::size_t>(measure)];
}

CellCounts cell_of(std::int64_t asked, std::int64_t needed, std::int64_t covered, std::int64_t rated,
                   std::int64_t satisfied) {
    CellCounts c;
    c.asked = asked;
    c.needed = needed;
    c.covered = covered;
    c.unserved = needed - covered;
    c.rated = rated;
    c.satisfied = satisfied;
    c.received[0][0] = asked;
    return c;
}

TEST(Masking, ShowsEverythingWhereAllCountsAreLarge) {
    Grid grid;
    grid.fill(cell_of(200, 100, 50, 40, 20));
    EXPECT_EQ(masked(grid, 5), unmasked(grid));
}

TEST(Masking, HidesTheOtherPartOfASumWithASmallPart) {
    Grid grid;
    grid.fill(cell_of(200, 100, 50, 40, 20));
    grid[0] = cell_of(200, 100, 97, 90, 45);  // 3 unserved
    const auto seen = masked(grid, 5);
    EXPECT_FALSE(shown(seen, 0, Shown::unserved));
    EXPECT_FALSE(shown(seen, 0, Shown::covered)) << "100 - 97 would tell";
    EXPECT_TRUE(shown(seen, 0, Shown::needed));
}

TEST(Masking, NeverShowsASmallCountNorTwoOfThreeThatAddUpOnRandomGrids) {
    std::mt19937 random(20261122);
    const auto below = [&](std::int64_t n) {
        return static_cast<std::int64_t>(random() % static_cast<unsigned>(n + 1));
    };
    for (int round = 0; round < 2'000; ++round) {
        Grid grid;
        for (auto& cell : grid) {
            const auto asked = below(30);
            const auto needed = below(asked);
            const auto covered = below(needed);
            const auto rated = below(covered);
            cell = cell_of(asked, needed, covered, rated, below(rated));
        }
        const auto seen = masked(grid, 5);
        for (std::size_t cell = 0; cell < 16; ++cell) {
            for (std::size_t m = 0; m < shown_count; ++m)
                ASSERT_FALSE(seen[cell][m] && *seen[cell][m] > 0 && *seen[cell][m] < 5);
            const int known = shown(seen, cell, Shown::needed).has_value() +
                              shown(seen, cell, Shown::covered).has_value() +
                              shown(seen, cell, Shown::unserved).has_value();
            ASSERT_NE(known, 2);
        }
    }
}

}  // namespace
}  // namespace bangfu::evaluation
