// SPDX-License-Identifier: Apache-2.0
#include "operations/record_delivery.hpp"

#include "store/kind_store.hpp"
#include <bangfu/people/people.hpp>
#include <bangfu/services/errors.hpp>
#include <bangfu/services/permissions.hpp>

namespace bangfu::services {
namespace {

Method method_named(std::string_view name) {
    if (name == "material") return Method::material;
    if (name == "case_work") return Method::case_work;
    if (name == "group") return Method::group;
    if (name == "community") return Method::community;
    return Method::other;
}

// The rules of one delivery, apart from who may record it.
Done check(const RecordDelivery& form, const std::optional<store::Kind>& kind, bool person_lives_here,
           Date today) {
    if (!kind) return error::unknown_kind;
    if (!person_lives_here) return error::person_not_in_household;
    if (form.delivered_on > today) return error::delivered_in_future;
    const auto method = form.method.value_or(method_named(kind->method));
    if (method == Method::material && !form.amount_fen && !form.units) return error::nothing_given;
    const bool moved = form.cell && *form.cell != kind->cell;
    if (moved && (!form.cell_reason || form.cell_reason->empty())) return error::cell_reason_missing;
    return done();
}

std::string text_of(const std::optional<Text<80>>& text) {
    return text ? text->value : std::string();
}

}  // namespace

Result<DeliveryAnswer> record_delivery(operation::Writing& work, HouseholdId household,
                                       const RecordDelivery& form) {
    const auto found = people::find_household(work.db, work.actor.scope, household);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::record_delivery, found->scope_pos);
        gate.refused())
        return gate.error();
    const auto person = form.person.value_or(found->worker);
    const bool lives_here =
        person == found->worker || people::household_of(work.db, person, work.today()) == household;
    const auto kind = store::kind(work.db, form.kind);
    if (auto rules = check(form, kind, lives_here, work.today()); rules.refused()) return rules.error();

    store::DeliveryRow row;
    row.id = work.next_id<store::DeliveryId>();
    row.delivery = {household,
                    person,
                    found->union_id,
                    found->scope_pos,
                    kind->code,
                    form.cell.value_or(kind->cell),
                    form.method.value_or(method_named(kind->method)),
                    text_of(form.source),
                    text_of(form.handled_by),
                    form.need_code ? std::optional(form.need_code->value) : std::nullopt,
                    form.amount_fen,
                    form.delivered_on,
                    ""};
    if (form.provider) row.provider = form.provider->value;
    if (form.cell_reason) row.cell_reason = form.cell_reason->value;
    row.units = form.units;
    row.recorded_at = work.now;
    row.recorded_by = work.actor.staff;
    store::insert(work.db, row);
    work.audit({.action = "record_delivery",
                .record_kind = "household",
                .record_id = household.value,
                .scope_pos = found->scope_pos,
                .detail = R"({"delivery":")" + row.id.text() + "\"}"});
    work.emit({"services.delivery_recorded", {row.id.value, household.value}});
    const auto recorded = store::find(work.db, work.actor.scope, row.id);
    ASSERT(recorded);
    return answer_of(*recorded, work.actor);
}

}  // namespace bangfu::services
