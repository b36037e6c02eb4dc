// SPDX-License-Identifier: Apache-2.0
#include "answer_values.hpp"
#include "money_values.hpp"

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
    for (const auto* wrong : {"约3000", "2000-3000", "三千", "12a", "--5", "#N/A", "1.2.3", "500、300",
                              "12,3", "500元/人/月", "每月500元/年"}) {
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
        EXPECT_EQ(money.value->money.fen, fen) << typed;
    }
    for (const auto* nothing : {"", "无", "-", "/", "—", "没有"}) {
        EXPECT_FALSE(read_money(text(nothing)).value) << nothing;
        EXPECT_FALSE(read_money(text(nothing)).unreadable) << nothing;
    }
}

TEST(Money, OfANumberCellIsExactToTheFen) {
    const auto fen = [](double value, std::string_view raw, std::int64_t unit, bool rounded) {
        const auto amount = read_money(number(value, raw), unit).value.value();
        EXPECT_EQ(amount.rounded, rounded) << raw;
        return amount.money.fen;
    };
    EXPECT_EQ(fen(4322.5, "4322.5", 1, false), 432'250);
    EXPECT_EQ(fen(0.1 + 0.2, "0.30000000000000004", 1, false), 30);
    EXPECT_EQ(fen(2.4, "2.4", 10'000, false), 2'400'000);
    EXPECT_EQ(fen(3333.333333, "3333.333333", 1, true), 333'333);
}

TEST(Money, TakesTheUnitOfTheCellBeforeThatOfTheColumn) {
    for (const auto* typed : {"2.4", "2.4万元", "2.4万", "24000元", "24,000块", "24千元", "2.4万元/年"})
        EXPECT_EQ(read_money(text(typed), 10'000).value->money.fen, 2'400'000) << typed;
}

TEST(Money, SaysThePeriodThatTheCellNames) {
    const std::pair<const char*, Every> cases[] = {{"500元/月", Every::month}, {"36000元/年", Every::year},
                                                   {"每月500", Every::month},  {"500元每年", Every::year},
                                                   {"月均500", Every::month},  {"500", Every::unsaid}};
    for (const auto& [typed, every] : cases) EXPECT_EQ(read_money(text(typed)).value->every, every) << typed;
}

TEST(Size, IsAWholeNumberOfPeople) {
    for (const auto* wrong : {"几口", "0", "-1", "3.5", "100", "12345678901"}) {
        EXPECT_TRUE(read_size(text(wrong)).unreadable) << wrong;
    }
    EXPECT_TRUE(read_size(number(2.5, "2.5")).unreadable);
    EXPECT_TRUE(read_size(number(1e300, "1e300")).unreadable);
    const std::pair<const char*, int> cases[] = {{"4", 4},    {"4人", 4},   {"４", 4},  {"三口人", 3},
                                                 {"两人", 2}, {"十二", 12}, {"3.0", 3}, {"共5人", 5}};
    for (const auto& [typed, size] : cases)
        EXPECT_EQ(read_size(text(typed)).value.value_or(0), size) << typed;
}

TEST(Day, IsReadInEveryFormat) {
    for (const auto* typed :
         {"2026-03-15", "2026.3.15", "2026/3/15", "2026年3月15日", "20260315", "２０２６－０３－１５",
          "2026-03-15 08:30:00", "2026/3/15 8:30", "2026-03-15T00:00:00Z", "2026 年 3 月 15 日", "46096",
          "二〇二六年三月十五日", "2026年三月十五", "26.3.15", "26/3/15"}) {
        const auto day = read_day(text(typed));
        ASSERT_TRUE(day.value) << typed;
        EXPECT_EQ(day.value->date.iso(), "2026-03-15") << typed;
    }
    EXPECT_FALSE(read_day(text("2026年3月")).value->day_known);
    EXPECT_FALSE(read_day(text("2026")).value->month_known);
    EXPECT_EQ(read_day(text("202603")).value->date.iso(), "2026-03-01");
    for (const auto* wrong :
         {"2026-13-01", "2026-02-30", "不详", "0", "99999999", "10/5/26", "二〇二六年十三月"}) {
        EXPECT_TRUE(read_day(text(wrong)).unreadable) << wrong;
    }
}

TEST(Answers, AreReadInWords) {
    for (const auto* yes : {"是",       "需要",
                            "有",       "√",
                            "Y",        "1",
                            "已获得",   "非常需要",
                            "TRUE",     "2、需要",
                            "A.需要",   "①需要",
                            "1需要",    "十分需要",
                            "迫切需要", "较需要",
                            "确需",     "未来需要",
                            "无偿获得", "需要，但没有获得",
                            "☑是□否",   "是√否□",
                            "□否 ☑是",  "1次",
                            "needed",   "already received",
                            "部分获得"})
        EXPECT_EQ(read_yes_no(text(yes)).value, true) << yes;
    for (const auto* no :
         {"否",     "不需要",   "无",        "×",       "n",          "0",          "未获得",
          "没有",   "不太需要", "1、不需要", "2不需要", "B、否",      "非常不需要", "暂不需要",
          "得不到", "□是☑否",   "是□否√",    "0次",     "not needed", "No",         "尚未获得"})
        EXPECT_EQ(read_yes_no(text(no)).value, false) << no;
}

TEST(Answers, ThatWereNotGivenAreNeitherYesNorNo) {
    for (const auto* nothing : {"", "未填", "未回答", "无法回答", "不清楚", "不知道", "不适用", "没填",
                                "拒答", "-", "/", "N/A", "not answered", "□是□否", "待定", "3、不清楚"}) {
        EXPECT_EQ(read_yes_no(text(nothing)).value, std::nullopt) << nothing;
        EXPECT_FALSE(read_yes_no(text(nothing)).unreadable) << nothing;
        EXPECT_EQ(read_satisfaction(text(nothing)).value, std::nullopt) << nothing;
        EXPECT_FALSE(read_satisfaction(text(nothing)).unreadable) << nothing;
    }
    for (const auto* wrong : {"是/否", "需要/不需要", "☑是☑否", "申请中", "2"})
        EXPECT_TRUE(read_yes_no(text(wrong)).unreadable) << wrong;
}

TEST(Answers, OnAScaleAreReadByTheirWordsAndNotByTheirNumber) {
    const std::pair<const char*, int> ratings[] = {{"非常满意", 5},
                                                   {"满意", 4},
                                                   {"基本满意", 3},
                                                   {"一般", 3},
                                                   {"不满意", 2},
                                                   {"很不满意", 1},
                                                   {"4分", 4},
                                                   {"5", 5},
                                                   {"4.0", 4},
                                                   {"3星", 3},
                                                   {"4/5", 4},
                                                   {"1、非常满意", 5},
                                                   {"1非常满意", 5},
                                                   {"2、满意", 4},
                                                   {"1.非常满意", 5},
                                                   {"5、非常不满意", 1},
                                                   {"(4)不满意", 2},
                                                   {"A.非常满意", 5},
                                                   {"③一般", 3},
                                                   {"5分，满意", 5},
                                                   {"不是很满意", 2},
                                                   {"不太满意", 2},
                                                   {"□非常满意 ☑满意 □一般", 4},
                                                   {"not satisfied", 2},
                                                   {"Very satisfied", 5},
                                                   {"满意，但不多", 4}};
    for (const auto& [typed, rating] : ratings)
        EXPECT_EQ(read_satisfaction(text(typed)).value, rating) << typed;
    const std::pair<const char*, int> urgencies[] = {
        {"1、非常迫切", 5}, {"非常迫切", 5}, {"2、迫切", 4},  {"不太迫切", 2}, {"5不迫切", 1},
        {"不是很迫切", 2},  {"一般", 3},     {"非常不急", 1}, {"较迫切", 4},   {"5", 5}};
    for (const auto& [typed, urgency] : urgencies)
        EXPECT_EQ(read_urgency(text(typed)).value, urgency) << typed;
    for (const auto* wrong : {"10", "4.5", "1、优", "马马虎虎"})
        EXPECT_TRUE(read_satisfaction(text(wrong)).unreadable) << wrong;
    EXPECT_TRUE(read_satisfaction(number(1e300, "1e300")).unreadable);
    EXPECT_EQ(read_satisfaction(number(4, "4")).value, 4);
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
