// SPDX-License-Identifier: Apache-2.0
#include "domain/gap_masking.hpp"

#include "domain/suppression.hpp"

namespace bangfu::evaluation {
namespace {

using Hidden = std::array<std::array<bool, 16>, shown_count>;

std::size_t at(Shown measure) {
    return static_cast<std::size_t>(measure);
}

struct Sum {
    Shown whole, part, other;
};
constexpr std::array<Sum, 3> sums{{{Shown::asked, Shown::needed, Shown::not_needed},
                                   {Shown::needed, Shown::covered, Shown::unserved},
                                   {Shown::rated, Shown::satisfied, Shown::not_satisfied}}};

// Hides what a sum inside a cell would give away; true when something was hidden.
bool close_sum(Hidden& hidden, const Sum& sum, std::size_t cell) {
    const int known =
        !hidden[at(sum.whole)][cell] + !hidden[at(sum.part)][cell] + !hidden[at(sum.other)][cell];
    if (known != 2) return false;
    if (hidden[at(sum.whole)][cell]) return hidden[at(sum.part)][cell] = true;
    hidden[at(sum.part)][cell] = true;
    hidden[at(sum.other)][cell] = true;
    return true;
}

std::array<std::int64_t, 16> column(const Grid& grid, Shown measure) {
    std::array<std::int64_t, 16> values{};
    for (std::size_t cell = 0; cell < 16; ++cell) values[cell] = value_of(grid[cell], measure);
    return values;
}

}  // namespace

std::int64_t value_of(const CellCounts& c, Shown measure) {
    switch (measure) {
        case Shown::asked:
            return c.asked;
        case Shown::needed:
            return c.needed;
        case Shown::not_needed:
            return c.asked - c.needed;
        case Shown::normative:
            return c.normative;
        case Shown::recorded:
            return c.recorded;
        case Shown::reported:
            return c.reported;
        case Shown::covered:
            return c.covered;
        case Shown::unserved:
            return c.unserved;
        case Shown::rated:
            return c.rated;
        case Shown::satisfied:
            return c.satisfied;
        case Shown::not_satisfied:
            return c.rated - c.satisfied;
        case Shown::unserved_rated:
            return c.unserved_rated;
        case Shown::unserved_satisfied:
            return c.unserved_satisfied;
        case Shown::leakage:
            return c.leakage;
        case Shown::recorded_and_reported:
            return c.received[1][1];
        case Shown::recorded_only:
            return c.received[1][0];
        case Shown::reported_only:
            return c.received[0][1];
        case Shown::neither:
            return c.received[0][0];
    }
    return 0;
}

MaskedGrid unmasked(const Grid& grid) {
    MaskedGrid out;
    for (std::size_t cell = 0; cell < 16; ++cell)
        for (std::size_t m = 0; m < shown_count; ++m)
            out[cell][m] = value_of(grid[cell], static_cast<Shown>(m));
    return out;
}

MaskedGrid masked(const Grid& grid, std::int64_t threshold) {
    Hidden hidden{};
    for (bool again = true; again;) {
        again = false;
        for (std::size_t m = 0; m < shown_count; ++m) {
            const auto next = suppressed(column(grid, static_cast<Shown>(m)), threshold, hidden[m]);
            again = again || next != hidden[m];
            hidden[m] = next;
        }
        for (const auto& sum : sums)
            for (std::size_t cell = 0; cell < 16; ++cell) again = close_sum(hidden, sum, cell) || again;
    }
    auto out = unmasked(grid);
    for (std::size_t cell = 0; cell < 16; ++cell)
        for (std::size_t m = 0; m < shown_count; ++m)
            if (hidden[m][cell]) out[cell][m].reset();
    return out;
}

}  // namespace bangfu::evaluation
