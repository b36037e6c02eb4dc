// SPDX-License-Identifier: Apache-2.0
#include "operations/void_delivery.hpp"

#include <bangfu/services/errors.hpp>
#include <bangfu/services/permissions.hpp>

namespace bangfu::services {

Result<DeliveryAnswer> void_delivery(operation::Writing& work, store::DeliveryId delivery,
                                     const VoidDelivery& form) {
    auto found = store::find(work.db, work.actor.scope, delivery);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::void_delivery, found->scope_pos); gate.refused())
        return gate.error();
    if (found->voided_at) return error::already_voided;

    store::set_void(work.db, delivery, work.actor.staff, work.now, form.reason);
    work.audit({.action = "void_delivery",
                .record_kind = "delivery",
                .record_id = delivery.value,
                .scope_pos = found->scope_pos});
    work.emit({"services.delivery_voided", {delivery.value}});
    found->voided_at = work.now;
    found->void_reason = form.reason.value;
    return answer_of(*found, work.actor);
}

}  // namespace bangfu::services
