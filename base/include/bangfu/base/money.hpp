// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bangfu {

// An amount in fen (1/100 yuan). Sums are exact; what leaves ±9·10^15 fen (90 trillion yuan) is a bug.
struct Money {
    std::int64_t fen = 0;
    auto operator<=>(const Money&) const = default;
    static constexpr std::int64_t limit_fen = 9'000'000'000'000'000;

    friend Money operator+(Money a, Money b) { return checked(a.fen + b.fen); }
    friend Money operator-(Money a, Money b) { return checked(a.fen - b.fen); }
    Money& operator+=(Money other) { return *this = *this + other; }
    Money operator-() const { return Money{-fen}; }
    // Times a whole number (months, persons).
    Money times(std::int64_t n) const;
    std::string yuan() const;  // "1234.50"
    // "1234.5", "1,234.50", "-3"; at most two decimals. Refused (nullopt): anything else, or beyond the
    // limit.
    static std::optional<Money> parse_yuan(std::string_view text);

  private:
    static Money checked(std::int64_t fen);
};

}  // namespace bangfu
