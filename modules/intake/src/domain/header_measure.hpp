// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "header_meaning.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace bangfu::intake {

// What an amount's header says of it.
struct Measure {
    bool monthly = false;   // the words speak of a month
    bool yearly = false;    // … of a year
    std::int64_t yuan = 1;  // of one unit: 元 1, 千元 1000, 万元 10000
    bool names_unit = false;
};
Measure measure_of(const Header& header);
// The unit that a line above the table gives all its amounts ("单位：万元", "（单位 万元）"); none where it
// says nothing. In a title that stands alone it may come behind other words, else it begins the cell or comes
// behind "填报单位：…": "支出（单位：万元）" is a group header.
std::optional<std::int64_t> unit_of_line(std::string_view text, bool stands_alone);

}  // namespace bangfu::intake
