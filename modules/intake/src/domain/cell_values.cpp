// SPDX-License-Identifier: Apache-2.0
#include "cell_values.hpp"

#include "plain_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace bangfu::intake {
namespace {

bool means_nothing(std::string_view plain) {
    for (const std::string_view word :
         {"", "无", "没有", "-", "--", "—", "——", "/", "//", "\\", "无收入", "none", "n/a"}) {
        if (plain == word) return true;
    }
    return false;
}

bool take_suffix(std::string& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text.erase(text.size() - suffix.size());
    return true;
}

bool take_prefix(std::string& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.erase(0, prefix.size());
    return true;
}

// A decimal of yuan as fen, from its characters where it is plain, from the double where it is in scientific
// notation.
std::optional<Money> fen_of(std::string_view decimal, std::int64_t unit_yuan, bool* rounded) {
    long double value = 0;
    double given = 0;
    const auto read = std::from_chars(decimal.data(), decimal.data() + decimal.size(), given);
    if (read.ec != std::errc() || read.ptr != decimal.data() + decimal.size() || !std::isfinite(given)) {
        return std::nullopt;
    }
    value = static_cast<long double>(given) * static_cast<long double>(unit_yuan) * 100.0L;
    if (std::fabs(value) > static_cast<long double>(Money::limit_fen) / 1000) return std::nullopt;
    const long double whole = std::round(value);
    // 0.1 + 0.2 is no third of a fen: what is within a millionth of a yuan of a fen is that fen.
    if (rounded != nullptr && std::fabs(value - whole) > 1e-4L) *rounded = true;
    return Money{static_cast<std::int64_t>(whole)};
}

int chinese_digit(std::string_view c) {
    constexpr std::array<std::string_view, 10> digits{"零", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};
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

std::optional<int> scale_of(const Given& cell) {
    if (cell.kind == Given::Kind::number) {
        const int value = static_cast<int>(cell.number);
        if (cell.number == value && value >= 1 && value <= 5) return value;
        return std::nullopt;
    }
    const auto plain = squeezed(cell.text, true);
    if (plain.empty() || plain[0] < '1' || plain[0] > '5') return std::nullopt;
    const auto rest = std::string_view(plain).substr(1);
    if (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') return std::nullopt;
    if (rest.starts_with('.') && rest.find_first_not_of(".0") != std::string_view::npos) return std::nullopt;
    return plain[0] - '0';
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

CellReading<Money> read_money(const Given& cell, std::int64_t unit_yuan, bool* rounded) {
    if (cell.kind == Given::Kind::blank) return {};
    if (cell.kind == Given::Kind::date || cell.kind == Given::Kind::error ||
        cell.kind == Given::Kind::boolean) {
        return CellReading<Money>::bad();
    }
    auto plain = squeezed(cell.text, true);
    if (cell.kind == Given::Kind::text) {
        if (means_nothing(plain)) return {};
        bool negative = false;
        for (bool again = true; again;) {
            again = take_prefix(plain, "¥") || take_prefix(plain, "￥") || take_prefix(plain, "rmb") ||
                    take_prefix(plain, "人民币") || take_prefix(plain, "'") || take_prefix(plain, "+");
            if (take_prefix(plain, "-") || take_prefix(plain, "－") || take_prefix(plain, "−")) {
                if (negative) return CellReading<Money>::bad();
                negative = again = true;
            }
        }
        for (bool again = true; again;) {
            again = take_suffix(plain, "/月") || take_suffix(plain, "/年") || take_suffix(plain, "整") ||
                    take_suffix(plain, "元") || take_suffix(plain, "块") || take_suffix(plain, "圆");
        }
        if (take_suffix(plain, "万")) unit_yuan *= 10'000;
        if (take_suffix(plain, "千")) unit_yuan *= 1'000;
        std::string digits;
        for (const auto c : characters(plain)) {
            if (c == "," || c == "，" || c == "、") continue;
            digits += c == "。" || c == "．" ? "." : c;
        }
        if (digits.empty() || (digits[0] != '.' && (digits[0] < '0' || digits[0] > '9')))
            return CellReading<Money>::bad();
        plain = (negative ? "-" : "") + digits;
    }
    const auto fen = fen_of(plain, unit_yuan, rounded);
    return fen ? CellReading<Money>::of(*fen) : CellReading<Money>::bad();
}

CellReading<int> read_size(const Given& cell) {
    if (cell.kind == Given::Kind::blank) return {};
    if (cell.kind == Given::Kind::number) {
        const int value = static_cast<int>(cell.number);
        return cell.number == value && value >= 1 && value <= 99 ? CellReading<int>::of(value)
                                                                 : CellReading<int>::bad();
    }
    if (cell.kind != Given::Kind::text) return CellReading<int>::bad();
    auto plain = squeezed(cell.text, true);
    if (plain.empty()) return {};
    take_prefix(plain, "共");
    for (const std::string_view suffix :
         {"persons", "people", "人口", "口人", "个人", "人", "口", "位", "名", ".0", ".00"}) {
        if (take_suffix(plain, suffix)) break;
    }
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
    const auto numbers = numbers_in(plain);
    if (numbers.empty()) return CellReading<Day>::bad();
    // 20260315, and 19710504T00:00 or 46096.75: a time behind the day is dropped.
    if (numbers[0].size() >= 5) return day_of_digits(numbers[0]);
    // 2021.10 typed as a number is 2021.1 in the cell: which October it was cannot be said, so only the year
    // is taken.
    if (cell.kind == Given::Kind::number) return day_of_digits(numbers[0]);
    if (numbers[0].size() == 4 || (numbers.size() >= 3 && numbers[0].size() == 2)) {
        const int month = numbers.size() > 1 ? int_of(numbers[1]) : 0;
        const int day = numbers.size() > 2 ? int_of(numbers[2]) : 0;
        if ((numbers.size() > 1 && month == 0) || (numbers.size() > 2 && day == 0))
            return CellReading<Day>::bad();
        return day_of(int_of(numbers[0]), month, day);
    }
    return CellReading<Day>::bad();
}

std::optional<bool> read_yes_no(const Given& cell) {
    if (cell.kind == Given::Kind::boolean || cell.kind == Given::Kind::number) {
        if (cell.number == 1) return true;
        if (cell.number == 0) return false;
        return std::nullopt;
    }
    const auto plain = squeezed(cell.text, true);
    if (plain.empty()) return std::nullopt;
    for (const std::string_view no : {"否", "不", "未", "无", "没", "n", "0", "×", "✗", "✘", "x", "false"}) {
        if (plain.starts_with(no)) return false;
    }
    for (const std::string_view yes :
         {"是", "有", "需",   "已", "要", "获",   "得",   "享", "受", "y",    "1",   "√",
          "✓",  "✔",  "true", "对", "很", "非常", "比较", "急", "曾", "收到", "特别"}) {
        if (plain.starts_with(yes)) return true;
    }
    return std::nullopt;
}

std::optional<int> read_satisfaction(const Given& cell) {
    if (const auto scale = scale_of(cell)) return scale;
    if (cell.kind != Given::Kind::text) return std::nullopt;
    const auto plain = squeezed(cell.text, true);
    if (holds_any(plain, {"非常不满", "很不满", "极不满", "十分不满", "verydissatisfied"})) return 1;
    if (holds_any(plain, {"不满", "不太满", "欠满", "dissatisfied", "unsatisfied"})) return 2;
    if (holds_any(plain, {"一般", "基本满", "尚可", "中立", "neutral"})) return 3;
    if (holds_any(plain, {"非常满", "很满", "十分满", "特别满", "完全满", "verysatisfied"})) return 5;
    if (holds_any(plain, {"满意", "satisfied"})) return 4;
    return std::nullopt;
}

std::optional<int> read_urgency(const Given& cell) {
    if (const auto scale = scale_of(cell)) return scale;
    if (cell.kind != Given::Kind::text) return std::nullopt;
    const auto plain = squeezed(cell.text, true);
    if (holds_any(plain, {"不太", "不很", "较低"})) return 2;
    if (holds_any(plain, {"不迫切", "不紧", "不急"})) return 1;
    if (holds_any(plain, {"一般"})) return 3;
    if (holds_any(plain, {"非常", "很", "十分", "特别", "极"})) return 5;
    if (holds_any(plain, {"迫切", "紧", "急", "较"})) return 4;
    return std::nullopt;
}

std::optional<Right> read_right(const Given& cell) {
    const auto plain = squeezed(cell.text, true);
    if (holds_any(plain, {"精神", "文化", "spiritual", "cultural"})) return Right::spiritual_cultural;
    if (holds_any(plain, {"民主", "政治", "democratic", "political"})) return Right::democratic_political;
    if (holds_any(plain, {"经济", "劳动", "economic", "labour", "labor"})) return Right::labour_economic;
    if (holds_any(plain, {"社会", "social"})) return Right::social;
    return std::nullopt;
}

std::optional<Level> read_level(const Given& cell) {
    const auto plain = squeezed(cell.text, true);
    if (holds_any(plain, {"国家", "政府", "政策", "state", "government"})) return Level::state;
    if (holds_any(plain, {"社区", "嘎查", "居委", "村委", "community"})) return Level::community;
    if (holds_any(plain, {"家庭", "家人", "亲属", "family"})) return Level::family;
    if (holds_any(plain, {"社会", "society"})) return Level::society;
    return std::nullopt;
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
