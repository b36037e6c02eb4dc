// SPDX-License-Identifier: Apache-2.0
// Refusals of policies, in the order in which a request meets them.
#pragma once

#include <bangfu/base/result.hpp>

#include <array>

namespace bangfu::policies::error {

inline constexpr ErrorCode no_such_union{"policies.no_such_union", Refusal::invalid};  // named by a form
inline constexpr ErrorCode minimum_not_positive{"policies.minimum_not_positive", Refusal::invalid};
inline constexpr ErrorCode multiples_in_wrong_order{"policies.multiples_in_wrong_order",
                                                    Refusal::invalid};  // relative is no wider than deep
inline constexpr ErrorCode unknown_cause{"policies.unknown_cause", Refusal::invalid};  // args: cause
inline constexpr ErrorCode order_incomplete{"policies.order_incomplete",
                                            Refusal::invalid};  // each category once
inline constexpr ErrorCode file_left{"policies.file_left", Refusal::conflict};
inline constexpr ErrorCode file_is_draft{"policies.file_is_draft", Refusal::conflict};
inline constexpr ErrorCode day_in_future{"policies.day_in_future", Refusal::invalid};
inline constexpr ErrorCode no_parameters{"policies.no_parameters",
                                         Refusal::conflict};  // no local minimum for the region on that day
inline constexpr ErrorCode income_missing{"policies.income_missing", Refusal::conflict};
inline constexpr ErrorCode size_missing{"policies.size_missing", Refusal::conflict};
inline constexpr ErrorCode nothing_proposed{"policies.nothing_proposed", Refusal::conflict};
inline constexpr ErrorCode proposal_changed{"policies.proposal_changed",
                                            Refusal::stale};  // a newer one stands
inline constexpr ErrorCode already_decided{"policies.already_decided", Refusal::conflict};
inline constexpr ErrorCode reason_missing{"policies.reason_missing", Refusal::invalid};  // to override
inline constexpr std::array all{&no_such_union,    &minimum_not_positive, &multiples_in_wrong_order,
                                &unknown_cause,    &order_incomplete,     &file_left,
                                &file_is_draft,    &day_in_future,        &no_parameters,
                                &income_missing,   &size_missing,         &nothing_proposed,
                                &proposal_changed, &already_decided,      &reason_missing};

}  // namespace bangfu::policies::error
