// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/result.hpp>

namespace bangfu::organisation::error {  // in the order in which an operation meets them

inline constexpr ErrorCode already_set_up{"organisation.already_set_up", Refusal::conflict};
inline constexpr ErrorCode no_post_in_force{"organisation.no_post_in_force", Refusal::forbidden};
// A record that a form names is not there, or not in the actor's scope. args: field
inline constexpr ErrorCode no_such_union{"organisation.no_such_union", Refusal::invalid};
inline constexpr ErrorCode no_such_staff{"organisation.no_such_staff", Refusal::invalid};
inline constexpr ErrorCode no_such_role{"organisation.no_such_role", Refusal::invalid};
inline constexpr ErrorCode no_such_preset{"organisation.no_such_preset", Refusal::invalid};
inline constexpr ErrorCode no_such_division{"organisation.no_such_division", Refusal::invalid};
inline constexpr ErrorCode no_such_permission{"organisation.no_such_permission",
                                              Refusal::invalid};  // args: permission
inline constexpr ErrorCode nothing_to_change{"organisation.nothing_to_change", Refusal::invalid};
inline constexpr ErrorCode post_not_own{"organisation.post_not_own", Refusal::invalid};
inline constexpr ErrorCode union_closed{"organisation.union_closed", Refusal::conflict};
inline constexpr ErrorCode root_union{"organisation.root_union",
                                      Refusal::conflict};  // it cannot be moved or closed
inline constexpr ErrorCode under_itself{"organisation.under_itself", Refusal::conflict};
inline constexpr ErrorCode already_there{"organisation.already_there", Refusal::conflict};
inline constexpr ErrorCode has_open_children{"organisation.has_open_children",
                                             Refusal::conflict};  // args: count
inline constexpr ErrorCode has_posts_in_force{"organisation.has_posts_in_force",
                                              Refusal::conflict};  // args: count
inline constexpr ErrorCode second_parent_only_for_primary{"organisation.second_parent_only_for_primary",
                                                          Refusal::invalid};
inline constexpr ErrorCode second_parent_in_line{"organisation.second_parent_in_line", Refusal::invalid};
inline constexpr ErrorCode code_taken{"organisation.code_taken", Refusal::conflict};
inline constexpr ErrorCode sign_in_name_taken{"organisation.sign_in_name_taken", Refusal::conflict};
inline constexpr ErrorCode staff_inactive{"organisation.staff_inactive", Refusal::conflict};
inline constexpr ErrorCode post_dates{"organisation.post_dates",
                                      Refusal::invalid};  // the end is not after the beginning
inline constexpr ErrorCode post_ended{"organisation.post_ended", Refusal::conflict};
// An account with a post above the actor's union is not theirs to take over.
inline constexpr ErrorCode posts_outside_scope{"organisation.posts_outside_scope", Refusal::forbidden};
inline constexpr ErrorCode last_administrator{"organisation.last_administrator", Refusal::conflict};
inline constexpr ErrorCode seats_do_not_fit{"organisation.seats_do_not_fit",
                                            Refusal::invalid};  // args: seats
// One human being would make and be the only one to approve. args: staff (of the accounts concerned, one),
// union
inline constexpr ErrorCode maker_is_approver{"organisation.maker_is_approver", Refusal::conflict};

}  // namespace bangfu::organisation::error
