// SPDX-License-Identifier: Apache-2.0
// Cells of money, read as amounts.
#pragma once

#include "cell_values.hpp"

namespace bangfu::intake {

enum class Every { unsaid, month, year };

struct Amount {
    Money money;
    Every every = Every::unsaid;  // as the cell itself says: "500元/月"
    bool rounded = false;         // to the fen, with a loss of more than a millionth of a yuan
};

// 4322.5, "1,234.50元", "1.2万", "￥300", "３０００"; "无", "-" and "/" are nothing. `unit_yuan` is what the
// column counts in; a unit in the cell stands in its place: "2.4万元" and "24000元" are the same in a column
// of 万元.
CellReading<Amount> read_money(const Given& cell, std::int64_t unit_yuan = 1);

}  // namespace bangfu::intake
