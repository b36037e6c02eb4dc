// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/cell.hpp>

namespace bangfu {
namespace {
constexpr std::array<std::string_view, 4> right_names{"labour_economic", "spiritual_cultural",
                                                      "democratic_political", "social"};
constexpr std::array<std::string_view, 4> level_names{"state", "society", "community", "family"};
}  // namespace

std::string_view name_of(Right right) {
    return right_names[static_cast<std::size_t>(right)];
}
std::string_view name_of(Level level) {
    return level_names[static_cast<std::size_t>(level)];
}

std::optional<Right> right_named(std::string_view name) {
    for (const auto right : all_rights)
        if (name_of(right) == name) return right;
    return std::nullopt;
}

std::optional<Level> level_named(std::string_view name) {
    for (const auto level : all_levels)
        if (name_of(level) == name) return level;
    return std::nullopt;
}

}  // namespace bangfu
