// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bangfu::http {

inline constexpr std::size_t max_query_pairs = 200;

// "name=%E5%B8%AE+x&page=2" → pairs, decoded ("+" is a blank, as forms send it); none where an escape is
// broken, a name or value is not UTF-8, or there are more than max_query_pairs.
std::optional<std::vector<std::pair<std::string, std::string>>> query_pairs(std::string_view query);

}  // namespace bangfu::http
