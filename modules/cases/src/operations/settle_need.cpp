// SPDX-License-Identifier: Apache-2.0
#include "operations/settle_need.hpp"

#include <bangfu/cases/errors.hpp>
#include <bangfu/cases/permissions.hpp>

#include <array>

namespace bangfu::cases {
namespace {

constexpr std::array<std::string_view, 8> status_names{"open",   "planned", "being_met", "met",
                                                       "partly", "unmet",   "withdrawn", "not_now"};

}  // namespace

Result<NeedAnswer> settle_need(operation::Writing& work, store::NeedId need, const SettleNeed& form) {
    const auto found = store::find(work.db, work.actor.scope, need);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission::settle_need, found->scope_pos); gate.refused())
        return gate.error();
    if (found->version != form.version) return error::need_changed;
    const bool says_why = form.reason && !form.reason->empty();
    if ((form.status == NeedStatus::unmet || form.status == NeedStatus::withdrawn) && !says_why)
        return error::reason_missing;

    const auto status = status_names[static_cast<std::size_t>(form.status)];
    store::set_status(work.db, need, status, says_why ? form.reason->value : "", work.actor.staff, work.now);
    work.audit({.action = "settle_need",
                .record_kind = "household",
                .record_id = found->household.value,
                .scope_pos = found->scope_pos,
                .detail = R"({"need":")" + need.text() + R"(","status":")" + std::string(status) + "\"}"});
    if (form.status == NeedStatus::met) work.emit({"cases.need_met", {need.value, found->household.value}});
    const auto settled = store::find(work.db, work.actor.scope, need);
    ASSERT(settled);
    return answer_of(work.services, *settled, work.actor);
}

}  // namespace bangfu::cases
