// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include <bangfu/intake/permissions.hpp>

namespace bangfu::intake {

Result<ImportAnswer> discard_import(Writing& work, ImportId id) {
    auto record = import_for(work.reading(), permission::import_roster, id);
    if (record.refused()) return record.error();
    using enum ImportState;
    const bool at_work = is_at_work(work.services, work.db, *record);
    const bool unfinished = record->state == applying && !at_work;  // hidden already
    const bool waiting =
        record->state == refused || record->state == checked || (record->state == checking && !at_work);
    if (!unfinished && !waiting) return wrong_state(*record);
    queue_work(work, record.value(), unfinished ? undoing : discarded, "undo_import");
    work.audit({.action = "discard_import",
                .record_kind = "import",
                .record_id = id.value,
                .scope_pos = record->scope_pos});
    return answer_of(work.reading(), *record);
}

}  // namespace bangfu::intake
