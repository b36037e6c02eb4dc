// SPDX-License-Identifier: Apache-2.0
// Refusals of cases, in the order in which a request meets them.
#pragma once

#include <bangfu/base/result.hpp>

#include <array>

namespace bangfu::cases::error {

inline constexpr ErrorCode unknown_need_code{"cases.unknown_need_code", Refusal::invalid};
inline constexpr ErrorCode person_not_in_household{"cases.person_not_in_household", Refusal::invalid};
inline constexpr ErrorCode arose_in_future{"cases.arose_in_future", Refusal::invalid};
inline constexpr ErrorCode source_missing{"cases.source_missing",
                                          Refusal::invalid};  // who says so: at least one of four
inline constexpr ErrorCode cell_reason_missing{"cases.cell_reason_missing", Refusal::invalid};
inline constexpr ErrorCode reason_missing{"cases.reason_missing", Refusal::invalid};  // unmet, withdrawn: why
inline constexpr ErrorCode need_changed{"cases.need_changed", Refusal::stale};
inline constexpr std::array all{&unknown_need_code, &person_not_in_household, &arose_in_future,
                                &source_missing,    &cell_reason_missing,     &reason_missing,
                                &need_changed};

}  // namespace bangfu::cases::error
