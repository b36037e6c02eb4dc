// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/assert.hpp>

#include <cstdio>
#include <cstdlib>

namespace bangfu {

void assertion_failed(const char* expression, const char* file, int line) {
    std::fprintf(stderr, "bangfu: a bug: assertion '%s' failed at %s:%d\n", expression, file, line);
    std::abort();
}

}  // namespace bangfu
