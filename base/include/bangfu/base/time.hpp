// SPDX-License-Identifier: Apache-2.0
// Days and instants. A Date is a calendar day without a zone (ISO 8601 text); an Instant is UTC milliseconds.
// The offices' day is China Standard Time, UTC+8 all year: `china_date` is the day an instant falls on there.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu {

struct Date {
    std::int32_t days = 0;  // since 1970-01-01
    auto operator<=>(const Date&) const = default;
    struct Parts {
        int year, month, day;
    };
    Parts parts() const;
    std::string iso() const;  // "2026-03-15"
    Date plus_days(std::int32_t n) const { return Date{days + n}; }
    // The same day n months on; the last day of the month where that day does not exist.
    Date plus_months(int n) const;
    // Refused (nullopt): no such day, or a year outside 1..9999.
    static std::optional<Date> of(int year, int month, int day);
    static std::optional<Date> parse(std::string_view iso);
    int weekday() const;  // 0 = Monday … 6 = Sunday
};

struct Instant {
    std::int64_t ms = 0;  // since 1970-01-01T00:00:00Z
    auto operator<=>(const Instant&) const = default;
    std::string iso() const;  // "2026-03-15T08:00:00.000Z"
    Date china_date() const;
    static std::optional<Instant> parse(std::string_view iso);
};

// From `from` (inclusive) until `until` (exclusive, absent = open).
struct Period {
    Date from;
    std::optional<Date> until;
    bool operator==(const Period&) const = default;
    bool holds(Date day) const { return from <= day && (!until || day < *until); }
    bool overlaps(const Period& other) const {
        return (!until || other.from < *until) && (!other.until || from < *other.until);
    }
};

// Full years reached on `day`; the birthday itself counts.
int age_on(Date birth, Date day);

class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    Date today() const { return now().china_date(); }
};

// The Chinese working calendar: weekends off, except make-up workdays; public holidays off. Loaded from data
// (each year is published in autumn for the next); `known_until` says up to which day the data reaches.
class WorkingCalendar {
  public:
    WorkingCalendar() = default;  // weekends only
    WorkingCalendar(std::vector<Date> holidays, std::vector<Date> makeup_workdays);
    bool is_working_day(Date day) const;
    // The n-th working day after `day` (n ≥ 1); n = 0 is the day itself or the next working day.
    Date add_working_days(Date day, int n) const;
    // Working days in (from, until]; negative when until < from.
    int working_days_between(Date from, Date until) const;
    std::optional<Date> known_until() const;

  private:
    std::vector<Date> holidays_;  // both sorted
    std::vector<Date> makeup_;
};

}  // namespace bangfu
