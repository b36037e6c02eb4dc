// SPDX-License-Identifier: Apache-2.0
// The roles that every store begins with, and which of them each person of a small office gets. A union may
// change them; these are defaults. In both presets the last seat approves and makes nothing, so that nobody
// has to approve their own work, and every permission has a holder (app/src/whole_store_test.cpp).
#pragma once

#include <span>
#include <string_view>

namespace bangfu::organisation {

struct DefaultRole {
    std::string_view code;
    std::string_view name_zh;
    std::string_view name_en;
    std::span<const std::string_view> patterns;
};
std::span<const DefaultRole> default_roles();
inline constexpr std::string_view administrator_code = "administrator";

struct Seat {
    std::string_view name_zh;
    std::string_view name_en;
    std::span<const std::string_view> roles;  // codes of default roles
};
struct RolePreset {
    std::string_view code;
    std::string_view name_zh;
    std::string_view name_en;
    std::span<const Seat> seats;
};
std::span<const RolePreset> role_presets();

}  // namespace bangfu::organisation
