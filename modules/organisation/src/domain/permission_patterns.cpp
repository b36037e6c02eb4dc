// SPDX-License-Identifier: Apache-2.0
#include "domain/permission_patterns.hpp"

#include <algorithm>

namespace bangfu::organisation {

bool matches(std::string_view pattern, std::string_view permission) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;  // the last star, and where its run began
    std::size_t run = 0;
    while (t < permission.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            run = t;
        } else if (p < pattern.size() && pattern[p] == permission[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++run;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(),
                       [](char c) { return c == '*'; });
}

std::vector<std::string> expand(std::span<const std::string> patterns,
                                std::span<const std::string_view> all) {
    std::vector<std::string> given;
    for (std::string_view permission : all) {
        const auto named = [&](bool taken_away) {
            return std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) {
                const bool negative = pattern.starts_with('!');
                return negative == taken_away && matches(pattern.substr(negative ? 1 : 0), permission);
            });
        };
        if (named(false) && !named(true)) given.emplace_back(permission);
    }
    std::sort(given.begin(), given.end());
    given.erase(std::unique(given.begin(), given.end()), given.end());
    return given;
}

}  // namespace bangfu::organisation
