// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/sheets.hpp>

namespace bangfu::sheets {

// What a Book holds: an xlsx or delimited text.
class Book::Content {
  public:
    virtual ~Content() = default;
    virtual Result<std::vector<Merge>> merges(std::size_t sheet) = 0;
    virtual Done read_rows(std::size_t sheet, const std::function<bool(const Row&)>& take) = 0;
    std::vector<Sheet> sheets;
    bool delimited_text = false;
};

}  // namespace bangfu::sheets
