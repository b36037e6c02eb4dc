// SPDX-License-Identifier: Apache-2.0
// THE DOOR of intake: the import of rosters into a store, and the standing lists of the overlooked. Reading a
// roster without a store is roster.hpp.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/ports.hpp>
#include <bangfu/intake/roster.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/operation.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::http {
class Routes;
}

namespace bangfu::intake {

struct ImportTag;
using ImportId = Id<ImportTag>;

std::span<const db::Migration> migrations();
// `participants`: every module that holds records on persons; undo asks each whether something was built on a
// batch. They outlive the routes.
void add_routes(http::Routes& routes, std::vector<ports::PersonParticipant*> participants);
// Takes the module's jobs into the queue; before it starts.
void handle_jobs(operation::Services& services);
// After a start, before the queue does: every import that a killed program left in the middle is queued
// again, or, where it was tried too often, removed whole; keys whose time is over are destroyed.
void take_up(operation::Services& services);
// Imports that wait for someone: checked and not applied, or refused.
std::unique_ptr<ports::DueItems> make_due_items();
// Tables with scope_pos, for the follower of moved unions.
std::vector<std::string> scope_tables();

}  // namespace bangfu::intake
