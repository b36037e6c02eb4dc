// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/money.hpp>

#include <gtest/gtest.h>

namespace bangfu {
namespace {

TEST(Money, RefusesWhatIsNoAmountInYuan) {
    for (const std::string_view text :
         {"",       "-",   "+",  ".",  ".5", "1.",  "1.234", "1,23",     "1,2345", "12,34.5", ",100",
          "1,,000", "1e3", "１", " 1", "1 ", "--1", "1-",    "1234,567", "1.2,3",  "¥1",      "1.2.3"})
        EXPECT_EQ(Money::parse_yuan(text), std::nullopt) << text;
}

TEST(Money, RefusesAnAmountBeyondItsLimit) {
    EXPECT_EQ(Money::parse_yuan("90000000000000.01"), std::nullopt);
    EXPECT_EQ(Money::parse_yuan("999999999999999999999999999"), std::nullopt);
    EXPECT_EQ(Money::parse_yuan("90000000000000"), Money{Money::limit_fen});
    EXPECT_EQ(Money::parse_yuan("-90000000000000.00"), Money{-Money::limit_fen});
}

TEST(Money, ReadsYuanAsOfficesWriteThem) {
    const std::vector<std::pair<std::string_view, std::int64_t>> cases{
        {"0", 0},     {"12", 1200}, {"1234.5", 123450},      {"1,234.50", 123450},
        {"-3", -300}, {"+0.07", 7}, {"1,234,567", 123456700}};
    for (const auto& [text, fen] : cases) EXPECT_EQ(Money::parse_yuan(text), Money{fen}) << text;
}

TEST(Money, WritesYuanWithTwoDecimals) {
    EXPECT_EQ(Money{123450}.yuan(), "1234.50");
    EXPECT_EQ(Money{7}.yuan(), "0.07");
    EXPECT_EQ(Money{-5}.yuan(), "-0.05");
    EXPECT_EQ(Money{}.yuan(), "0.00");
}

TEST(Money, AddsExactly) {
    Money sum{10};
    sum += Money{-30};
    EXPECT_EQ(sum, Money{-20});
    EXPECT_EQ(Money{5} - Money{7}, Money{-2});
    EXPECT_EQ(Money{101}.times(12), Money{1212});
    EXPECT_LT(Money{1}, Money{2});
}

TEST(MoneyDeathTest, StopsAtASumThatCannotBe) {
    EXPECT_DEATH(Money{Money::limit_fen} + Money{1}, "a bug");
    EXPECT_DEATH(Money{Money::limit_fen}.times(INT64_MAX), "a bug");
}

}  // namespace
}  // namespace bangfu
