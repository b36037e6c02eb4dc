// SPDX-License-Identifier: Apache-2.0
#include "store/places.hpp"

#include <bangfu/base/assert.hpp>

namespace bangfu::organisation::store {
namespace {

struct Node {
    UnionId id;
    Place place;
};

std::vector<Node> read_subtree(db::Session& session, const Place& place) {
    auto rows = session.query(
        "SELECT id, scope_pos, scope_end FROM organisation_unions WHERE scope_pos >= $1 AND scope_pos < $2 "
        "ORDER BY scope_pos",
        {place.from, place.until});
    std::vector<Node> nodes;
    while (rows.next()) nodes.push_back({rows.id<UnionId>(0), {rows.i64(1), rows.i64(2)}});
    return nodes;
}

// For each node in preorder the index of its parent; -1 for the first.
std::vector<int> parents_in(std::span<const Node> tree) {
    std::vector<int> parents(tree.size(), -1);
    std::vector<int> line;  // from the first down to the present node's parent
    for (std::size_t i = 0; i < tree.size(); ++i) {
        while (!line.empty() && !tree[static_cast<std::size_t>(line.back())].place.holds(tree[i].place.from))
            line.pop_back();
        if (!line.empty()) parents[i] = line.back();
        line.push_back(static_cast<int>(i));
    }
    return parents;
}

Place place_of(db::Session& session, UnionId id) {
    auto rows = session.query("SELECT scope_pos, scope_end FROM organisation_unions WHERE id = $1", {id});
    ASSERT(rows.next());
    return {rows.i64(0), rows.i64(1)};
}

std::optional<Place> gap_under(db::Session& session, UnionId parent, std::int64_t nodes,
                               std::int64_t wanted) {
    const Place place = place_of(session, parent);
    std::vector<Place> children;
    {
        // Behind the last child there is room nearly always; only else all gaps are looked at.
        auto last = session.query(
            "SELECT scope_pos, scope_end FROM organisation_unions WHERE parent = $1 ORDER BY scope_pos DESC "
            "LIMIT 1",
            {parent});
        if (last.next()) {
            const Place before{place.from + 1,
                               last.i64(1)};  // taken as one, so that no gap inside it is used
            children.push_back(before);
        }
    }
    if (auto found = place_for_child(place, children, nodes, wanted)) return found;
    children.clear();
    auto rows = session.query(
        "SELECT scope_pos, scope_end FROM organisation_unions WHERE parent = $1 ORDER BY scope_pos",
        {parent});
    while (rows.next()) children.push_back({rows.i64(0), rows.i64(1)});
    return place_for_child(place, children, nodes, wanted);
}

void write_places(db::Session& session, std::span<const Node> nodes, std::span<const Place> places,
                  Followers followers) {
    std::vector<ScopeMove> moves;
    session.execute("DELETE FROM organisation_scope_moves");
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].place == places[i]) continue;
        session.execute("UPDATE organisation_unions SET scope_pos = $1, scope_end = $2 WHERE id = $3",
                        {places[i].from, places[i].until, nodes[i].id});
        if (nodes[i].place.from == places[i].from) continue;
        session.execute("INSERT INTO organisation_scope_moves (old_pos, new_pos) VALUES ($1, $2)",
                        {nodes[i].place.from, places[i].from});
        moves.push_back({nodes[i].place.from, places[i].from});
    }
    FollowingTables own({"organisation_staff", "organisation_posts"});
    own.move(session, moves);
    for (ScopeFollower* follower : followers) follower->move(session, moves);
    session.execute("DELETE FROM organisation_scope_moves");
}

// Spreads the tree below the nearest ancestor of `parent` in which `nodes` then find a gap under `parent`.
void make_gap(db::Session& session, UnionId parent, std::int64_t nodes, Followers followers) {
    std::vector<UnionRow> line = read_line(session, root_place, place_of(session, parent).from);
    for (std::size_t up = line.size(); up-- > 0;) {
        const Place& within = line[up].place;
        const std::vector<Node> tree = read_subtree(session, within);
        const std::int64_t needed = nodes * room_per_node * 4;
        const bool root = up == 0;
        // Spreading a crowded part would only postpone the next spreading by a few children.
        if (!root && width(within) < 16 * (static_cast<std::int64_t>(tree.size()) + needed)) continue;
        std::vector<std::int64_t> reserve(tree.size(), 0);
        for (std::size_t i = 0; i < tree.size(); ++i)
            if (tree[i].id == parent) reserve[i] = needed;
        write_places(session, tree, spread(parents_in(tree), reserve, within), followers);
        return;
    }
}

}  // namespace

Place make_place(db::Session& session, UnionId parent, Followers followers) {
    if (auto place = gap_under(session, parent, 1, 0)) return *place;
    make_gap(session, parent, 1, followers);
    const auto place = gap_under(session, parent, 1, 0);
    ASSERT(place.has_value());
    return *place;
}

void move_subtree(db::Session& session, UnionId moved, UnionId parent, Followers followers) {
    const auto size = static_cast<std::int64_t>(read_subtree(session, place_of(session, moved)).size());
    auto target = gap_under(session, parent, size, width(place_of(session, moved)));
    if (!target) {
        make_gap(session, parent, size, followers);
        target = gap_under(session, parent, size, width(place_of(session, moved)));
        ASSERT(target.has_value());
    }
    const Place from = place_of(session, moved);  // making the gap may have moved it
    const std::vector<Node> tree = read_subtree(session, from);
    std::vector<Place> places;
    if (width(*target) >= width(from)) {
        const std::int64_t delta = target->from - from.from;
        for (const Node& node : tree) places.push_back({node.place.from + delta, node.place.until + delta});
        places.front().until = target->until;
    } else {
        places = spread(parents_in(tree), std::vector<std::int64_t>(tree.size(), 0), *target);
    }
    write_places(session, tree, places, followers);
}

}  // namespace bangfu::organisation::store

namespace bangfu::organisation {

void FollowingTables::move(db::Session& session, std::span<const ScopeMove> moves) {
    if (moves.empty()) return;
    for (const std::string& table : tables_)
        session.execute(
            "UPDATE " + table +
            " SET scope_pos = (SELECT m.new_pos FROM v_organisation_scope_moves m WHERE m.old_pos = " +
            table + ".scope_pos) WHERE scope_pos IN (SELECT old_pos FROM v_organisation_scope_moves)");
}

}  // namespace bangfu::organisation
