// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/list_store.hpp"
#include <bangfu/platform/sheets.hpp>

namespace bangfu::people {

bool is_export_column(std::string_view name);
// All columns in their order, or those named.
std::vector<std::string> export_columns(const std::vector<std::string>& named);
std::string_view header_of(
    std::string_view column);  // Chinese: the files are for the office's own spreadsheets
// One value of a line, as text: numbers keep their digits. Identity and phone are masked unless `reveal`.
std::string export_value(operation::Services& services, const store::HouseholdLine& line,
                         const std::string& union_name, std::string_view column, bool reveal);

}  // namespace bangfu::people
