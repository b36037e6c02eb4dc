// SPDX-License-Identifier: Apache-2.0
// The security test's eye: known values are put into every encrypted field, then every file that the program
// wrote is searched for them byte by byte.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace bangfu::backup {

struct ClearText {
    std::filesystem::path file;
    std::int64_t offset = 0;
    std::string text;
};

// Where one of `texts` (each at least 4 bytes, UTF-8) stands in a file at or under `place`, as it is or in
// UTF-16 of either order; at most 100 finds. A file that cannot be read is a Fault: it would be a blind spot.
std::vector<ClearText> find_clear_texts(const std::filesystem::path& place,
                                        std::span<const std::string> texts);

}  // namespace bangfu::backup
