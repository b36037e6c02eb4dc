// SPDX-License-Identifier: Apache-2.0
#include "domain/gap_masking.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <vector>

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

TEST(Masking, HidesWhatPartsOfWhatWasReceivedWouldTell) {
    Grid grid;
    grid.fill(cell_of(200, 100, 50, 40, 20));
    grid[0].received = {{{37, 40}, {3, 120}}};  // 200 - 37 - 40 - 120 would tell the three
    const auto seen = masked(grid, 5);
    EXPECT_FALSE(shown(seen, 0, Shown::recorded_only));
    EXPECT_FALSE(shown(seen, 0, Shown::neither)) << "the smallest of the other parts";
    EXPECT_TRUE(shown(seen, 0, Shown::recorded_and_reported));
}

TEST(Masking, ShowsNoTwoCountsThatDifferByAFewPersonsNeverShown) {
    Grid grid;
    grid.fill(cell_of(200, 100, 50, 40, 20));
    grid[0] = cell_of(200, 100, 50, 48, 20);  // two of those covered were not rated
    const auto seen = masked(grid, 5);
    EXPECT_NE(shown(seen, 0, Shown::covered).has_value(), shown(seen, 0, Shown::rated).has_value());
}

// A person in a cell, as counting tells persons apart; a count is a sum over the kinds of persons.
struct Kind {
    bool asked, recorded, reported, needed, covered, leaked;
    int rating;
};
std::vector<Kind> every_kind() {
    std::vector<Kind> kinds;
    for (const bool recorded : {false, true}) {
        for (const bool reported : {false, true}) {
            kinds.push_back({false, recorded, reported, false, false, false, 0});
            kinds.push_back({true, recorded, reported, false, false, false, 0});
            if (recorded || reported) kinds.push_back({true, recorded, reported, false, false, true, 0});
            for (const bool covered : {false, true})
                for (const int rating : {0, 2, 5})
                    kinds.push_back({true, recorded, reported, true, covered, false, rating});
        }
    }
    return kinds;
}
CellCounts count_of(const Kind& k) {
    CellCounts c;
    c.asked = k.asked;
    c.recorded = k.recorded;
    c.reported = k.reported;
    if (k.asked) c.received[k.recorded ? 1 : 0][k.reported ? 1 : 0] = 1;
    c.needed = k.needed;
    c.covered = k.covered;
    c.leakage = k.leaked;
    c.rated = k.covered && k.rating > 0;
    c.satisfied = k.covered && k.rating >= 4;
    c.unserved = k.needed && !k.covered;
    c.unserved_rated = c.unserved && k.rating > 0;
    c.unserved_satisfied = c.unserved && k.rating >= 4;
    return c;
}
void add_to(CellCounts& sum, const Kind& k, std::int64_t times) {
    const auto c = count_of(k);
    for (const auto& [to, from] : {std::pair{&sum.asked, c.asked},
                                   {&sum.recorded, c.recorded},
                                   {&sum.reported, c.reported},
                                   {&sum.needed, c.needed},
                                   {&sum.covered, c.covered},
                                   {&sum.leakage, c.leakage},
                                   {&sum.rated, c.rated},
                                   {&sum.satisfied, c.satisfied},
                                   {&sum.unserved, c.unserved},
                                   {&sum.unserved_rated, c.unserved_rated},
                                   {&sum.unserved_satisfied, c.unserved_satisfied},
                                   {&sum.received[0][0], c.received[0][0]},
                                   {&sum.received[0][1], c.received[0][1]},
                                   {&sum.received[1][0], c.received[1][0]},
                                   {&sum.received[1][1], c.received[1][1]}})
        *to += times * from;
}

// What a reader knows: counts as sums over the kinds of persons, and all that follows from them.
class Known {
  public:
    using Vector = std::vector<std::int64_t>;
    void learn(Vector v) {
        reduce(v);
        const auto lead = std::find_if(v.begin(), v.end(), [](auto x) { return x != 0; });
        if (lead != v.end()) basis_.emplace(static_cast<std::size_t>(lead - v.begin()), std::move(v));
    }
    bool tells(Vector v) const {
        reduce(v);
        return std::all_of(v.begin(), v.end(), [](auto x) { return x == 0; });
    }

  private:
    static constexpr std::int64_t prime = 1'000'003;
    // By cross-multiplication, so that nothing is divided.
    void reduce(Vector& v) const {
        for (const auto& [lead, known] : basis_) {
            const auto a = v[lead], b = known[lead];
            if (a == 0) continue;
            for (std::size_t i = 0; i < v.size(); ++i)
                v[i] = ((v[i] * b - known[i] * a) % prime + prime) % prime;
        }
    }
    std::map<std::size_t, Vector> basis_;
};

TEST(Masking, LetsNoFewPersonsFollowFromTheCountsOfACell) {
    const auto kinds = every_kind();
    std::mt19937 random(20261122);
    for (int round = 0; round < 60; ++round) {
        Grid grid{};
        for (auto& cell : grid)
            for (const auto& kind : kinds)
                add_to(cell, kind, random() % 3 == 0 ? static_cast<std::int64_t>(random() % 40) : 0);
        const auto seen = masked(grid, 5);
        for (std::size_t cell = 0; cell < 16; ++cell) {
            Known known;
            const auto vector_of = [&](Shown measure) {
                Known::Vector v;
                for (const auto& kind : kinds) v.push_back(value_of(count_of(kind), measure));
                return v;
            };
            for (std::size_t m = 0; m < shown_count; ++m)
                if (seen[cell][m]) known.learn(vector_of(static_cast<Shown>(m)));
            for (std::size_t m = 0; m < shown_count; ++m) {
                const auto measure = static_cast<Shown>(m);
                const auto value = value_of(grid[cell], measure);
                ASSERT_FALSE(seen[cell][m] && *seen[cell][m] > 0 && *seen[cell][m] < 5) << m;
                ASSERT_FALSE(value > 0 && value < 5 && known.tells(vector_of(measure))) << m;
            }
            const int of_needed = shown(seen, cell, Shown::needed).has_value() +
                                  shown(seen, cell, Shown::covered).has_value() +
                                  shown(seen, cell, Shown::unserved).has_value();
            ASSERT_NE(of_needed, 2) << "the third would follow";
        }
    }
}

}  // namespace
}  // namespace bangfu::evaluation
