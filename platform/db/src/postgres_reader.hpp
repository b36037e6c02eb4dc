// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace bangfu::db::postgres {

// The role in which a read with a scope runs. It owns nothing and may only read, so that the policies of
// guarded tables hold for it; the program's own role owns the tables and is exempt, because COPY does not
// work under policies.
inline constexpr const char* become_reader = "SET LOCAL ROLE bangfu_reader";

// Makes that role where it is not there and lets it read every table, also those to come. False where the
// program's role may neither make it nor take it on: reads then run without the net. Throws
// Fault(unavailable).
bool prepare_reader(const std::string& url);

}  // namespace bangfu::db::postgres
