// SPDX-License-Identifier: Apache-2.0
// THE DOOR of today: the worklist over all modules.
#pragma once

#include <bangfu/base/ports.hpp>

#include <vector>

namespace bangfu::http {
class Routes;
}

namespace bangfu::today {

// `modules`: every module that has work waiting for someone; they outlive the routes.
void add_routes(http::Routes& routes, std::vector<const ports::DueItems*> modules);

}  // namespace bangfu::today
