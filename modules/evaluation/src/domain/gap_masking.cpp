// SPDX-License-Identifier: Apache-2.0
#include "domain/gap_masking.hpp"

#include "domain/disclosure.hpp"
#include "domain/suppression.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace bangfu::evaluation {
namespace {

// What is never shown, but follows from what is: numbered on after the measures that are shown.
enum Implied : std::size_t {
    reported_not_asked = shown_count,
    recorded_not_asked,
    covered_not_rated,
    unserved_not_rated,
    unserved_not_satisfied,
    not_leaked,
    measure_count
};

using Hidden = std::array<std::array<bool, 16>, measure_count>;

constexpr std::size_t at(Shown measure) {
    return static_cast<std::size_t>(measure);
}

struct Sum {
    std::size_t whole;
    std::array<std::size_t, 4> parts;
    std::size_t how_many;
};
constexpr std::array<Sum, 10> sums{{
    {at(Shown::asked), {at(Shown::needed), at(Shown::not_needed)}, 2},
    {at(Shown::needed), {at(Shown::covered), at(Shown::unserved)}, 2},
    {at(Shown::rated), {at(Shown::satisfied), at(Shown::not_satisfied)}, 2},
    {at(Shown::asked),
     {at(Shown::recorded_and_reported), at(Shown::recorded_only), at(Shown::reported_only),
      at(Shown::neither)},
     4},
    {at(Shown::reported),
     {at(Shown::recorded_and_reported), at(Shown::reported_only), reported_not_asked},
     3},
    {at(Shown::recorded),
     {at(Shown::recorded_and_reported), at(Shown::recorded_only), recorded_not_asked},
     3},
    {at(Shown::covered), {at(Shown::rated), covered_not_rated}, 2},
    {at(Shown::unserved), {at(Shown::unserved_rated), unserved_not_rated}, 2},
    {at(Shown::unserved_rated), {at(Shown::unserved_satisfied), unserved_not_satisfied}, 2},
    {at(Shown::not_needed), {at(Shown::leakage), not_leaked}, 2},
}};

using Values = std::array<std::array<std::int64_t, 16>, measure_count>;

// An implied measure is what its sum leaves.
Values values_of(const Grid& grid) {
    Values values{};
    for (std::size_t cell = 0; cell < 16; ++cell) {
        for (std::size_t m = 0; m < shown_count; ++m)
            values[m][cell] = value_of(grid[cell], static_cast<Shown>(m));
        for (const auto& sum : sums) {
            const auto last = sum.parts[sum.how_many - 1];
            if (last < shown_count) continue;
            values[last][cell] = values[sum.whole][cell];
            for (std::size_t i = 0; i + 1 < sum.how_many; ++i)
                values[last][cell] -= values[sum.parts[i]][cell];
        }
    }
    return values;
}

class Masking {
  public:
    Masking(const Grid& grid, std::int64_t threshold) : values_(values_of(grid)), threshold_(threshold) {
        for (std::size_t m = shown_count; m < measure_count; ++m) hidden_[m].fill(true);
    }

    const Hidden& hide() {
        do close();
        while (hide_beside_disclosed());
        return hidden_;
    }

  private:
    bool is_small(std::size_t measure, std::size_t cell) const {
        return values_[measure][cell] > 0 && values_[measure][cell] < threshold_;
    }
    // What may not follow: every shown measure that was hidden, and few persons of one never shown.
    bool is_protected(std::size_t measure, std::size_t cell) const {
        return hidden_[measure][cell] && (measure < shown_count || is_small(measure, cell));
    }

    void close() {
        for (bool again = true; again;) {
            again = false;
            for (std::size_t m = 0; m < shown_count; ++m) {
                const auto next = suppressed(values_[m], threshold_, hidden_[m]);
                again = again || next != hidden_[m];
                hidden_[m] = next;
            }
            for (const auto& sum : sums)
                for (std::size_t cell = 0; cell < 16; ++cell) again = close_sum(sum, cell) || again;
        }
    }

