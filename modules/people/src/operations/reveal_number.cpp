// SPDX-License-Identifier: Apache-2.0
#include "operations/household_verbs.hpp"
#include "store/sealed_fields.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<Revealed> reveal_number(Writing& work, PersonId id, const RevealForm& form) {
    const auto person = person_for(work.reading(), permission::reveal_numbers, id);
    if (person.refused()) return person.error();
    const bool identity = form.field.value == "identity_number";
    if (!identity && form.field.value != "phone")
        return Error(
            json::error::invalid_form,
            std::vector<FieldFault>{{"field", "not_one_of", {{"allowed", "identity_number, phone"}}}});
    const auto value = opened(work.services.vault, identity ? sealed::identity : sealed::phone, id.value,
                              person->key_id, identity ? person->sealed_identity : person->sealed_phone);
    if (value.empty()) return error::nothing_to_reveal;
    work.audit({.action = identity ? "reveal_identity_number" : "reveal_phone",
                .record_kind = "person",
                .record_id = id.value,
                .scope_pos = person->scope_pos,
                .detail = "{\"reason\":" + json::write(form.reason) + "}"});
    return Revealed{value};
}

}  // namespace bangfu::people
