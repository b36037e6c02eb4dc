// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/calendar.hpp>
#include <bangfu/platform/json.hpp>

#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace bangfu::calendar {
namespace {

Date day(std::string_view iso) {
    return Date::parse(iso).value();
}

TEST(CalendarFile, IsRefusedWhereItCannotBeRead) {
    EXPECT_TRUE(load("/nowhere/days.json").error().is(error::unreadable));
    EXPECT_TRUE(load("/").error().is(error::unreadable));
}

TEST(CalendarFile, IsRefusedWithThePlaceOfEveryFault) {
    EXPECT_TRUE(read("{").error().is(json::error::malformed));
    const auto refused = read(R"({"source":"x","years":[{"year":2026,"holidays":["2026-01-01","2027-01-01"],)"
                              R"("workdays":["2025-01-04"]}]})");
    ASSERT_TRUE(refused.refused());
    EXPECT_EQ(refused.error().fields,
              (std::vector<FieldFault>{{"years[0].holidays[1]", "not_in_year", {{"year", "2026"}}},
                                       {"years[0].workdays[0]", "not_in_year", {{"year", "2026"}}}}));
}

TEST(CalendarFile, IsReadInPlaceOfTheBuiltInTable) {
    const auto file =
        std::filesystem::temp_directory_path() / ("bangfu_days_" + std::to_string(::getpid()) + ".json");
    std::ofstream(file)
        << R"({"source":"x","years":[{"year":2030,"holidays":["2030-03-05"],"workdays":[]}]})";
    const auto calendar = load(file);
    std::filesystem::remove(file);
    ASSERT_TRUE(calendar.ok());
    EXPECT_FALSE(calendar->is_working_day(day("2030-03-05")));
    EXPECT_EQ(calendar->known_until(), day("2031-01-01"));
}

TEST(BuiltInCalendar, KnowsTheHolidaysAndMakeUpDaysOf2025And2026) {
    const auto calendar = built_in();
    for (const auto* const worked :
         {"2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14",
          "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"})
        EXPECT_TRUE(calendar.is_working_day(day(worked))) << worked;
    for (const auto* const free :
         {"2025-01-01", "2025-01-28", "2025-02-04", "2025-04-04", "2025-05-05", "2025-06-02", "2025-10-08",
          "2026-01-02", "2026-02-16", "2026-02-23", "2026-04-06", "2026-05-05", "2026-06-19", "2026-09-25",
          "2026-10-07", "2026-03-14"})
        EXPECT_FALSE(calendar.is_working_day(day(free))) << free;
    EXPECT_EQ(calendar.known_until(), day("2027-01-01"));
}

TEST(BuiltInCalendar, CountsANoticeOfFiveWorkingDaysOverTheSpringFestival) {
    // Friday 13 February; 14 is worked, the festival lasts until the 23rd.
    EXPECT_EQ(built_in().add_working_days(day("2026-02-13"), 5), day("2026-02-27"));
}

}  // namespace
}  // namespace bangfu::calendar
