// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "header_measure.hpp"
#include <bangfu/intake/errors.hpp>

#include <map>
#include <string>
#include <vector>

namespace bangfu::intake {

// What a column is read as, and why.
struct ColumnMeaning {
    int column = 0;
    Header header;
    Field field = Field::ignore;
    double confidence = 0;
    bool known = false;    // a rule or a person said so (an ignored column may be known, too)
    bool by_hand = false;  // an override or a remembered correction
};

// Whether a person should look: nobody said it and it is not sure, or it is an income whose header says
// neither month nor year.
bool is_guess(const ColumnMeaning& column);

struct ColumnPlan {
    SheetKind kind = SheetKind::files;
    int weight = 0;              // how much the columns speak for the kind
    double score = 0;            // to choose between header rows and kinds
    std::int64_t unit_yuan = 1;  // of amounts whose header names no unit
    std::vector<ColumnMeaning> columns;
    const ColumnMeaning* column_of(Field field) const;
};

// Header text → field, as `--map` and the column memory give it.
using Overrides = std::map<std::string, Field>;
// The form in which headers are compared with overrides.
std::string header_key(std::string_view header);

// Reads the headers as one kind of sheet: each field to the column that says it best.
ColumnPlan plan_columns(SheetKind kind, const std::map<int, Header>& headers, HeaderMeanings& meanings,
                        const Overrides& overrides);
// The kind that the headers speak for; weight 0 where for none.
ColumnPlan best_plan(const std::map<int, Header>& headers, HeaderMeanings& meanings,
                     const Overrides& overrides);

// What must be there before a row is read. `numeric` are the columns whose cells are mostly numbers. Refused,
// in order: duplicate_header, field_twice, column_missing, column_unknown.
Done check_plan(const ColumnPlan& plan, std::string_view sheet, const std::vector<int>& numeric);

}  // namespace bangfu::intake
