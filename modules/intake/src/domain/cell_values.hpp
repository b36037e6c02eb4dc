// SPDX-License-Identifier: Apache-2.0
// What people type into cells, read as values. `Given` is a cell as the sheet gave it.
#pragma once

#include <bangfu/base/cell.hpp>
#include <bangfu/base/money.hpp>
#include <bangfu/base/time.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bangfu::intake {

struct Given {
    enum class Kind { blank, text, number, date, boolean, error } kind = Kind::blank;
    std::string_view text;  // as in the file
    double number = 0;
    Date date;
    bool is_formula = false;
};

// A value, nothing, or something that cannot be read: three different answers.
template <class T>
struct CellReading {
    std::optional<T> value;
    bool unreadable = false;  // there is something, and it is no such value
    static CellReading of(T value) { return {std::move(value), false}; }
    static CellReading none() { return {}; }
    static CellReading bad() { return {std::nullopt, true}; }
};

// "无", "-", "/" and their like, in a cell squeezed to lower case.
bool means_nothing(std::string_view plain);
// 1..99 persons: 4, "4人", "四口", "4.0".
CellReading<int> read_size(const Given& cell);
// A day: date cells, 2026-03-15, 2026.3.15, 2026/3/15, 2026年3月15日, 二〇二六年三月十五日, 20260315, with a
// time behind, a bare serial number of Excel between 1920 and 2100. A month (2026年3月, 2026-03) is its first
// day and `day_known` is false; likewise a year.
struct Day {
    Date date;
    bool day_known = true;
    bool month_known = true;
    bool operator==(const Day&) const = default;
};
CellReading<Day> read_day(const Given& cell);
// The text of a cell: blanks at the ends and doubled ones inside gone, a whole number without ".0".
std::string read_text(const Given& cell);
// A file number: plain characters, no blanks, a whole number without ".0".
std::string read_file_no(const Given& cell);
// Whether a file number is the same: letter case does not count.
std::string file_key(std::string_view file_no);

}  // namespace bangfu::intake
