// SPDX-License-Identifier: Apache-2.0
#include "operations/list_deliveries.hpp"
#include "operations/record_delivery.hpp"
#include "operations/void_delivery.hpp"
#include <bangfu/platform/http.hpp>
#include <bangfu/services/permissions.hpp>
#include <bangfu/services/services.hpp>

namespace bangfu::services {

void add_routes(http::Routes& routes) {
    using http::Method;
    routes.begin_module("services");
    routes.read<http::NoQuery, ServiceKindList>(
        "/api/service_kinds", {"list_service_kinds", http::signed_in()},
        [](http::ReadCall& call, const http::NoQuery&) -> Result<ServiceKindList> {
            return list_service_kinds(call);
        });
    routes.read<DeliveryQuery, json::Page<DeliveryAnswer>>(
        "/api/households/{id}/deliveries",
        {"list_deliveries", http::may(permission::see_deliveries), "household"},
        [](http::ReadCall& call, const DeliveryQuery& query) {
            return list_deliveries(call, call.id<HouseholdId>(), query);
        });
    routes.write<RecordDelivery, DeliveryAnswer>(
        Method::post, "/api/households/{id}/deliveries",
        {"record_delivery", http::may(permission::record_delivery), "household"},
        [](http::WriteCall& call, const RecordDelivery& form) {
            return record_delivery(call, call.id<HouseholdId>(), form);
        });
    routes.write<VoidDelivery, DeliveryAnswer>(
        Method::post, "/api/deliveries/{id}/void",
        {"void_delivery", http::may(permission::void_delivery), "delivery"},
        [](http::WriteCall& call, const VoidDelivery& form) {
            return void_delivery(call, call.id<store::DeliveryId>(), form);
        });
}

}  // namespace bangfu::services
