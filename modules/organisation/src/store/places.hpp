// SPDX-License-Identifier: Apache-2.0
// Where a union stands in the tree, kept in the tables. Whatever changes a position writes the whole mapping
// into organisation_scope_moves first, lets every table follow it in one statement each, and empties it
// again.
#pragma once

#include "domain/scope_places.hpp"
#include "store/unions.hpp"
#include <bangfu/organisation/organisation.hpp>

#include <span>

namespace bangfu::organisation::store {

using Followers = std::span<ScopeFollower* const>;

// A free place under `parent` for one new union; spreads a part of the tree where no gap is left.
Place make_place(db::Session& session, UnionId parent, Followers followers);

// Takes `moved` and everything under it to a place under `parent` (not itself under `moved`); the column
// parent is the caller's to write.
void move_subtree(db::Session& session, UnionId moved, UnionId parent, Followers followers);

}  // namespace bangfu::organisation::store
