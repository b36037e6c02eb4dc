// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/time.hpp>

#include <optional>
#include <string_view>

namespace bangfu::sheets {

// Whether a number shown in this format is a day (ECMA-376 part 1, 18.8.30).
bool is_date_format(int id);                    // of the formats every program knows
bool is_date_format(std::string_view pattern);  // of the file's own

// The day of a serial number; absent where it is none (times of day alone, negative, beyond the year 9999).
std::optional<Date> day_of_serial(double serial, bool epoch_1904);
double serial_of_day(Date day);

}  // namespace bangfu::sheets
