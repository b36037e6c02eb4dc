// SPDX-License-Identifier: Apache-2.0
#include "domain/scope_places.hpp"

#include <bangfu/base/assert.hpp>

#include <algorithm>

namespace bangfu::organisation {

std::optional<Place> place_for_child(const Place& parent, std::span<const Place> children, std::int64_t nodes,
                                     std::int64_t wanted) {
    const std::int64_t least = std::max(nodes * room_per_node, std::int64_t{1});
    const std::int64_t most = std::max({wanted, least, width(parent) / 1024});
    Place widest{0, 0};
    std::int64_t from = parent.from + 1;
    for (const Place& child : children) {
        if (child.from - from > width(widest)) widest = {from, child.from};
        from = child.until;
    }
    const Place behind{from, parent.until};
    const Place& gap = width(behind) >= most || width(behind) >= width(widest) ? behind : widest;
    if (width(gap) < least) return std::nullopt;
    return Place{gap.from, gap.from + std::min(most, width(gap))};
}

std::vector<Place> spread(std::span<const int> parent, std::span<const std::int64_t> reserve,
                          const Place& within) {
    ASSERT(!parent.empty() && parent.size() == reserve.size());
    const std::size_t count = parent.size();
    std::vector<std::int64_t> weight(count);  // positions that the subtree needs at least
    for (std::size_t i = count; i-- > 0;) {
        weight[i] += 1 + reserve[i];
        if (i > 0) weight[static_cast<std::size_t>(parent[i])] += weight[i];
    }
    ASSERT(width(within) >= weight[0]);
    std::vector<Place> places(count);
    std::vector<std::int64_t> next(count);   // where the next child begins
    std::vector<std::int64_t> share(count);  // positions a child gets for each of its weight
    for (std::size_t i = 0; i < count; ++i) {
        if (i == 0) {
            places[i] = within;
        } else {
            const auto above = static_cast<std::size_t>(parent[i]);
            places[i] = {next[above], next[above] + weight[i] * share[above]};
            next[above] = places[i].until;
        }
        const std::int64_t below = weight[i] - 1 - reserve[i];
        const std::int64_t room = width(places[i]) - 1 - reserve[i];
        next[i] = places[i].from + 1;
        share[i] = below == 0 ? 0 : std::max<std::int64_t>(1, room / 2 / below);
    }
    return places;
}

}  // namespace bangfu::organisation
