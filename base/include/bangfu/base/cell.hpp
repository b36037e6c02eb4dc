// SPDX-License-Identifier: Apache-2.0
// The grid that every need, service, policy and answer is placed on: four rights × four levels of support
// (design: model.md "The grid"). The names below are the stable names in JSON, SQL and exports.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <string_view>

namespace bangfu {

enum class Right { labour_economic, spiritual_cultural, democratic_political, social };
enum class Level { state, society, community, family };

inline constexpr std::array all_rights{Right::labour_economic, Right::spiritual_cultural,
                                       Right::democratic_political, Right::social};
inline constexpr std::array all_levels{Level::state, Level::society, Level::community, Level::family};

std::string_view name_of(Right right);
std::string_view name_of(Level level);
std::optional<Right> right_named(std::string_view name);
std::optional<Level> level_named(std::string_view name);

struct Cell {
    Right right = Right::labour_economic;
    Level level = Level::state;
    auto operator<=>(const Cell&) const = default;
    int index() const { return static_cast<int>(right) * 4 + static_cast<int>(level); }  // 0..15
    static Cell at(int index) { return Cell{static_cast<Right>(index / 4), static_cast<Level>(index % 4)}; }
};

}  // namespace bangfu
