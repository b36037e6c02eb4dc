// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace bangfu::intake {

// A header squeezed to lower case, without signs; what says the same in other words is in one form.
struct Written {
    std::string main;  // outside brackets
    std::string all;
};
Written written(std::string_view header);

}  // namespace bangfu::intake
