// SPDX-License-Identifier: Apache-2.0
// Refusals of services, in the order in which a request meets them.
#pragma once

#include <bangfu/base/result.hpp>

#include <array>

namespace bangfu::services::error {

inline constexpr ErrorCode unknown_kind{"services.unknown_kind", Refusal::invalid};
inline constexpr ErrorCode person_not_in_household{"services.person_not_in_household", Refusal::invalid};
inline constexpr ErrorCode delivered_in_future{"services.delivered_in_future", Refusal::invalid};
inline constexpr ErrorCode nothing_given{"services.nothing_given",
                                         Refusal::invalid};  // material help without amount or units
inline constexpr ErrorCode cell_reason_missing{"services.cell_reason_missing", Refusal::invalid};
inline constexpr ErrorCode already_voided{"services.already_voided", Refusal::conflict};
inline constexpr std::array all{&unknown_kind,  &person_not_in_household, &delivered_in_future,
                                &nothing_given, &cell_reason_missing,     &already_voided};

}  // namespace bangfu::services::error
