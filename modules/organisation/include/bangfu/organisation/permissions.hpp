// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>

#include <array>

namespace bangfu::organisation::permission {

inline constexpr auth::Permission see_unions{"organisation.see_unions"};
inline constexpr auth::Permission create_union{"organisation.create_union"};
inline constexpr auth::Permission change_union{"organisation.change_union"};
inline constexpr auth::Permission move_union{"organisation.move_union"};
inline constexpr auth::Permission close_union{"organisation.close_union"};
inline constexpr auth::Permission see_staff{"organisation.see_staff"};
inline constexpr auth::Permission register_staff{"organisation.register_staff"};
inline constexpr auth::Permission change_staff{"organisation.change_staff"};
inline constexpr auth::Permission deactivate_staff{"organisation.deactivate_staff"};
inline constexpr auth::Permission make_password_link{"organisation.make_password_link"};
inline constexpr auth::Permission assign_post{"organisation.assign_post"};
inline constexpr auth::Permission end_post{"organisation.end_post"};
inline constexpr auth::Permission see_roles{"organisation.see_roles"};
inline constexpr auth::Permission create_role{"organisation.create_role"};
inline constexpr auth::Permission change_role{"organisation.change_role"};
inline constexpr auth::Permission apply_role_preset{"organisation.apply_role_preset"};

inline constexpr std::array all{see_unions,       create_union,       change_union,   move_union,
                                close_union,      see_staff,          register_staff, change_staff,
                                deactivate_staff, make_password_link, assign_post,    end_post,
                                see_roles,        create_role,        change_role,    apply_role_preset};

}  // namespace bangfu::organisation::permission
