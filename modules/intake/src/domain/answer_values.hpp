// SPDX-License-Identifier: Apache-2.0
// Cells of a survey, read as answers. "不清楚" and "未填" are nothing: not answered is neither yes nor no.
#pragma once

#include "cell_values.hpp"

namespace bangfu::intake {

// 是/有/需要/已获得/√/Y/1 and 否/无/不需要/未获得/×/N/0; "2、不需要" and "□是☑否" by the words of the option.
CellReading<bool> read_yes_no(const Given& cell);
// 1..5: a number, "4分", or 非常满意 5, 满意 4, 基本满意 or 一般 3, 不太满意 or 不满意 2, 非常不满意 1. The
// number of an option is none: "1、非常满意" is 5.
CellReading<int> read_satisfaction(const Given& cell);
// 1..5: a number or 非常迫切 5 … 不迫切 1.
CellReading<int> read_urgency(const Given& cell);
std::optional<Right> read_right(const Given& cell);
std::optional<Level> read_level(const Given& cell);

}  // namespace bangfu::intake
