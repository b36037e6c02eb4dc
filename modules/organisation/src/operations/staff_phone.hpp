// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/staff.hpp"
#include <bangfu/organisation/fields.hpp>

#include <optional>
#include <string>

namespace bangfu::organisation {

// Staff have no data key of their own: their phones are sealed under the store's.
inline std::string seal_phone(keys::Vault& vault, StaffId staff, std::string_view phone) {
    if (phone.empty()) return {};
    return vault.seal(field::staff_phone, staff.value, vault.store_key(), phone);
}

inline std::optional<std::string> unseal_phone(keys::Vault& vault, const store::StaffRow& row) {
    if (row.phone_sealed.empty()) return std::nullopt;
    return vault.unseal(field::staff_phone, row.id.value, vault.store_key(), row.phone_sealed)
        .value()
        .reveal();
}

}  // namespace bangfu::organisation
