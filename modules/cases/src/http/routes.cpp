// SPDX-License-Identifier: Apache-2.0
#include "operations/list_needs.hpp"
#include "operations/record_need.hpp"
#include "operations/settle_need.hpp"
#include <bangfu/cases/cases.hpp>
#include <bangfu/cases/permissions.hpp>
#include <bangfu/platform/http.hpp>

namespace bangfu::cases {

void add_routes(http::Routes& routes) {
    using http::Method;
    routes.begin_module("cases");
    routes.read<http::NoQuery, NeedCodeList>(
        "/api/need_codes", {"list_need_codes", http::signed_in()},
        [](http::ReadCall& call, const http::NoQuery&) -> Result<NeedCodeList> {
            return list_need_codes(call);
        });
    routes.read<http::NoQuery, NeedList>(
        "/api/households/{id}/needs", {"list_needs", http::may(permission::see_needs), "household"},
        [](http::ReadCall& call, const http::NoQuery&) { return list_needs(call, call.id<HouseholdId>()); });
    routes.write<RecordNeed, NeedAnswer>(Method::post, "/api/households/{id}/needs",
                                         {"record_need", http::may(permission::record_need), "household"},
                                         [](http::WriteCall& call, const RecordNeed& form) {
                                             return record_need(call, call.id<HouseholdId>(), form);
                                         });
    routes.write<SettleNeed, NeedAnswer>(Method::post, "/api/needs/{id}/settle",
                                         {"settle_need", http::may(permission::settle_need), "need"},
                                         [](http::WriteCall& call, const SettleNeed& form) {
                                             return settle_need(call, call.id<store::NeedId>(), form);
                                         });
}

}  // namespace bangfu::cases
