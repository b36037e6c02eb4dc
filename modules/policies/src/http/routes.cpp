// SPDX-License-Identifier: Apache-2.0
#include "operations/category_verbs.hpp"
#include "operations/parameters_verbs.hpp"
#include <bangfu/people/permissions.hpp>
#include <bangfu/platform/http.hpp>
#include <bangfu/policies/permissions.hpp>

namespace bangfu::policies {

void add_routes(http::Routes& routes) {
    using http::Method;
    routes.begin_module("policies");
    routes.read<http::NoQuery, CategoryAnswer>(
        "/api/households/{id}/category",
        {"show_category", http::may(people::permission::see_households), "household"},
        [](http::ReadCall& call, const http::NoQuery&) {
            return show_category(call, call.id<HouseholdId>());
        });
    routes.write<ProposeCategory, CategoryAnswer>(
        Method::post, "/api/households/{id}/category/propose",
        {"propose_category", http::may(permission::propose_category), "household"},
        [](http::WriteCall& call, const ProposeCategory& form) {
            return propose_category(call, call.id<HouseholdId>(), form);
        });
    routes.write<ConfirmCategory, CategoryAnswer>(
        Method::post, "/api/households/{id}/category/confirm",
        {"confirm_category", http::may(permission::confirm_category), "household"},
        [](http::WriteCall& call, const ConfirmCategory& form) {
            return confirm_category(call, call.id<HouseholdId>(), form);
        });
    routes.read<ParametersQuery, ParametersPage>(
        "/api/parameters", {"list_parameters", http::may(permission::see_parameters)},
        [](http::ReadCall& call, const ParametersQuery& query) { return list_parameters(call, query); });
    routes.write<SetParameters, ParametersAnswer>(
        Method::post, "/api/parameters", {"set_parameters", http::may(permission::set_parameters)},
        [](http::WriteCall& call, const SetParameters& form) { return set_parameters(call, form); });
}

}  // namespace bangfu::policies
