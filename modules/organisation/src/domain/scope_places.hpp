// SPDX-License-Identifier: Apache-2.0
// Places in the union tree as preorder intervals with gaps.
//
// A node's place is [from, until): `from` is its own position, the rest is room for what is under it. The
// root has [0, 2^62). A new child takes a 1024th of its parent's room (or what is left, down to 4 positions a
// node), behind the last child where it fits, else in the widest gap that an earlier move left. So ten levels
// of a real tree fit without ever moving anybody. When no gap is wide enough, the tree is spread again below
// the nearest ancestor with room: every node gets room in proportion to what is under it, and half of each
// node's room stays free behind its children, so that the next spreading comes only after as many children
// again (amortised constant work a child).
#pragma once

#include <bangfu/platform/auth.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace bangfu::organisation {

using Place = auth::Scope;

inline constexpr Place root_place{0, std::int64_t{1} << 62};
inline constexpr std::int64_t room_per_node = 4;

inline std::int64_t width(const Place& place) {
    return place.until - place.from;
}

// A free place inside `parent` for a subtree of `nodes`, at least `wanted` wide if that fits. `children` are
// the places of the present children in order. None where no gap holds `nodes` with room.
std::optional<Place> place_for_child(const Place& parent, std::span<const Place> children, std::int64_t nodes,
                                     std::int64_t wanted = 0);

// A tree in preorder: parent[i] < i is the index of i's parent, parent[0] = -1; reserve[i] positions are
// wanted free behind i's children. Places for all within `within` (wide enough for all nodes and reserves).
std::vector<Place> spread(std::span<const int> parent, std::span<const std::int64_t> reserve,
                          const Place& within);

}  // namespace bangfu::organisation
