// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::services {

inline constexpr int deliveries_per_page = 50;

// The help a household was given, newest first. Refused, in order: auth (no such household, not permitted).
Result<json::Page<DeliveryAnswer>> list_deliveries(operation::Reading& work, HouseholdId household,
                                                   const DeliveryQuery& query);
ServiceKindList list_service_kinds(operation::Reading& work);

}  // namespace bangfu::services
