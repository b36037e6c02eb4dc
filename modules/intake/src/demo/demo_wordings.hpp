// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/intake/fields.hpp>

#include <string>
#include <string_view>

namespace bangfu::intake {

struct Wording {
    std::string_view group;  // "" where no group header stands above
    std::string_view own;
};
// How office number `wording` heads a column; with one header row the own header must say it all.
Wording demo_header(int wording, SheetKind kind, Field field, bool two_rows);
std::string_view demo_sheet_name(int wording, SheetKind kind);

}  // namespace bangfu::intake
