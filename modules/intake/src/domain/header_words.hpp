// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace bangfu::intake {

// What headers are made of, one rule a line; header_meaning.hpp says how a rule is read. A union adds its own
// lines.
std::string_view header_words();

}  // namespace bangfu::intake
