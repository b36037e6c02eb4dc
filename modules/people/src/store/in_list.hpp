// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace bangfu::people::store {

// How many values one IN list takes: always as many, so that the statement is prepared once; a shorter list
// repeats its last value.
inline constexpr int in_list_size = 128;

// "$3, $4, … " of in_list_size parameters.
inline std::string in_list(int first) {
    std::string text;
    for (int i = 0; i < in_list_size; ++i) text += (i == 0 ? "$" : ", $") + std::to_string(first + i);
    return text;
}

}  // namespace bangfu::people::store
