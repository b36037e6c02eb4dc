// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/assert.hpp>
#include <bangfu/base/money.hpp>

#include <cstdlib>

namespace bangfu {

Money Money::checked(std::int64_t fen) {
    ASSERT(fen <= limit_fen && fen >= -limit_fen);
    return Money{fen};
}

Money Money::times(std::int64_t n) const {
    std::int64_t product = 0;
    ASSERT(!__builtin_mul_overflow(fen, n, &product));
    return checked(product);
}

std::string Money::yuan() const {
    const auto magnitude = fen < 0 ? -fen : fen;
    auto cents = std::to_string(magnitude % 100);
    if (cents.size() == 1) cents.insert(0, 1, '0');
    return (fen < 0 ? "-" : "") + std::to_string(magnitude / 100) + "." + cents;
}

std::optional<Money> Money::parse_yuan(std::string_view text) {
    bool negative = false;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        negative = text[0] == '-';
        text.remove_prefix(1);
    }
    std::int64_t fen = 0;
    int digits = 0;
    int decimals = -1;  // -1: before the point
    int group = -1;     // digits since the last comma, -1: no comma yet
    for (const char c : text) {
        if (c == '.') {
            if (decimals >= 0 || digits == 0 || (group >= 0 && group != 3)) return std::nullopt;
            decimals = 0;
        } else if (c == ',') {
            if (decimals >= 0 || digits == 0 || (group < 0 ? digits > 3 : group != 3)) return std::nullopt;
            group = 0;
        } else if (c >= '0' && c <= '9') {
            if (decimals >= 0 && ++decimals > 2) return std::nullopt;
            if (group >= 0 && decimals < 0 && ++group > 3) return std::nullopt;
            fen = fen * 10 + (c - '0');
            ++digits;
            if (fen > limit_fen) return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0 || decimals == 0 || (decimals < 0 && group >= 0 && group != 3)) return std::nullopt;
    for (int missing = decimals < 0 ? 2 : 2 - decimals; missing > 0; --missing) fen *= 10;
    if (fen > limit_fen) return std::nullopt;
    return Money{negative ? -fen : fen};
}

}  // namespace bangfu
