// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include <bangfu/intake/errors.hpp>
#include <bangfu/intake/permissions.hpp>
#include <bangfu/people/people.hpp>

namespace bangfu::intake {
namespace {

bool has_something(const store::ImportRecord& record) {
    const auto summary = json::read<SummaryAnswer>(record.summary.value_or("{}"));
    if (summary.refused()) return false;
    const auto refused = summary->statuses.find("refused");
    return summary->households > (refused == summary->statuses.end() ? 0 : refused->second);
}

}  // namespace

Result<ImportAnswer> apply_import(Writing& work, ImportId id, const ApplyImport& form) {
    auto record = import_for(work.reading(), permission::import_roster, id);
    if (record.refused()) return record.error();
    using enum ImportState;
    const bool goes_on = record->state == applying && !is_at_work(work.services, work.db, *record);
    if (record->state != checked && !goes_on) return wrong_state(*record);
    if (auto checked = check_version(*record, form.version); checked.refused()) return checked.error();
    if (!has_something(*record)) return error::nothing_to_apply;

    people::hide_batch(work.db, id.value, work.now);
    queue_work(work, record.value(), applying, "apply_import");
    work.audit({.action = "apply_import",
                .record_kind = "import",
                .record_id = id.value,
                .scope_pos = record->scope_pos});
    return answer_of(work.reading(), *record);
}

}  // namespace bangfu::intake
