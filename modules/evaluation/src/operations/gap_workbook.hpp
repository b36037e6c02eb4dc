// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"

#include <filesystem>

namespace bangfu::evaluation {

// What the sheets say besides the counts.
struct GapWorkbook {
    GapView view;
    GapQuery query;
    std::string union_name;
    std::vector<CodebookEntry> codebook;
    Date made_on;
};
// Writes three sheets: the counts as numbers, what was counted and how, and the codebook. Both languages
// stand beside each other: the file is passed on without the program. Fault(io, full).
void write_gap_workbook(const std::filesystem::path& file, const GapWorkbook& content);

}  // namespace bangfu::evaluation
