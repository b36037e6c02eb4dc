// SPDX-License-Identifier: Apache-2.0
// Gauss-Jordan elimination over the integers modulo a prime: exact, without fractions. The coefficients are
// 0, 1 and -1, so a count that follows over the rationals but not modulo this prime (or the other way round)
// would need a determinant that is a multiple of it.
#include "domain/disclosure.hpp"

#include <algorithm>
#include <cstdint>

namespace bangfu::evaluation {
namespace {

constexpr std::int64_t prime = 2'147'483'647;
using Row = std::vector<std::int64_t>;

std::int64_t inverse(std::int64_t value) {
    std::int64_t result = 1;
    for (std::int64_t power = prime - 2; power > 0; power /= 2) {
        if (power % 2 == 1) result = result * value % prime;
        value = value * value % prime;
    }
    return result;
}

void scale(Row& row, std::int64_t by) {
    for (auto& value : row) value = value * by % prime;
}

void subtract(Row& row, const Row& other, std::int64_t times) {
    for (std::size_t i = 0; i < row.size(); ++i)
        if (other[i] != 0) row[i] = (row[i] + (prime - times) * other[i]) % prime;
}

// To the reduced echelon form: each leading coefficient is 1 and stands alone in its column.
void reduce(std::vector<Row>& rows) {
    const std::size_t columns = rows.empty() ? 0 : rows.front().size();
    std::size_t done = 0;
    for (std::size_t column = 0; column < columns && done < rows.size(); ++column) {
        const auto pivot = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(done), rows.end(),
                                        [&](const Row& row) { return row[column] != 0; });
        if (pivot == rows.end()) continue;
        std::swap(*pivot, rows[done]);
        scale(rows[done], inverse(rows[done][column]));
        for (std::size_t other = 0; other < rows.size(); ++other)
            if (other != done && rows[other][column] != 0)
                subtract(rows[other], rows[done], rows[other][column]);
        ++done;
    }
}

}  // namespace

std::vector<bool> disclosed(const std::vector<Equation>& equations, std::size_t unknowns) {
    std::vector<std::size_t> column_of(unknowns, unknowns);  // only of those that stand in a sum
    std::vector<std::size_t> unknown_of;
    for (const auto& equation : equations) {
        for (const auto& [unknown, coefficient] : equation) {
            if (column_of[unknown] != unknowns) continue;
            column_of[unknown] = unknown_of.size();
            unknown_of.push_back(unknown);
        }
    }
    std::vector<Row> rows;
    for (const auto& equation : equations) {
        Row row(unknown_of.size(), 0);
        for (const auto& [unknown, coefficient] : equation) {
            auto& value = row[column_of[unknown]];
            value = (value + coefficient + prime) % prime;
        }
        rows.push_back(std::move(row));
    }
    reduce(rows);
    std::vector<bool> known(unknowns, false);
    for (const auto& row : rows) {
        const auto is_set = [](std::int64_t value) { return value != 0; };
        const auto first = std::find_if(row.begin(), row.end(), is_set);
        if (first != row.end() && std::none_of(first + 1, row.end(), is_set))
            known[unknown_of[static_cast<std::size_t>(first - row.begin())]] = true;
    }
    return known;
}

}  // namespace bangfu::evaluation
