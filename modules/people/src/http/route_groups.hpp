// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>
#include <bangfu/platform/http.hpp>

namespace bangfu::people {

void add_household_routes(http::Routes& routes);
void add_list_routes(http::Routes& routes);
void add_person_routes(http::Routes& routes, std::vector<ports::PersonParticipant*> participants);

}  // namespace bangfu::people
