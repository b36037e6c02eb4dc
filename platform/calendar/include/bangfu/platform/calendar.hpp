// SPDX-License-Identifier: Apache-2.0
// Where the working calendar comes from: the table compiled in, or a file in the same form that an office
// keeps up itself (configuration: calendar_file). The form is
//   {"source": "State Council, 2026", "years": [{"year": 2026, "holidays": ["2026-01-01", …], "workdays":
//   ["2026-01-04", …]}]}
// where workdays are weekend days that are worked instead.
#pragma once

#include <bangfu/base/result.hpp>
#include <bangfu/base/time.hpp>

#include <filesystem>
#include <string_view>

namespace bangfu::calendar {

namespace error {
inline constexpr ErrorCode unreadable{"calendar.unreadable", Refusal::invalid};
}  // namespace error

// China's, from 2004 on.
WorkingCalendar built_in();

// Refused: json.malformed, json.invalid_form ("not_in_year" for a day of another year, args: year).
Result<WorkingCalendar> read(std::string_view json);

// At most 1 MiB. Refused: unreadable, and what read() refuses.
Result<WorkingCalendar> load(const std::filesystem::path& file);

}  // namespace bangfu::calendar
