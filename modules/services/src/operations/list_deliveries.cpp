// SPDX-License-Identifier: Apache-2.0
#include "operations/list_deliveries.hpp"

#include "store/kind_store.hpp"
#include <bangfu/people/people.hpp>
#include <bangfu/services/permissions.hpp>

#include <charconv>

namespace bangfu::services {
namespace {

// Where the last page ended; none for the first page or a cursor that is not ours.
std::optional<std::pair<Date, store::DeliveryId>> place_of(const std::optional<json::Cursor>& cursor) {
    if (!cursor || cursor->values.size() != 2) return std::nullopt;
    const auto on = Date::parse(cursor->values[0]);
    const auto id = store::DeliveryId::parse(cursor->values[1]);
    if (!on || !id) return std::nullopt;
    return std::pair(*on, *id);
}

}  // namespace

DeliveryAnswer answer_of(const store::RecordedDelivery& d, const auth::Actor& actor) {
    DeliveryAnswer answer{d.id,        d.person,      d.kind, d.method, d.source,       d.handled_by,
                          d.origin,    d.cell,        {},     d.units,  d.delivered_on, d.recorded_at,
                          d.voided_at, d.void_reason, {}};
    if (d.amount_fen) answer.amount_fen = Money{*d.amount_fen};
    if (!d.voided_at && actor.may(permission::void_delivery)) answer.abilities.emplace_back("void_delivery");
    return answer;
}

Result<json::Page<DeliveryAnswer>> list_deliveries(operation::Reading& work, HouseholdId household,
                                                   const DeliveryQuery& query) {
    const auto found = people::find_household(work.db, work.actor.scope, household);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::see_deliveries, found->scope_pos); gate.refused())
        return gate.error();
    auto rows = store::of_household(work.db, household, place_of(query.cursor), deliveries_per_page + 1);
    json::Page<DeliveryAnswer> page;
    const bool more = rows.size() > static_cast<std::size_t>(deliveries_per_page);
    if (more) rows.pop_back();
    for (const auto& row : rows) page.items.push_back(answer_of(row, work.actor));
    if (more) page.next_cursor = json::Cursor{{rows.back().delivered_on.iso(), rows.back().id.text()}};
    return page;
}

ServiceKindList list_service_kinds(operation::Reading& work) {
    ServiceKindList list;
    for (auto& kind : store::kinds(work.db))
        list.items.push_back({kind.code, kind.name_zh, kind.name_en, kind.method, kind.cell});
    return list;
}

}  // namespace bangfu::services
