// SPDX-License-Identifier: Apache-2.0
#include "money_values.hpp"

#include "plain_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace bangfu::intake {
namespace {

// A decimal of yuan as fen, from its characters where it is plain, from the double where it is in scientific
// notation.
std::optional<Money> fen_of(std::string_view decimal, std::int64_t unit_yuan, bool& rounded) {
    double given = 0;
    const auto read = std::from_chars(decimal.data(), decimal.data() + decimal.size(), given);
    if (read.ec != std::errc() || read.ptr != decimal.data() + decimal.size() || !std::isfinite(given)) {
        return std::nullopt;
    }
    const auto value = static_cast<long double>(given) * static_cast<long double>(unit_yuan) * 100.0L;
    if (std::fabs(value) > static_cast<long double>(Money::limit_fen) / 1000) return std::nullopt;
    const long double whole = std::round(value);
    // 0.1 + 0.2 is no third of a fen: what is within a millionth of a yuan of a fen is that fen.
    rounded = std::fabs(value - whole) > 1e-4L;
    return Money{static_cast<std::int64_t>(whole)};
}

// "1,234.50" without its commas; none where they part no thousands: "500、300" are two amounts.
std::optional<std::string> without_commas(std::string_view plain) {
    std::string digits;
    std::size_t group = 0;
    bool parted = false, fraction = false;
    const auto is_thousands = [&] { return !parted || group == 3 || group == 4; };
    for (const auto c : characters(plain)) {
        const bool listing = c == "、";
        if (c == "," || listing) {
            if (group == 0 || fraction || !is_thousands() || (listing && !parted && group > 2))
                return std::nullopt;
            parted = true;
            group = 0;
        } else if (c == "." || c == "。") {
            if (fraction || !is_thousands()) return std::nullopt;
            fraction = true;
            digits += '.';
        } else {
            digits += c;
            ++group;
        }
    }
    if (!fraction && !is_thousands()) return std::nullopt;
    return digits;
}

// What stands around the digits of a typed amount.
struct Around {
    bool negative = false;
    bool yuan = false;
    Every every = Every::unsaid;
    bool contradicts = false;  // two signs, or a month and a year

    void says(Every period) {
        contradicts = contradicts || (every != Every::unsaid && every != period);
        every = period;
    }
    bool take_before(std::string& text) {
        if (take_first(text, {"每月", "月均"})) return says(Every::month), true;
        if (take_first(text, {"每年", "年均"})) return says(Every::year), true;
        if (take_first(text, {"-", "−"})) {
            contradicts = contradicts || negative;
            return negative = true;
        }
        return take_first(text, {"¥", "￥", "rmb", "人民币", "'", "+"});
    }
    bool take_behind(std::string& text) {
        if (take_last(text, {"/月", "每月", "(月)", "/month", "permonth"})) return says(Every::month), true;
        if (take_last(text, {"/年", "每年", "(年)", "/year", "peryear"})) return says(Every::year), true;
        if (take_last(text, {"元", "块钱", "块", "圆", "yuan", "rmb"})) return yuan = true;
        return take_last(text, {"整"});
    }
};

}  // namespace

CellReading<Amount> read_money(const Given& cell, std::int64_t unit_yuan) {
    if (cell.kind == Given::Kind::blank) return {};
    if (cell.kind == Given::Kind::date || cell.kind == Given::Kind::error ||
        cell.kind == Given::Kind::boolean) {
        return CellReading<Amount>::bad();
    }
    auto plain = squeezed(cell.text, true);
    Around around;
    if (cell.kind == Given::Kind::text) {
        if (means_nothing(plain)) return {};
        while (around.take_before(plain)) {
        }
        while (around.take_behind(plain)) {
        }
        if (around.yuan) unit_yuan = 1;
        if (take_last(plain, {"万"})) unit_yuan = 10'000;
        if (take_last(plain, {"千"})) unit_yuan = 1'000;
        const auto digits = without_commas(plain);
        const bool begins =
            digits && !digits->empty() && (digits->front() == '.' || is_digits(digits->substr(0, 1)));
        if (around.contradicts || !begins) return CellReading<Amount>::bad();
        plain = (around.negative ? "-" : "") + *digits;
    }
    Amount amount;
    amount.every = around.every;
    const auto fen = fen_of(plain, unit_yuan, amount.rounded);
    if (!fen) return CellReading<Amount>::bad();
    amount.money = *fen;
    return CellReading<Amount>::of(amount);
}

}  // namespace bangfu::intake
