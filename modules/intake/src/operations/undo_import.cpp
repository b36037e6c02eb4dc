// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include <bangfu/intake/errors.hpp>
#include <bangfu/intake/events.hpp>
#include <bangfu/intake/permissions.hpp>
#include <bangfu/people/people.hpp>

namespace bangfu::intake {
namespace {

constexpr std::int64_t named_files = 10;

Error built_on_error(db::Session& session, const auth::Scope& scope,
                     std::span<const HouseholdId> households) {
    std::string files, ids;
    for (const auto id : households) {
        const auto household = people::find_household(session, scope, id);
        if (!household) continue;
        files += (files.empty() ? "" : ", ") + household->file_no;
        ids += (ids.empty() ? "" : ",") + id.text();
    }
    return Error(error::built_on, Arguments{{"files", files}, {"households", ids}});
}

}  // namespace

Result<ImportAnswer> undo_import(Writing& work, std::span<ports::PersonParticipant* const> participants,
                                 ImportId id, const UndoImport& form) {
    auto record = import_for(work.reading(), permission::undo_import, id);
    if (record.refused()) return record.error();
    if (record->state != ImportState::applied) return wrong_state(*record);
    const auto households = ports::built_on(participants, work.db, id.value, named_files);
    if (!households.empty()) return built_on_error(work.db, work.actor.scope, households);

    people::hide_batch(work.db, id.value, work.now);
    record->undo_reason = form.reason.value;
    queue_work(work, record.value(), ImportState::undoing, "undo_import");
    work.audit({.action = "undo_import",
                .record_kind = "import",
                .record_id = id.value,
                .scope_pos = record->scope_pos,
                .detail = R"({"reason":)" + json::write(form.reason.value) + "}"});
    work.emit({event::import_undone, {id.value}});
    return answer_of(work.reading(), *record);
}

}  // namespace bangfu::intake
