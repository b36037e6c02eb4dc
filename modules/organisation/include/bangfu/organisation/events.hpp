// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace bangfu::organisation::event {  // behind each: the ids it carries

inline constexpr std::string_view store_set_up = "organisation.store_set_up";            // root union, staff
inline constexpr std::string_view union_created = "organisation.union_created";          // union
inline constexpr std::string_view union_changed = "organisation.union_changed";          // union
inline constexpr std::string_view union_moved = "organisation.union_moved";              // union, new parent
inline constexpr std::string_view union_closed = "organisation.union_closed";            // union
inline constexpr std::string_view staff_registered = "organisation.staff_registered";    // staff
inline constexpr std::string_view staff_changed = "organisation.staff_changed";          // staff
inline constexpr std::string_view staff_deactivated = "organisation.staff_deactivated";  // staff
inline constexpr std::string_view post_assigned = "organisation.post_assigned";          // post, staff
inline constexpr std::string_view post_ended = "organisation.post_ended";                // post, staff
inline constexpr std::string_view role_created = "organisation.role_created";            // role
inline constexpr std::string_view role_changed = "organisation.role_changed";            // role
inline constexpr std::string_view password_changed = "organisation.password_changed";    // staff
inline constexpr std::string_view password_link_made = "organisation.password_link_made";  // staff
inline constexpr std::string_view signed_in = "organisation.signed_in";                    // staff
inline constexpr std::string_view signed_out = "organisation.signed_out";                  // staff
inline constexpr std::string_view post_chosen = "organisation.post_chosen";                // staff, post

}  // namespace bangfu::organisation::event
