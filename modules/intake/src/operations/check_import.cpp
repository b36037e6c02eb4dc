// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include <bangfu/intake/permissions.hpp>

namespace bangfu::intake {

Result<ImportAnswer> check_import(Writing& work, ImportId id) {
    auto record = import_for(work.reading(), permission::import_roster, id);
    if (record.refused()) return record.error();
    using enum ImportState;
    if (record->state != refused && record->state != checked &&
        (record->state != checking || is_at_work(work.services, work.db, *record)))
        return wrong_state(*record);
    queue_work(work, record.value(), checking, "check_import");
    work.audit({.action = "check_import",
                .record_kind = "import",
                .record_id = id.value,
                .scope_pos = record->scope_pos});
    return answer_of(work.reading(), *record);
}

}  // namespace bangfu::intake
