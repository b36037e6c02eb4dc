// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace bangfu {
// Reports a bug of ours (never reachable by input) and ends the process.
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line);
}  // namespace bangfu

#define ASSERT(expression)                                \
    (static_cast<bool>(expression) ? static_cast<void>(0) \
                                   : ::bangfu::assertion_failed(#expression, __FILE__, __LINE__))
