// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::services {

// Declares a recorded delivery wrong; it stays to be seen and counts no more. Refused, in order: auth (no
// such record, not permitted), already_voided.
Result<DeliveryAnswer> void_delivery(operation::Writing& work, store::DeliveryId delivery,
                                     const VoidDelivery& form);

}  // namespace bangfu::services
