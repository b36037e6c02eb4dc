// SPDX-License-Identifier: Apache-2.0
#include "domain/suppression.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace bangfu::evaluation {
namespace {

using Counts = std::array<std::int64_t, 16>;

int hidden_in(const std::array<bool, 16>& hidden, std::size_t first, std::size_t step) {
    int n = 0;
    for (std::size_t i = 0; i < 4; ++i) n += hidden[first + i * step] ? 1 : 0;
    return n;
}

TEST(Suppression, HidesNothingWhereNoCountIsSmall) {
    const Counts counts{10, 20, 30, 40, 0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    EXPECT_EQ(suppressed(counts, 5), (std::array<bool, 16>{}));
}

TEST(Suppression, HidesOneToFourButNotZero) {
    const Counts counts{1, 4, 0, 40, 3, 2, 0, 40, 0, 0, 0, 0, 0, 0, 0, 0};
    const auto hidden = suppressed(counts, 5);
    EXPECT_TRUE(hidden[0] && hidden[1] && hidden[4] && hidden[5]);
}

TEST(Suppression, HidesTheSmallestNeighbourSoThatSubtractionFindsNothing) {
    Counts counts;
    counts.fill(50);
    counts[5] = 3;
    counts[6] = 20;
    counts[9] = 30;
    counts[10] = 40;
    const auto hidden = suppressed(counts, 5);
    EXPECT_TRUE(hidden[5] && hidden[6] && hidden[9]);
    EXPECT_TRUE(hidden[10]) << "row of 9 and column of 6 close on 10";
}

TEST(Suppression, LeavesNoLineWithExactlyOneHiddenCountOnRandomTables) {
    std::mt19937 random(20261122);
    for (int round = 0; round < 20'000; ++round) {
        Counts counts;
        for (auto& count : counts)
            count = static_cast<std::int64_t>(random() % 3 == 0 ? random() % 6 : random() % 60);
        const auto hidden = suppressed(counts, 5);
        for (std::size_t i = 0; i < 4; ++i) {
            ASSERT_NE(hidden_in(hidden, i * 4, 1), 1);
            ASSERT_NE(hidden_in(hidden, i, 4), 1);
        }
        for (std::size_t at = 0; at < 16; ++at) ASSERT_TRUE(counts[at] == 0 || counts[at] > 4 || hidden[at]);
    }
}

}  // namespace
}  // namespace bangfu::evaluation
