// SPDX-License-Identifier: Apache-2.0
#include "domain/disclosure.hpp"

#include <gtest/gtest.h>

namespace bangfu::evaluation {
namespace {

using Bits = std::vector<bool>;

TEST(Disclosure, TellsNothingWithoutSums) {
    EXPECT_EQ(disclosed({}, 2), (Bits{false, false}));
}

TEST(Disclosure, TwoUnknownsOfOneSumStayUnknown) {
    EXPECT_EQ(disclosed({{{0, 1}, {1, 1}}}, 2), (Bits{false, false}));
}

TEST(Disclosure, OneUnknownOfASumFollows) {
    EXPECT_EQ(disclosed({{{1, -1}}}, 2), (Bits{false, true}));
}

// a + b, b + c, a + c: each two unknowns, together all three.
TEST(Disclosure, ThreeSumsAroundARingTellAllTheirTerms) {
    EXPECT_EQ(disclosed({{{0, 1}, {1, 1}}, {{1, 1}, {2, 1}}, {{0, 1}, {2, 1}}}, 4),
              (Bits{true, true, true, false}));
}

TEST(Disclosure, TheSameSumTwiceTellsNoMore) {
    EXPECT_EQ(disclosed({{{0, 1}, {1, 1}}, {{1, 1}, {0, 1}}}, 2), (Bits{false, false}));
}

// The four corners of a table with known sums of rows and columns can all be moved by one.
TEST(Disclosure, FourCornersOfATableStayUnknown) {
    const std::vector<Equation> corners{
        {{0, 1}, {1, 1}}, {{2, 1}, {3, 1}}, {{0, 1}, {2, 1}}, {{1, 1}, {3, 1}}};
    EXPECT_EQ(disclosed(corners, 4), (Bits{false, false, false, false}));
}

}  // namespace
}  // namespace bangfu::evaluation
