// SPDX-License-Identifier: Apache-2.0
#include "operations/export_columns.hpp"
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<ExportAnswer> export_households(Writing& work, const ExportHouseholds& form) {
    if (auto gate = auth::authorise(work.actor, permission::export_households); gate.refused())
        return gate.error();
    const bool reveal = form.reveal.value_or(false);
    if (reveal)
        if (auto gate = auth::authorise(work.actor, permission::reveal_numbers); gate.refused())
            return gate.error();
    const bool says_why = form.reason && !form.reason->empty();
    if (reveal && !says_why) return error::reason_missing;
    if (form.columns)
        for (const auto& column : form.columns->items)
            if (!is_export_column(column.value))
                return Error(error::unknown_column, Arguments{{"column", column.value}});
    if (form.filters)
        if (const auto filter = filter_of(work.reading(), *form.filters); filter.refused())
            return filter.error();

    store::ExportRow row;
    row.id = work.services.ids.next_value();
    row.staff = work.actor.staff;
    row.scope = work.actor.scope;
    row.request = json::write(form);
    row.asked_at = work.now;
    store::insert(work.db, row);
    const auto job = work.services.jobs.queue(work.db, "people.export_households", row.id, work.actor.staff,
                                              work.actor.scope.from);
    work.audit({.action = "export_households",
                .record_kind = "export",
                .record_id = row.id,
                .scope_pos = work.actor.scope.from,
                .detail = std::string(R"({"reveal":)") + (reveal ? "true" : "false") + ",\"reason\":" +
                          json::write(form.reason ? form.reason->value : std::string()) + "}"});
    return ExportAnswer{ExportId{row.id}, job};
}

}  // namespace bangfu::people
