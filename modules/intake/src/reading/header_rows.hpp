// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../domain/column_plan.hpp"
#include <bangfu/platform/sheets.hpp>

#include <map>
#include <vector>

namespace bangfu::intake {

// The first rows of a sheet, kept.
struct HeadRow {
    int number = 0;
    std::map<int, std::string> texts;
    std::map<int, bool> is_number;
};

struct HeaderFound {
    ColumnPlan plan;           // weight 0: no header was found
    int last_row = 0;          // data begin behind it
    std::vector<int> numeric;  // columns that mostly hold numbers
};

// Finds the header among the first rows: one to three rows that speak best for some kind of sheet.
HeaderFound find_header(const std::vector<HeadRow>& head, const std::vector<sheets::Merge>& merges,
                        const HeaderRules& rules, const Overrides& overrides);

inline constexpr std::size_t head_rows = 80;

}  // namespace bangfu::intake
