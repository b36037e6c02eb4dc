// SPDX-License-Identifier: Apache-2.0
// The sealed fields and blind indexes of people (docs/data-classes.md). Codes are never used again.
#pragma once

#include <bangfu/platform/keys.hpp>

#include <array>

namespace bangfu::people::sealed {

inline constexpr keys::Field identity{200, "people.identity_number"};
inline constexpr keys::Field phone{201, "people.phone"};
inline constexpr keys::Field address{202, "people.address"};
inline constexpr keys::Field remarks{203, "people.remarks"};
inline constexpr keys::Field circumstance_text{204, "people.circumstance_text"};
inline constexpr keys::Field account_number{205, "people.account_number"};
inline constexpr keys::Field attachment_title{206, "people.attachment_title"};
inline constexpr keys::Field history_value{207, "people.history_value"};
inline constexpr keys::Field draft_form{208, "people.draft_form"};
inline constexpr std::array all{identity,          phone,          address,          remarks,
                                circumstance_text, account_number, attachment_title, history_value,
                                draft_form};

inline constexpr keys::Index identity_index{200, "people.identity_number", 128};
inline constexpr keys::Index last4_index{201, "people.identity_last4", 64};
inline constexpr keys::Index phone_index{202, "people.phone", 64};
inline constexpr keys::Index account_index{203, "people.account_number", 128};
inline constexpr std::array all_indexes{identity_index, last4_index, phone_index, account_index};

}  // namespace bangfu::people::sealed
