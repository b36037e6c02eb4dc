// SPDX-License-Identifier: Apache-2.0
// Random trees and moves on a store, against a plain tree of parents.
#include "store/places.hpp"

#include <bangfu/platform/db_test_store.hpp>

#include <map>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace bangfu::organisation::store {
namespace {

// Notes what each position became, as a module with a table of its own would.
class Records : public ScopeFollower {
  public:
    void move(db::Session&, std::span<const ScopeMove> moves) override {
        std::map<std::int64_t, std::int64_t> became;
        for (const ScopeMove& m : moves) became[m.old_pos] = m.new_pos;
        for (auto& [id, pos] : position)
            if (const auto found = became.find(pos); found != became.end()) pos = found->second;
    }
    std::map<std::int64_t, std::int64_t> position;  // by union
};

class Tree {
  public:
    explicit Tree(db::Session& session, Place root = root_place) : session_(session) {
        UnionRow row;
        row.id = UnionId{1};
        row.code = "1";
        row.place = root;
        insert_union(session, row, StaffId{1}, Instant{});
        parent_[1] = 0;
        records_.position[1] = root.from;
    }
    std::size_t size() const { return parent_.size(); }

    void create(std::int64_t under) {
        ScopeFollower* follower = &records_;
        UnionRow row;
        row.id = UnionId{static_cast<std::int64_t>(size()) + 1};
        row.code = row.id.text();
        row.parent = UnionId{under};
        row.place = make_place(session_, UnionId{under}, {&follower, 1});
        insert_union(session_, row, StaffId{1}, Instant{});
        parent_[row.id.value] = under;
        records_.position[row.id.value] = row.place.from;
    }

    // False where the move would be under itself.
    bool move(std::int64_t id, std::int64_t under) {
        for (std::int64_t at = under; at != 0; at = parent_[at])
            if (at == id) return false;
        ScopeFollower* follower = &records_;
        move_subtree(session_, UnionId{id}, UnionId{under}, {&follower, 1});
        session_.execute("UPDATE organisation_unions SET parent = $1 WHERE id = $2", {under, id});
        parent_[id] = under;
        return true;
    }

    void check() {
        std::map<std::int64_t, Place> places;
        auto rows = session_.query("SELECT id, scope_pos, scope_end FROM organisation_unions", {});
        while (rows.next()) places[rows.i64(0)] = {rows.i64(1), rows.i64(2)};
        RC_ASSERT(places.size() == parent_.size());
        for (const auto& [id, place] : places) {
            RC_ASSERT(records_.position[id] == place.from);  // the follower went along
            std::set<std::int64_t> below;
            for (const auto& [other, at] : places)
                if (place.holds(at.from)) below.insert(other);
            RC_ASSERT(below == below_in_model(id));  // a subtree is one range, and nothing else is in it
            for (const auto& [other, at] : places) {
                const bool apart = at.until <= place.from || place.until <= at.from;
                const bool inside = place.from <= at.from && at.until <= place.until;
                const bool around = at.from <= place.from && place.until <= at.until;
                RC_ASSERT(apart || inside || around);
            }
        }
    }

  private:
    std::set<std::int64_t> below_in_model(std::int64_t id) const {
        std::set<std::int64_t> below;
        for (const auto& [node, above] : parent_) {
            std::int64_t at = node;
            while (at != 0 && at != id) at = parent_.at(at);
            if (at == id) below.insert(node);
        }
        return below;
    }
    db::Session& session_;
    std::map<std::int64_t, std::int64_t> parent_;
    Records records_;
};

RC_GTEST_PROP(Places, NestAsThePlainTreeDoesAfterAnyCreationsAndMoves, ()) {
    db::TestStore store(migrations());
    store.database().write([](db::Session& session) {
        // Now and then a root so narrow that nearly every step has to spread the tree.
        Tree tree(session, *rc::gen::inRange(0, 3) == 0 ? Place{0, 4096} : root_place);
        const int steps = *rc::gen::inRange(1, 40);
        for (int step = 0; step < steps; ++step) {
            const auto any = rc::gen::inRange<std::int64_t>(1, static_cast<std::int64_t>(tree.size()) + 1);
            const std::int64_t one = *any;
            const std::int64_t other = *any;
            if (tree.size() < 2 || *rc::gen::inRange(0, 3) != 0)
                tree.create(one);
            else
                (void)tree.move(one, other);
        }
        tree.check();
    });
}

TEST(Places, SpreadAgainWhenADeepChainUsesThemUp) {
    db::TestStore store(migrations());
    store.database().write([](db::Session& session) {
        Tree tree(session);
        for (std::int64_t depth = 1; depth < 40; ++depth) tree.create(depth);
        for (int i = 0; i < 60; ++i) tree.create(40);
        EXPECT_TRUE(tree.move(20, 5));
        EXPECT_FALSE(tree.move(5, 20));
        tree.check();
    });
}

}  // namespace
}  // namespace bangfu::organisation::store
