// SPDX-License-Identifier: Apache-2.0
#include "operations/household_verbs.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<Revealed> reveal_household(Writing& work, HouseholdId id, const RevealForm& form) {
    const auto home = household_for(work.reading(), permission::reveal_numbers, id);
    if (home.refused()) return home.error();
    auto& vault = work.services.vault;
    std::string value;
    if (form.field.value == "bank_account") {
        if (const auto account = store::account_on(work.db, id, work.today()))
            value = opened(vault, sealed::account_number, account->id.value, account->key_id,
                           account->sealed_number);
    } else if (form.field.value == "address") {
        value = opened(vault, sealed::address, id.value, home->key_id, home->sealed_address);
    } else {
        return Error(
            json::error::invalid_form,
            std::vector<FieldFault>{{"field", "not_one_of", {{"allowed", "bank_account, address"}}}});
    }
    if (value.empty()) return error::nothing_to_reveal;
    work.audit({.action = form.field.value == "address" ? "reveal_address" : "reveal_bank_account",
                .record_kind = "household",
                .record_id = id.value,
                .scope_pos = home->scope_pos,
                .detail = "{\"reason\":" + json::write(form.reason) + "}"});
    return Revealed{value};
}

}  // namespace bangfu::people
