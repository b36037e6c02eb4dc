// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/forms.hpp"
#include <bangfu/platform/operation.hpp>

namespace bangfu::cases {

// Says what became of a need. Refused, in order: auth (no such record, not permitted), need_changed,
// reason_missing.
Result<NeedAnswer> settle_need(operation::Writing& work, store::NeedId need, const SettleNeed& form);

}  // namespace bangfu::cases
