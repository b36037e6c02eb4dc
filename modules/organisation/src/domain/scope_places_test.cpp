// SPDX-License-Identifier: Apache-2.0
#include "domain/scope_places.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace bangfu::organisation {
namespace {

TEST(ScopePlaces, AreRefusedWhereNoGapHoldsTheSubtreeWithRoom) {
    EXPECT_EQ(place_for_child({0, 4}, {}, 1), std::nullopt);
    const std::vector<Place> full{{1, 51}, {51, 100}};
    EXPECT_EQ(place_for_child({0, 100}, full, 1), std::nullopt);
}

TEST(ScopePlaces, LieBehindTheLastChildElseInTheWidestGap) {
    const std::vector<Place> children{{1, 10}, {40, 60}, {70, 97}};
    EXPECT_EQ(place_for_child({0, 200}, children, 1), (Place{97, 101}));
    EXPECT_EQ(place_for_child({0, 100}, children, 1), (Place{10, 14}));
    EXPECT_EQ(place_for_child({0, 100}, children, 1, 20), (Place{10, 30}));
    EXPECT_EQ(place_for_child({0, 100}, children, 7), (Place{10, 38}));
}

TEST(ScopePlaces, GiveAThousandChildrenOnSixLevelsRoomWithoutMovingAnybody) {
    Place parent = root_place;
    for (int level = 0; level < 6; ++level) {
        std::vector<Place> children;
        for (int i = 0; i < (level < 5 ? 1000 : 2); ++i) {
            const auto place = place_for_child(parent, children, 1);
            ASSERT_TRUE(place) << level << " " << i;
            children.push_back(*place);
        }
        parent = children.front();
    }
}

TEST(ScopePlaces, SpreadATreeSoThatChildrenLieInsideAndApart) {
    const std::vector<int> parent{-1, 0, 1, 1, 0, 4, 5, 0};
    const std::vector<std::int64_t> reserve{0, 0, 0, 0, 0, 0, 12, 0};
    for (const Place within : {Place{0, 20}, Place{100, 1000}, root_place}) {
        const auto places = spread(parent, reserve, within);
        EXPECT_EQ(places.front(), within);
        for (std::size_t i = 1; i < places.size(); ++i) {
            const Place& above = places[static_cast<std::size_t>(parent[i])];
            EXPECT_GT(places[i].from, above.from);
            EXPECT_LE(places[i].until, above.until);
            EXPECT_GT(places[i].from, places[i - 1].from);  // preorder
            for (std::size_t j = 1; j < i; ++j) {
                if (parent[j] != parent[i]) continue;
                EXPECT_LE(places[j].until, places[i].from);
            }
        }
        EXPECT_GE(width(places[6]), 13);
    }
}

}  // namespace
}  // namespace bangfu::organisation
