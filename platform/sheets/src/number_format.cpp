// SPDX-License-Identifier: Apache-2.0
//
// A date in xlsx is a number whose cell style says "show as a date". The style points at a number format:
// either an id that every program knows (14–17, 22 western dates; 27–31, 36, 50–54, 57, 58 the East Asian
// ones, which a Chinese Excel writes; 18–21, 45–47 are times of day) or a pattern kept in the file. A pattern
// is a date when, outside quoted text, escapes and [brackets], it has a year or a day letter (y, e, d), or a
// month letter that is not minutes; in "General" and "0.00E+00" those letters mean something else.
//
// Serial numbers count days: in the 1900 system 1 is 1900-01-01, and 60 is a 29 February 1900 that never was
// (Excel kept the fault of Lotus 1-2-3), so that from 61 on the count is from 1899-12-30. The 1904 system
// counts from 1904-01-01 = 0.
#include "number_format.hpp"

#include <cmath>
#include <string>

namespace bangfu::sheets {

bool is_date_format(int id) {
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
           (id >= 50 && id <= 54) || id == 57 || id == 58;
}

bool is_date_format(std::string_view pattern) {
    std::string letters;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '"') {
            const auto close = pattern.find('"', i + 1);
            if (close == std::string_view::npos) break;
            i = close;
        } else if (c == '[') {
            const auto close = pattern.find(']', i + 1);
            if (close == std::string_view::npos) break;
            const auto inside = pattern.substr(i + 1, close - i - 1);  // [h]: hours beyond a day
            if (inside.find_first_not_of("hmsHMS") == std::string_view::npos) letters += 'h';
            i = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == ';') {
            break;  // the first section speaks for positive numbers
        } else {
            letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (letters.find("general") != std::string::npos) return false;
    if (letters.find_first_of("0#?") != std::string::npos) return false;
    if (letters.find_first_of("yed") != std::string::npos) return true;
    return letters.find('m') != std::string::npos && letters.find_first_of("hs") == std::string::npos;
}

std::optional<Date> day_of_serial(double serial, bool epoch_1904) {
    constexpr double last = 2'958'466;  // the day after 9999-12-31 in the 1900 system
    if (!(serial >= (epoch_1904 ? 0.0 : 1.0)) || serial >= last) return std::nullopt;
    const auto days = static_cast<std::int32_t>(std::floor(serial));
    if (epoch_1904) return Date::of(1904, 1, 1)->plus_days(days);
    if (days == 60) return std::nullopt;
    return Date::of(1899, 12, days > 60 ? 30 : 31)->plus_days(days);
}

double serial_of_day(Date day) {
    return day.days - Date::of(1899, 12, 30)->days;
}

}  // namespace bangfu::sheets
