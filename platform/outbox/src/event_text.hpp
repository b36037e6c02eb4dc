// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::outbox {

// An event's ids as the row holds them: decimal numbers with commas between.
std::string text_of(const std::vector<std::int64_t>& ids);
std::vector<std::int64_t> ids_of(std::string_view text);  // throws Fault(corrupt)

}  // namespace bangfu::outbox
