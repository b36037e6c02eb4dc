// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::services {

// Records help that was given to a member of the household. Refused, in order: auth (not permitted, no such
// household), unknown_kind, person_not_in_household, delivered_in_future, nothing_given, cell_reason_missing.
Result<DeliveryAnswer> record_delivery(operation::Writing& work, HouseholdId household,
                                       const RecordDelivery& form);

}  // namespace bangfu::services
