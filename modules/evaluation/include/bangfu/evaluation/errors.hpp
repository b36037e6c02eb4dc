// SPDX-License-Identifier: Apache-2.0
// Refusals of evaluation, in the order in which a request meets them.
#pragma once

#include <bangfu/base/result.hpp>

#include <array>

namespace bangfu::evaluation::error {

inline constexpr ErrorCode no_such_union{"evaluation.no_such_union", Refusal::invalid};
inline constexpr ErrorCode period_backwards{"evaluation.period_backwards", Refusal::invalid};
inline constexpr ErrorCode answered_in_future{"evaluation.answered_in_future", Refusal::invalid};
inline constexpr ErrorCode nothing_answered{"evaluation.nothing_answered", Refusal::invalid};
inline constexpr ErrorCode no_such_cell{"evaluation.no_such_cell", Refusal::not_found};
inline constexpr ErrorCode codebook_changed{"evaluation.codebook_changed", Refusal::stale};
inline constexpr std::array all{&no_such_union,    &period_backwards, &answered_in_future,
                                &nothing_answered, &no_such_cell,     &codebook_changed};

}  // namespace bangfu::evaluation::error
