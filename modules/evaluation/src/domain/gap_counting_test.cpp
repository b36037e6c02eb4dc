// SPDX-License-Identifier: Apache-2.0
#include "domain/gap_counting.hpp"

#include <gtest/gtest.h>

namespace bangfu::evaluation {
namespace {

const Date monday{20'000};

Evidence said(std::int64_t person, bool needed, bool received, int rating, Date on = monday) {
    Evidence e;
    e.person = PersonId{person};
    e.cell = 3;
    e.needed = needed;
    e.not_needed = !needed;
    e.received = received;
    e.rating = rating;
    e.on = on;
    return e;
}

Evidence recorded(std::int64_t person) {
    Evidence e;
    e.kind = Evidence::Kind::delivery;
    e.person = PersonId{person};
    e.cell = 3;
    return e;
}

Evidence assessed(std::int64_t person, bool felt, bool normative, bool answered) {
    Evidence e;
    e.kind = Evidence::Kind::need;
    e.person = PersonId{person};
    e.cell = 3;
    e.needed = felt;
    e.normative = normative;
    e.answers_need = answered;
    return e;
}

CellCounts count(std::vector<Evidence> evidence) {
    return count_grid(evidence)[3];
}

TEST(Gap, CountsAPersonOnceHoweverManyItemsTheCellHas) {
    const auto c = count({said(1, true, false, 0), said(1, true, false, 0), said(1, false, false, 0)});
    EXPECT_EQ(c.asked, 1);
    EXPECT_EQ(c.needed, 1);
    EXPECT_EQ(c.unserved, 1);
}

TEST(Gap, DoesNotCallAPersonCoveredByHelpForAnItemThatWasNotNeeded) {
    const auto c = count({said(1, true, false, 0), said(1, false, true, 5)});
    EXPECT_EQ(c.covered, 0);
    EXPECT_EQ(c.reported, 1);
    EXPECT_EQ(c.unserved, 1);
    EXPECT_EQ(c.leakage, 0) << "the person needs something of this cell";
}

TEST(Gap, RatesCoverageByTheItemThatCoveredTheNeed) {
    const auto c = count({said(1, true, true, 2), said(1, false, true, 5)});
    EXPECT_EQ(c.covered, 1);
    EXPECT_EQ(c.rated, 1);
    EXPECT_EQ(c.satisfied, 0);
}

TEST(Gap, TakesTheLatestRatingAndTheLowerOneOfTheSameDay) {
    EXPECT_EQ(count({said(1, true, true, 5), said(1, true, true, 3, Date{monday.days + 1})}).satisfied, 0);
    EXPECT_EQ(count({said(1, true, true, 5), said(1, true, true, 3)}).satisfied, 0);
    EXPECT_EQ(count({said(1, true, true, 3), said(1, true, true, 4, Date{monday.days + 1})}).satisfied, 1);
}

TEST(Gap, LeavesTheUnratedOutOfTheSatisfiedAndOfTheRated) {
    const auto c = count({said(1, true, true, 0), said(2, true, true, 4)});
    EXPECT_EQ(c.covered, 2);
    EXPECT_EQ(c.rated, 1);
    EXPECT_EQ(c.satisfied, 1);
}

TEST(Gap, ShowsTheSatisfactionOfTheUnservedApart) {
    const auto c = count({said(1, true, false, 5), said(2, true, false, 1)});
    EXPECT_EQ(c.unserved, 2);
    EXPECT_EQ(c.unserved_rated, 2);
    EXPECT_EQ(c.unserved_satisfied, 1);
    EXPECT_EQ(c.satisfied, 0);
}

TEST(Gap, CallsHelpThatWasSaidNotToBeNeededLeakage) {
    EXPECT_EQ(count({said(1, false, true, 3)}).leakage, 1);
    EXPECT_EQ(count({said(1, false, false, 0), recorded(1)}).leakage, 1);
    EXPECT_EQ(count({recorded(1)}).leakage, 0) << "nobody asked";
}

TEST(Gap, CrossesWhatIsRecordedWithWhatIsReportedAmongThoseAsked) {
    const auto c = count({said(1, true, true, 0), recorded(1), said(2, true, false, 0), recorded(2),
                          said(3, true, true, 0), said(4, true, false, 0), recorded(5)});
    EXPECT_EQ(c.received[1][1], 1);
    EXPECT_EQ(c.received[1][0], 1);
    EXPECT_EQ(c.received[0][1], 1);
    EXPECT_EQ(c.received[0][0], 1);
    EXPECT_EQ(c.recorded, 3);
}

TEST(Gap, KeepsNormativeNeedOutOfTheHeadline) {
    const auto c = count({assessed(1, false, true, true)});
    EXPECT_EQ(c.asked, 1);
    EXPECT_EQ(c.normative, 1);
    EXPECT_EQ(c.needed, 0);
    EXPECT_EQ(c.covered, 0);
}

TEST(Gap, NamesThePersonsBehindACount) {
    const std::vector<Evidence> evidence{said(2, true, false, 0), said(1, true, false, 0),
                                         said(3, true, true, 5)};
    EXPECT_EQ(persons_behind(evidence, 3, Measure::unserved), (std::vector{PersonId{1}, PersonId{2}}));
    EXPECT_EQ(persons_behind(evidence, 3, Measure::satisfied), (std::vector{PersonId{3}}));
    EXPECT_TRUE(persons_behind(evidence, 4, Measure::asked).empty());
}

}  // namespace
}  // namespace bangfu::evaluation
