// SPDX-License-Identifier: Apache-2.0
#include "http/route_groups.hpp"

namespace bangfu::people {

void add_routes(http::Routes& routes, std::vector<ports::PersonParticipant*> participants) {
    routes.begin_module("people");
    add_household_routes(routes);
    add_list_routes(routes);
    add_person_routes(routes, std::move(participants));
}

}  // namespace bangfu::people
