// SPDX-License-Identifier: Apache-2.0
#include "cell_values.hpp"

#include "plain_text.hpp"

#include <array>
#include <charconv>

namespace bangfu::intake {
namespace {

int chinese_digit(std::string_view c) {
    constexpr std::array<std::string_view, 10> digits{"零", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};
    if (c == "〇" || c == "○") return 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits.at(i) == c) return static_cast<int>(i);
    }
    return c == "两" ? 2 : -1;
}

// 一 … 九十九; -1 where it is no such number.
int chinese_number(std::string_view text) {
    int tens = 0, ones = -1;
    for (const auto c : characters(text)) {
        if (c == "十") {
            tens = ones < 0 ? 1 : ones;
            ones = 0;
        } else {
            ones = chinese_digit(c);
            if (ones < 0) return -1;
        }
    }
    return ones < 0 ? -1 : tens * 10 + ones;
}

// The numbers in a text, at most four.
std::vector<std::string> numbers_in(std::string_view text) {
    std::vector<std::string> out;
    bool inside = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            if (!inside) out.emplace_back();
            out.back() += c;
            inside = true;
        } else {
            inside = false;
        }
        if (out.size() > 6) break;
    }
    return out;
}

int int_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

// "二〇二六年三月十五日" as "2026年3月15日".
std::string with_digits(std::string_view text) {
    std::string out, number;
    const auto write = [&] {
        if (const int value = chinese_number(number); value >= 0 && number.find("十") != std::string::npos) {
            out += std::to_string(value);
        } else {
            for (const auto c : characters(number)) out += c == "十" ? c : std::to_string(chinese_digit(c));
        }
        number.clear();
    };
    for (const auto c : characters(text)) {
        if (c == "十" || (c != "两" && chinese_digit(c) >= 0)) {
            number += c;
            continue;
        }
        write();
        out += c;
    }
    write();
    return out;
}

// "10/5/26" is the fifth of October to who exports in English, and the 26th of May to who writes the year
// first.
bool may_end_in_the_year(std::string_view text, const std::vector<std::string>& numbers) {
    return text.find('/') != std::string_view::npos && numbers[2].size() == 2 && int_of(numbers[0]) <= 12;
}

CellReading<Day> day_of(int year, int month, int day) {
    if (year < 100) year += year > 30 ? 1900 : 2000;
    if (year < 1850 || year > 2200) return CellReading<Day>::bad();
    const auto date = Date::of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    if (!date) return CellReading<Day>::bad();
    return CellReading<Day>::of(Day{*date, day != 0, month != 0});
}

CellReading<Day> day_of_digits(std::string_view digits) {
    if (digits.size() == 8) {
        return day_of(int_of(digits.substr(0, 4)), int_of(digits.substr(4, 2)), int_of(digits.substr(6, 2)));
    }
    if (digits.size() == 6) return day_of(int_of(digits.substr(0, 4)), int_of(digits.substr(4, 2)), 0);
    if (digits.size() == 4) return day_of(int_of(digits), 0, 0);
    if (digits.size() == 5) {  // a serial number of Excel that lost its date format
        const int serial = int_of(digits);
        if (serial >= 7306 && serial <= 73050) {
            return CellReading<Day>::of(Day{Date::of(1899, 12, 30)->plus_days(serial), true, true});
        }
    }
    return CellReading<Day>::bad();
}

}  // namespace

bool means_nothing(std::string_view plain) {
    for (const std::string_view word :
         {"", "无", "没有", "-", "--", "—", "——", "/", "//", "\\", "无收入", "none", "n/a"}) {
        if (plain == word) return true;
    }
    return false;
}

CellReading<int> read_size(const Given& cell) {
    if (cell.kind == Given::Kind::blank) return {};
    if (cell.kind == Given::Kind::number) {
        if (!(cell.number >= 1 && cell.number <= 99)) return CellReading<int>::bad();
        const int value = static_cast<int>(cell.number);
        return cell.number == value ? CellReading<int>::of(value) : CellReading<int>::bad();
    }
    if (cell.kind != Given::Kind::text) return CellReading<int>::bad();
    auto plain = squeezed(cell.text, true);
    if (plain.empty()) return {};
    take_first(plain, {"共"});
    take_last(plain, {"persons", "people", "人口", "口人", "个人", "人", "口", "位", "名", ".0", ".00"});
    int value = chinese_number(plain);
    if (is_digits(plain) && plain.size() <= 3) value = int_of(plain);
    return value >= 1 && value <= 99 ? CellReading<int>::of(value) : CellReading<int>::bad();
}

CellReading<Day> read_day(const Given& cell) {
    if (cell.kind == Given::Kind::blank) return {};
    if (cell.kind == Given::Kind::date) return CellReading<Day>::of(Day{cell.date, true, true});
    if (cell.kind == Given::Kind::error || cell.kind == Given::Kind::boolean) return CellReading<Day>::bad();
    if (cell.kind == Given::Kind::text && means_nothing(squeezed(cell.text, true))) return {};
    // Blanks divide here: the day and the time behind it are two numbers.
    std::string plain;
    for (const auto c : characters(cell.text)) plain += squeezed(c).empty() ? " " : squeezed(c);
    plain = with_digits(plain);
    const auto numbers = numbers_in(plain);
    if (numbers.empty()) return CellReading<Day>::bad();
    // 20260315, and 19710504T00:00 or 46096.75: a time behind the day is dropped.
    if (numbers[0].size() >= 5) return day_of_digits(numbers[0]);
    // 2021.10 typed as a number is 2021.1 in the cell: which October it was cannot be said, so only the year
    // is taken.
    if (cell.kind == Given::Kind::number) return day_of_digits(numbers[0]);
    if (numbers[0].size() == 4 || (numbers.size() >= 3 && numbers[0].size() == 2)) {
        if (numbers[0].size() == 2 && may_end_in_the_year(plain, numbers)) return CellReading<Day>::bad();
        const int month = numbers.size() > 1 ? int_of(numbers[1]) : 0;
        const int day = numbers.size() > 2 ? int_of(numbers[2]) : 0;
        if ((numbers.size() > 1 && month == 0) || (numbers.size() > 2 && day == 0))
            return CellReading<Day>::bad();
        return day_of(int_of(numbers[0]), month, day);
    }
    return CellReading<Day>::bad();
}

std::string read_text(const Given& cell) {
    auto text = tidied(cell.text);
    if (cell.kind == Given::Kind::number && text.ends_with(".0")) text.erase(text.size() - 2);
    if (cell.kind == Given::Kind::date) return cell.date.iso();
    return text;
}

std::string read_file_no(const Given& cell) {
    auto text = squeezed(cell.text);
    if (cell.kind == Given::Kind::number && text.ends_with(".0")) text.erase(text.size() - 2);
    if (text.starts_with('\'')) text.erase(0, 1);
    return text;
}

std::string file_key(std::string_view file_no) {
    return squeezed(file_no, true);
}

}  // namespace bangfu::intake
