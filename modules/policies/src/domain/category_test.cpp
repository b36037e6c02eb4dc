// SPDX-License-Identifier: Apache-2.0
#include <bangfu/policies/category.hpp>

#include <array>

#include <gtest/gtest.h>

namespace bangfu::policies {
namespace {

Money yuan(std::int64_t n) {
    return Money{n * 100};
}

CategoryParameters rules(std::int64_t minimum = 1062) {
    return customary_parameters(yuan(minimum), "v1", "notice");
}

Category category(std::int64_t income, std::int64_t rigid, std::int64_t size, const CategoryParameters& with,
                  std::string cause = "other") {
    return propose_category({yuan(income), yuan(rigid), size, std::move(cause)}, with).category;
}

TEST(Category, AnswersTheWorkedExamples) {
    EXPECT_EQ(category(60'000, 24'000, 3, rules()), Category::deep);
    EXPECT_EQ(category(90'000, 30'000, 3, rules()), Category::relative);
    EXPECT_EQ(category(90'000, 6'000, 3, rules()), Category::not_eligible);
}

TEST(Category, KeepsTheLineToTheFen) {
    auto with = rules(900);
    const CategoryInputs at{Money{12 * 4 * 90'000}, Money{0}, 4, ""};
    CategoryInputs under = at;
    under.annual_income = at.annual_income - Money{1};
    EXPECT_EQ(propose_category(under, with).rule, "deep_below_minimum");
    EXPECT_EQ(propose_category(at, with).rule, "relative_within_multiple");
    with.comparator = Comparator::at_most;
    EXPECT_EQ(propose_category(at, with).rule, "deep_below_minimum");
}

TEST(Category, TakesAMultipleOfThreeHalves) {
    auto with = rules(1001);  // 12 · 1 · 1001 · 3/2 = 18018
    with.relative = {3, 2};
    EXPECT_EQ(category(18'017, 0, 1, with), Category::relative);
    EXPECT_EQ(category(18'018, 0, 1, with), Category::not_eligible);
}

TEST(Category, ProposesAnAccidentOnlyWhereTheNumbersDoNot) {
    EXPECT_EQ(category(90'000, 6'000, 3, rules(), "accident"), Category::accident_to_check);
    EXPECT_EQ(category(60'000, 24'000, 3, rules(), "accident"), Category::deep);
    auto with = rules();
    with.order = {Category::accident_to_check, Category::deep};
    EXPECT_EQ(category(60'000, 24'000, 3, with, "accident"), Category::accident_to_check);
}

TEST(Category, HoldsWithExpenditureAboveIncomeAndHugeSums) {
    EXPECT_EQ(category(0, 80'000, 1, rules()), Category::deep);
    EXPECT_EQ(propose_category({Money{Money::limit_fen}, Money{0}, 1000, ""}, rules()).category,
              Category::not_eligible);
}

TEST(Category, SaysTheRuleTheNumbersAndTheVersion) {
    const CategoryInputs inputs{yuan(90'000), yuan(30'000), 3, ""};
    const auto proposal = propose_category(inputs, rules());
    EXPECT_EQ(proposal.net, yuan(60'000));
    EXPECT_EQ(proposal.deep_line, yuan(38'232));
    EXPECT_EQ(proposal.relative_line, yuan(76'464));
    EXPECT_EQ(proposal.parameter_version, "v1");
    EXPECT_EQ(reason_in_numbers(inputs, rules(), proposal),
              "I − R = 90000.00 − 30000.00 = 60000.00 < 12 × 3 × 1062.00 × 2 = 76464.00");
}

TEST(Category, SaysByHowMuchEachConditionFailed) {
    const CategoryInputs inputs{yuan(90'000), yuan(6'000), 3, "other"};
    const auto all = comparisons(inputs, rules());
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0], (Comparison{Category::deep, false, yuan(38'232), yuan(45'768) + Money{1}}));
    EXPECT_EQ(all[1], (Comparison{Category::relative, false, yuan(76'464), yuan(7'536) + Money{1}}));
    EXPECT_EQ(all[2], (Comparison{Category::accident_to_check, false, std::nullopt, std::nullopt}));
    auto with = rules();
    with.comparator = Comparator::at_most;
    const CategoryInputs at{yuan(76'464), Money{0}, 3, "accident"};
    EXPECT_TRUE(comparisons(at, with)[1].fires);
    EXPECT_EQ(comparisons(at, with)[1].beyond, std::nullopt);
    EXPECT_TRUE(comparisons(at, with)[2].fires);
}

TEST(Category, IsBeyondALineBetweenTwoFenByTheLeastThatCounts) {
    auto with = rules(1);  // 12 · 1 · 100 fen · 1/7 = 171.43 fen
    with.deep = {1, 7};
    for (const auto comparator : {Comparator::below, Comparator::at_most}) {
        with.comparator = comparator;
        const CategoryInputs over{Money{172}, Money{0}, 1, ""};
        EXPECT_EQ(comparisons(over, with)[0].beyond, Money{1});
        EXPECT_TRUE(comparisons({Money{171}, Money{0}, 1, ""}, with)[0].fires);
    }
}

TEST(CategoryParameters, AreThoseOfTheDay) {
    std::array<CategoryParameters, 2> rows{rules(900), rules(1000)};
    rows[0].valid = {*Date::of(2025, 1, 1), *Date::of(2026, 7, 1)};
    rows[1].valid = {*Date::of(2026, 7, 1), std::nullopt};
    EXPECT_EQ(parameters_on(rows, *Date::of(2024, 12, 31)), nullptr);
    EXPECT_EQ(parameters_on(rows, *Date::of(2026, 6, 30)), &rows[0]);
    EXPECT_EQ(parameters_on(rows, *Date::of(2026, 7, 1)), &rows[1]);
}

TEST(Category, HasOneNameAndOneLabelEach) {
    EXPECT_EQ(chinese_label(Category::accident_to_check), "意外致困(待核)");
    EXPECT_EQ(chinese_declared(Category::accident_to_check), "意外致困");
    EXPECT_EQ(category_named("relative"), Category::relative);
    EXPECT_EQ(code_of(Category::accident_to_check), "accident");
    EXPECT_EQ(category_of("none"), Category::not_eligible);
    EXPECT_EQ(category_of("dibao"), std::nullopt);
    EXPECT_EQ(category_named("other"), std::nullopt);
}

}  // namespace
}  // namespace bangfu::policies
