// SPDX-License-Identifier: Apache-2.0
#include "domain/suppression.hpp"

#include <cstddef>

namespace bangfu::evaluation {
namespace {

using Line = std::array<std::size_t, 4>;

constexpr std::array<Line, 8> lines{{{0, 1, 2, 3},
                                     {4, 5, 6, 7},
                                     {8, 9, 10, 11},
                                     {12, 13, 14, 15},
                                     {0, 4, 8, 12},
                                     {1, 5, 9, 13},
                                     {2, 6, 10, 14},
                                     {3, 7, 11, 15}}};

// The count to hide next in a line that would give a hidden one away; 16: the line is safe, or all of it is
// hidden.
std::size_t next_to_hide(const Line& line, const std::array<std::int64_t, 16>& counts,
                         const std::array<bool, 16>& hidden, std::int64_t threshold) {
    int how_many = 0;
    std::int64_t sum = 0;
    std::size_t best = 16;
    for (const auto at : line) {
        if (hidden[at]) {
            ++how_many;
            sum += counts[at];
        } else if (best == 16 || (counts[at] > 0 && (counts[best] == 0 || counts[at] < counts[best]))) {
            best = at;
        }
    }
    const bool gives_away = how_many == 1 || (how_many > 1 && sum < threshold);
    return gives_away ? best : 16;
}

}  // namespace

std::array<bool, 16> suppressed(const std::array<std::int64_t, 16>& counts, std::int64_t threshold,
                                std::array<bool, 16> hidden) {
    for (std::size_t at = 0; at < 16; ++at)
        hidden[at] = hidden[at] || (counts[at] > 0 && counts[at] < threshold);
    for (bool again = true; again;) {
        again = false;
        for (const auto& line : lines) {
            const auto at = next_to_hide(line, counts, hidden, threshold);
            if (at == 16) continue;
            hidden[at] = true;
            again = true;
        }
    }
    return hidden;
}

}  // namespace bangfu::evaluation
