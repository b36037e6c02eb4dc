// SPDX-License-Identifier: Apache-2.0
// A role names permissions by patterns: "cases.open_case", "cases.*", "*.see_*"; a pattern beginning with "!"
// takes away what others gave. `*` stands for any run of characters. So a default role gains the verbs of a
// module to come.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::organisation {

bool matches(std::string_view pattern, std::string_view permission);

// The permissions of `all` that the patterns give, sorted, each once.
std::vector<std::string> expand(std::span<const std::string> patterns, std::span<const std::string_view> all);

}  // namespace bangfu::organisation