    // Hides one more term where a sum would give its only unknown one away; true when something was hidden.
    bool close_sum(const Sum& sum, std::size_t cell) {
        std::size_t unknown = hidden_[sum.whole][cell] ? 1 : 0;
        bool protects = is_protected(sum.whole, cell);
        for (std::size_t i = 0; i < sum.how_many; ++i) {
            unknown += hidden_[sum.parts[i]][cell] ? 1 : 0;
            protects = protects || is_protected(sum.parts[i], cell);
        }
        return unknown == 1 && protects && hide_one_of(sum, cell);
    }

    // A part before the whole, and of the parts the smallest that is not zero.
    bool hide_one_of(const Sum& sum, std::size_t cell) {
        std::size_t best = measure_count;
        const auto consider = [&](std::size_t m) {
            if (hidden_[m][cell]) return;
            const auto value = values_[m][cell];
            const auto least = best == measure_count ? 0 : values_[best][cell];
            if (best == measure_count || (value > 0 && (least == 0 || value < least))) best = m;
        };
        for (std::size_t i = 0; i < sum.how_many; ++i) consider(sum.parts[i]);
        if (best == measure_count || values_[best][cell] == 0) consider(sum.whole);
        if (best == measure_count) return false;
        hidden_[best][cell] = true;
        return true;
    }

    // Several sums together may still tell few persons: then a neighbour in one of their sums is hidden too.
    bool hide_beside_disclosed() {
        const auto known = disclosed(equations(), measure_count * 16);
        for (std::size_t m = 0; m < measure_count; ++m) {
            for (std::size_t cell = 0; cell < 16; ++cell) {
                if (!known[m * 16 + cell] || !hidden_[m][cell] || !is_small(m, cell)) continue;
                if (hide_in_a_sum_of(m, cell)) return true;
            }
        }
        return false;
    }
    bool hide_in_a_sum_of(std::size_t measure, std::size_t cell) {
        for (const auto& sum : sums) {
            const auto* const end = sum.parts.begin() + sum.how_many;
            if (sum.whole != measure && std::find(sum.parts.begin(), end, measure) == end) continue;
            if (hide_one_of(sum, cell)) return true;
        }
        if (measure >= shown_count) return false;
        for (std::size_t other = 0; other < 16; ++other) {  // nothing is left in its cell: its row and column
            if (other / 4 != cell / 4 && other % 4 != cell % 4) continue;
            if (!std::exchange(hidden_[measure][other], true)) return true;
        }
        return false;
    }

    std::vector<Equation> equations() const {
        std::vector<Equation> all;
        const auto add = [&](Equation& equation, std::size_t m, std::size_t cell, int coefficient) {
            if (hidden_[m][cell]) equation.emplace_back(m * 16 + cell, coefficient);
        };
        for (std::size_t cell = 0; cell < 16; ++cell) {
            for (const auto& sum : sums) {
                Equation equation;
                add(equation, sum.whole, cell, -1);
                for (std::size_t i = 0; i < sum.how_many; ++i) add(equation, sum.parts[i], cell, 1);
                all.push_back(std::move(equation));
            }
        }
        for (std::size_t m = 0; m < shown_count; ++m) {
            for (std::size_t line = 0; line < 4; ++line) {
                Equation row, column;
                for (std::size_t i = 0; i < 4; ++i) {
                    add(row, m, line * 4 + i, 1);
                    add(column, m, i * 4 + line, 1);
                }
                all.push_back(std::move(row));
                all.push_back(std::move(column));
            }
        }
        std::erase_if(all, [](const Equation& equation) { return equation.empty(); });
        return all;
    }

    Values values_;
    std::int64_t threshold_;
    Hidden hidden_{};
};

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
    Masking masking(grid, threshold);
    const auto& hidden = masking.hide();
    auto out = unmasked(grid);
    for (std::size_t cell = 0; cell < 16; ++cell)
        for (std::size_t m = 0; m < shown_count; ++m)
            if (hidden[m][cell]) out[cell][m].reset();
    return out;
}

}  // namespace bangfu::evaluation
