// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/time.hpp>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace bangfu {
namespace {

Date day(std::string_view iso) {
    return Date::parse(iso).value();
}

TEST(Dates, AreRefusedWhereThereIsNoSuchDay) {
    for (const std::string_view text :
         {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026-3-15", "2026/03/15",
          "2026-03-15 ", "20260315", "2026-03-1x", "-026-03-15", "2100-02-29"})
        EXPECT_EQ(Date::parse(text), std::nullopt) << text;
}

TEST(Dates, AreReadAndWrittenAsIso) {
    EXPECT_EQ(day("1970-01-01").days, 0);
    EXPECT_EQ(day("2024-02-29").iso(), "2024-02-29");
    EXPECT_EQ(day("0001-01-01").iso(), "0001-01-01");
    EXPECT_EQ(day("9999-12-31").plus_days(-1).iso(), "9999-12-30");
}

TEST(Dates, KeepTheLastDayWhereAMonthIsShorter) {
    EXPECT_EQ(day("2026-01-31").plus_months(1), day("2026-02-28"));
    EXPECT_EQ(day("2024-01-31").plus_months(1), day("2024-02-29"));
    EXPECT_EQ(day("2026-03-15").plus_months(-15), day("2024-12-15"));
    EXPECT_EQ(day("2024-02-29").plus_months(12), day("2025-02-28"));
}

TEST(Dates, KnowTheirWeekday) {
    EXPECT_EQ(day("2026-03-15").weekday(), 6);
    EXPECT_EQ(day("2026-03-16").weekday(), 0);
    EXPECT_EQ(day("1969-12-31").weekday(), 2);
}

RC_GTEST_PROP(Dates, ComeBackFromTheirText, ()) {
    const Date date{*rc::gen::inRange(-719'162, 2'932'896)};
    RC_ASSERT(Date::parse(date.iso()) == date);
    RC_ASSERT(date.plus_days(1).weekday() == (date.weekday() + 1) % 7);
}

TEST(Instants, AreRefusedInAnyOtherForm) {
    for (const std::string_view text :
         {"", "2026-03-15", "2026-03-15T08:00Z", "2026-03-15T24:00:00Z", "2026-03-15T08:60:00Z",
          "2026-03-15T08:00:60Z", "2026-03-15T08:00:00", "2026-03-15T08:00:00+08:00",
          "2026-03-15T08:00:00.1Z", "2026-03-15 08:00:00Z"})
        EXPECT_EQ(Instant::parse(text), std::nullopt) << text;
}

TEST(Instants, FallOnTheDayOfChina) {
    EXPECT_EQ(Instant::parse("2026-03-15T15:59:59.999Z")->china_date(), day("2026-03-15"));
    EXPECT_EQ(Instant::parse("2026-03-15T16:00:00Z")->china_date(), day("2026-03-16"));
    EXPECT_EQ(Instant{-1}.china_date(), day("1970-01-01"));
}

RC_GTEST_PROP(Instants, ComeBackFromTheirText, ()) {
    const Instant instant{*rc::gen::inRange<std::int64_t>(-62'000'000'000'000, 250'000'000'000'000)};
    RC_ASSERT(Instant::parse(instant.iso()) == instant);
}

TEST(Periods, HoldTheirFirstDayAndNotTheDayAfterTheLast) {
    const Period march{day("2026-03-01"), day("2026-04-01")};
    EXPECT_TRUE(march.holds(day("2026-03-01")));
    EXPECT_FALSE(march.holds(day("2026-04-01")));
    EXPECT_FALSE(march.overlaps({day("2026-04-01"), std::nullopt}));
    EXPECT_TRUE(march.overlaps({day("2026-03-31"), std::nullopt}));
    EXPECT_TRUE((Period{day("2026-01-01"), std::nullopt}).holds(day("9999-12-31")));
}

TEST(Ages, AreReachedOnTheBirthday) {
    EXPECT_EQ(age_on(day("2008-03-15"), day("2026-03-14")), 17);
    EXPECT_EQ(age_on(day("2008-03-15"), day("2026-03-15")), 18);
    EXPECT_EQ(age_on(day("2008-02-29"), day("2026-02-28")), 17);
    EXPECT_EQ(age_on(day("2008-02-29"), day("2026-03-01")), 18);
}

// The Spring Festival of 2026: 15 to 23 February free, Saturdays 14 and 28 February worked.
WorkingCalendar spring_2026() {
    std::vector<Date> holidays;
    for (int i = 15; i <= 23; ++i) holidays.push_back(*Date::of(2026, 2, i));
    return WorkingCalendar(holidays, {day("2026-02-28"), day("2026-02-14")});
}

TEST(WorkingDays, AreMondayToFridayWhereNothingElseIsKnown) {
    const WorkingCalendar calendar;
    EXPECT_TRUE(calendar.is_working_day(day("2026-02-16")));
    EXPECT_FALSE(calendar.is_working_day(day("2026-02-14")));
    EXPECT_EQ(calendar.known_until(), std::nullopt);
}

TEST(WorkingDays, AreMovedByHolidaysAndMakeUpDays) {
    const auto calendar = spring_2026();
    EXPECT_TRUE(calendar.is_working_day(day("2026-02-14")));
    EXPECT_TRUE(calendar.is_working_day(day("2026-02-28")));
    EXPECT_FALSE(calendar.is_working_day(day("2026-02-16")));
    EXPECT_FALSE(calendar.is_working_day(day("2026-02-21")));
    EXPECT_TRUE(calendar.is_working_day(day("2026-02-24")));
    EXPECT_EQ(calendar.known_until(), day("2027-01-01"));
}

TEST(WorkingDays, AreCountedFromTheDayAfter) {
    const auto calendar = spring_2026();
    EXPECT_EQ(calendar.add_working_days(day("2026-02-13"), 1), day("2026-02-14"));
    EXPECT_EQ(calendar.add_working_days(day("2026-02-13"), 5), day("2026-02-27"));
    EXPECT_EQ(calendar.add_working_days(day("2026-02-15"), 0), day("2026-02-24"));
    EXPECT_EQ(calendar.add_working_days(day("2026-02-14"), 0), day("2026-02-14"));
    EXPECT_EQ(calendar.working_days_between(day("2026-02-13"), day("2026-02-27")), 5);
    EXPECT_EQ(calendar.working_days_between(day("2026-02-27"), day("2026-02-13")), -5);
}

RC_GTEST_PROP(WorkingDays, AddedAreTheWorkingDaysBetween, ()) {
    const auto calendar = spring_2026();
    const auto from = day("2026-01-01").plus_days(*rc::gen::inRange(0, 100));
    const auto n = *rc::gen::inRange(1, 60);
    const auto until = calendar.add_working_days(from, n);
    RC_ASSERT(calendar.is_working_day(until));
    RC_ASSERT(calendar.working_days_between(from, until) == n);
}

}  // namespace
}  // namespace bangfu
