// SPDX-License-Identifier: Apache-2.0
// Civil calendar arithmetic by std::chrono's year_month_day (proleptic Gregorian), text by hand: the formats
// are fixed and the standard library's chrono I/O is not complete in GCC 12.
#include <bangfu/base/assert.hpp>
#include <bangfu/base/time.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace bangfu {
namespace {

namespace chrono = std::chrono;
constexpr std::int64_t ms_per_day = 86'400'000;
constexpr std::int64_t china_offset_ms = 8 * 3'600'000;

chrono::year_month_day civil(Date date) {
    return chrono::year_month_day(chrono::sys_days(chrono::days(date.days)));
}

Date from_civil(chrono::year_month_day ymd) {
    return Date{static_cast<std::int32_t>(chrono::sys_days(ymd).time_since_epoch().count())};
}

// Exactly `width` digits at the front of `text`, which is shortened; -1 otherwise.
int take_digits(std::string_view& text, std::size_t width) {
    if (text.size() < width) return -1;
    int value = 0;
    for (std::size_t i = 0; i < width; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(width);
    return value;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text[0] != c) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> take_date(std::string_view& text) {
    const int year = take_digits(text, 4);
    if (year < 0 || !take(text, '-')) return std::nullopt;
    const int month = take_digits(text, 2);
    if (month < 0 || !take(text, '-')) return std::nullopt;
    return Date::of(year, month, take_digits(text, 2));
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

}  // namespace

Date::Parts Date::parts() const {
    const auto ymd = civil(*this);
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::string Date::iso() const {
    const auto [year, month, day] = parts();
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, day);
    return buffer;
}

std::optional<Date> Date::of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const chrono::year_month_day ymd{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                     chrono::day(static_cast<unsigned>(day))};
    if (!ymd.ok()) return std::nullopt;
    return from_civil(ymd);
}

std::optional<Date> Date::parse(std::string_view iso) {
    const auto date = take_date(iso);
    return iso.empty() ? date : std::nullopt;
}

Date Date::plus_months(int n) const {
    const auto ymd = civil(*this);
    const auto moved = chrono::year_month(ymd.year(), ymd.month()) + chrono::months(n);
    const chrono::year_month_day same{moved.year(), moved.month(), ymd.day()};
    if (same.ok()) return from_civil(same);
    return from_civil(chrono::year_month_day(moved / chrono::last));
}

int Date::weekday() const {
    const auto monday_based = (static_cast<std::int64_t>(days) + 3) % 7;  // 1970-01-01 was a Thursday
    return static_cast<int>(monday_based < 0 ? monday_based + 7 : monday_based);
}

std::string Instant::iso() const {
    const auto day = floor_div(ms, ms_per_day);
    const auto rest = static_cast<int>(ms - day * ms_per_day);
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d.%03dZ", rest / 3'600'000, rest / 60'000 % 60,
                  rest / 1000 % 60, rest % 1000);
    return Date{static_cast<std::int32_t>(day)}.iso() + buffer;
}

Date Instant::china_date() const {
    return Date{static_cast<std::int32_t>(floor_div(ms + china_offset_ms, ms_per_day))};
}

std::optional<Instant> Instant::parse(std::string_view iso) {
    const auto date = take_date(iso);
    if (!date || !take(iso, 'T')) return std::nullopt;
    const int hour = take_digits(iso, 2);
    if (hour < 0 || hour > 23 || !take(iso, ':')) return std::nullopt;
    const int minute = take_digits(iso, 2);
    if (minute < 0 || minute > 59 || !take(iso, ':')) return std::nullopt;
    const int second = take_digits(iso, 2);
    if (second < 0 || second > 59) return std::nullopt;
    int milli = 0;
    if (take(iso, '.') && (milli = take_digits(iso, 3)) < 0) return std::nullopt;
    if (iso != "Z") return std::nullopt;
    return Instant{date->days * ms_per_day + ((hour * 60 + minute) * 60 + second) * 1000LL + milli};
}

int age_on(Date birth, Date day) {
    const auto born = birth.parts();
    const auto now = day.parts();
    const bool before_birthday = now.month < born.month || (now.month == born.month && now.day < born.day);
    return now.year - born.year - (before_birthday ? 1 : 0);
}

WorkingCalendar::WorkingCalendar(std::vector<Date> holidays, std::vector<Date> makeup_workdays)
    : holidays_(std::move(holidays)), makeup_(std::move(makeup_workdays)) {
    std::sort(holidays_.begin(), holidays_.end());
    std::sort(makeup_.begin(), makeup_.end());
}

bool WorkingCalendar::is_working_day(Date day) const {
    if (std::binary_search(makeup_.begin(), makeup_.end(), day)) return true;
    if (std::binary_search(holidays_.begin(), holidays_.end(), day)) return false;
    return day.weekday() < 5;
}

Date WorkingCalendar::add_working_days(Date day, int n) const {
    ASSERT(n >= 0 && n <= 10'000);
    if (n == 0)
        while (!is_working_day(day)) day = day.plus_days(1);
    while (n > 0) {
        day = day.plus_days(1);
        if (is_working_day(day)) --n;
    }
    return day;
}

int WorkingCalendar::working_days_between(Date from, Date until) const {
    if (until < from) return -working_days_between(until, from);
    int count = 0;
    for (auto day = from.plus_days(1); day <= until; day = day.plus_days(1))
        count += is_working_day(day) ? 1 : 0;
    return count;
}

std::optional<Date> WorkingCalendar::known_until() const {
    if (holidays_.empty()) return std::nullopt;
    return Date::of(holidays_.back().parts().year + 1, 1, 1);
}

}  // namespace bangfu
