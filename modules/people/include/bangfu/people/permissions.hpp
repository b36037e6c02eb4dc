// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/auth.hpp>

#include <array>

namespace bangfu::people::permission {

inline constexpr auth::Permission see_households{"people.see_households"};
inline constexpr auth::Permission register_household{"people.register_household"};
inline constexpr auth::Permission change_household{"people.change_household"};
inline constexpr auth::Permission record_circumstance{"people.record_circumstance"};
inline constexpr auth::Permission reveal_numbers{"people.reveal_numbers"};
inline constexpr auth::Permission search_identity{"people.search_identity"};
inline constexpr auth::Permission export_households{"people.export_households"};
inline constexpr auth::Permission export_person{"people.export_person"};
inline constexpr auth::Permission merge_persons{"people.merge_persons"};
inline constexpr auth::Permission erase_person{"people.erase_person"};
inline constexpr auth::Permission see_collisions{"people.see_collisions"};
inline constexpr auth::Permission settle_collision{"people.settle_collision"};
inline constexpr std::array all{see_households, register_household, change_household,  record_circumstance,
                                reveal_numbers, search_identity,    export_households, export_person,
                                merge_persons,  erase_person,       see_collisions,    settle_collision};

}  // namespace bangfu::people::permission
