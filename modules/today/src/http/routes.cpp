// SPDX-License-Identifier: Apache-2.0
#include "operations/list_due_items.hpp"
#include <bangfu/platform/http.hpp>
#include <bangfu/today/permissions.hpp>
#include <bangfu/today/today.hpp>

namespace bangfu::today {

void add_routes(http::Routes& routes, std::vector<const ports::DueItems*> modules) {
    routes.begin_module("today");
    routes.read<http::NoQuery, DueItemList>(
        "/api/today", {"list_due_items", http::may(permission::see_today)},
        [modules = std::move(modules)](http::ReadCall& call, const http::NoQuery&) {
            return list_due_items(call, modules);
        });
}

}  // namespace bangfu::today
