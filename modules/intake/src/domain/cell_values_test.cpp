// SPDX-License-Identifier: Apache-2.0
#include "cell_values.hpp"

#include <gtest/gtest.h>

namespace bangfu::intake {
namespace {

Given text(std::string_view value) {
    return {Given::Kind::text, value, 0, {}, false};
}
Given number(double value, std::string_view raw) {
    return {Given::Kind::number, raw, value, {}, false};
}

TEST(Money, ThatCannotBeReadIsNotZero) {
    for (const auto* wrong : {"约3000", "2000-3000", "三千", "12a", "--5", "#N/A", "1.2.3"}) {
        EXPECT_TRUE(read_money(text(wrong)).unreadable) << wrong;
    }
}

TEST(Money, IsReadHoweverItIsTyped) {
    const std::pair<const char*, std::int64_t> cases[] = {
        {"3000", 300'000},      {"1,234.50", 123'450}, {"￥3000元", 300'000},  {"３０００", 300'000},
        {"1.2万", 1'200'000},   {" 500 元 ", 50'000},  {"-12", -1'200},        {"0.1", 10},
        {"3000元/月", 300'000}, {"1，000", 100'000},   {"5000.00元", 500'000}, {"0", 0},
        {"2千", 200'000},       {"'800", 80'000}};
    for (const auto& [typed, fen] : cases) {
        const auto money = read_money(text(typed));
        ASSERT_TRUE(money.value) << typed;
        EXPECT_EQ(money.value->fen, fen) << typed;
    }
    for (const auto* nothing : {"", "无", "-", "/", "—", "没有"}) {
        EXPECT_FALSE(read_money(text(nothing)).value) << nothing;
        EXPECT_FALSE(read_money(text(nothing)).unreadable) << nothing;
    }
}

TEST(Money, OfANumberCellIsExactToTheFen) {
    bool rounded = false;
    EXPECT_EQ(read_money(number(4322.5, "4322.5"), 1, &rounded).value->fen, 432'250);
    EXPECT_EQ(read_money(number(0.1 + 0.2, "0.30000000000000004"), 1, &rounded).value->fen, 30);
    EXPECT_EQ(read_money(number(2.4, "2.4"), 10'000, &rounded).value->fen, 2'400'000);
    EXPECT_FALSE(rounded);
    EXPECT_EQ(read_money(number(3333.333333, "3333.333333"), 1, &rounded).value->fen, 333'333);
    EXPECT_TRUE(rounded);
}

TEST(Size, IsAWholeNumberOfPeople) {
    for (const auto* wrong : {"几口", "0", "-1", "3.5", "100", "12345678901"}) {
        EXPECT_TRUE(read_size(text(wrong)).unreadable) << wrong;
    }
    EXPECT_TRUE(read_size(number(2.5, "2.5")).unreadable);
    const std::pair<const char*, int> cases[] = {{"4", 4},    {"4人", 4},   {"４", 4},  {"三口人", 3},
                                                 {"两人", 2}, {"十二", 12}, {"3.0", 3}, {"共5人", 5}};
    for (const auto& [typed, size] : cases)
        EXPECT_EQ(read_size(text(typed)).value.value_or(0), size) << typed;
}

TEST(Day, IsReadInEveryFormat) {
    for (const auto* typed :
         {"2026-03-15", "2026.3.15", "2026/3/15", "2026年3月15日", "20260315", "２０２６－０３－１５",
          "2026-03-15 08:30:00", "2026/3/15 8:30", "2026-03-15T00:00:00Z", "2026 年 3 月 15 日", "46096"}) {
        const auto day = read_day(text(typed));
        ASSERT_TRUE(day.value) << typed;
        EXPECT_EQ(day.value->date.iso(), "2026-03-15") << typed;
    }
    EXPECT_FALSE(read_day(text("2026年3月")).value->day_known);
    EXPECT_FALSE(read_day(text("2026")).value->month_known);
    EXPECT_EQ(read_day(text("202603")).value->date.iso(), "2026-03-01");
    for (const auto* wrong : {"2026-13-01", "2026-02-30", "不详", "0", "99999999"}) {
        EXPECT_TRUE(read_day(text(wrong)).unreadable) << wrong;
    }
}

TEST(Answers, AreReadInWords) {
    for (const auto* yes : {"是", "需要", "有", "√", "Y", "1", "已获得", "非常需要", "TRUE"}) {
        EXPECT_EQ(read_yes_no(text(yes)), true) << yes;
    }
    for (const auto* no : {"否", "不需要", "无", "×", "n", "0", "未获得", "没有", "不太需要"}) {
        EXPECT_EQ(read_yes_no(text(no)), false) << no;
    }
    EXPECT_EQ(read_yes_no(text("")), std::nullopt);
    const std::pair<const char*, int> ratings[] = {{"非常满意", 5}, {"满意", 4},   {"基本满意", 3},
                                                   {"一般", 3},     {"不满意", 2}, {"很不满意", 1},
                                                   {"4分", 4},      {"5", 5}};
    for (const auto& [typed, rating] : ratings) EXPECT_EQ(read_satisfaction(text(typed)), rating) << typed;
    EXPECT_EQ(read_satisfaction(text("10")), std::nullopt);
    EXPECT_EQ(read_right(text("劳动经济权益")), Right::labour_economic);
    EXPECT_EQ(read_level(text("社区层面")), Level::community);
    EXPECT_EQ(read_level(text("社会")), Level::society);
}

TEST(FileNumber, IsTheSameHoweverItIsTyped) {
    EXPECT_EQ(read_file_no(text(" ＫＱ2026 ００１　")), "KQ2026001");
    EXPECT_EQ(read_file_no(number(20260001, "20260001.0")), "20260001");
    EXPECT_EQ(file_key("kq-1"), file_key("KQ-1"));
}

}  // namespace
}  // namespace bangfu::intake
