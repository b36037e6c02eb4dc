// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace bangfu::organisation::store {

// A LIKE pattern (ESCAPE '\') for texts that hold `words`.
std::string holding(std::string_view words);
// ASCII letters in lower case: sign-in names and codes are compared so.
std::string lower_ascii(std::string_view text);

}  // namespace bangfu::organisation::store
