// SPDX-License-Identifier: Apache-2.0
// Administrative divisions of China down to counties: six-digit codes of GB/T 2260, from data/divisions.tsv.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace bangfu::organisation {

enum class DivisionLevel { province, prefecture, county };

struct Division {
    std::string_view code;
    std::string_view name;
    DivisionLevel level() const;
};

// Reads "code<TAB>name" lines; the views name `text`.
std::vector<Division> read_divisions(std::string_view text);

// The divisions directly under `code`, or the provinces where it is empty, in the order of the file.
std::vector<Division> divisions_under(const std::vector<Division>& all, std::string_view code);
std::optional<Division> find_division(const std::vector<Division>& all, std::string_view code);

}  // namespace bangfu::organisation
