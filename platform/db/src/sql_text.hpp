// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/db.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::db {

// The statements of a migration's text for one dialect, in order, without comments in front and without `;`.
std::vector<std::string> statements_for(Dialect dialect, std::string_view sql);

// What a migration's text is recognised by: FNV-1a, 64 bits, over its bytes. It notices a text changed by
// mistake; it is no defence against somebody who wants to deceive.
std::int64_t digest_of(std::string_view text);

}  // namespace bangfu::db
