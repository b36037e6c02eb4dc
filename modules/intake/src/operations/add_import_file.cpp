// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include <bangfu/intake/errors.hpp>
#include <bangfu/intake/permissions.hpp>

namespace bangfu::intake {

Result<ImportAnswer> add_import_file(http::TaskCall& call, ImportId id) {
    auto answer = call.services.database.write([&](db::Session& session) -> Result<ImportAnswer> {
        Writing work{call.services, session, *call.actor, call.now};
        auto record = import_for(work.reading(), permission::import_roster, id);
        if (record.refused()) return record.error();
        using enum ImportState;
        if (record->state != checking && record->state != refused && record->state != checked)
            return wrong_state(*record);
        const auto files = store::files(session, id);
        if (files.size() >= max_files)
            return Error(error::too_many_files, Arguments{{"limit", std::to_string(max_files)}});

        const auto stored = call.services.blobs.put(session, call.services.ids, call.upload,
                                                    "application/octet-stream", keys::KeyId{*record->key});
        const auto number = files.empty() ? 1 : files.back().number + 1;
        store::insert(session, id, {number, stored.id, call.upload_name, stored.size});
        queue_work(work, record.value(), checking, "check_import");
        work.audit({.action = "add_import_file",
                    .record_kind = "import",
                    .record_id = id.value,
                    .scope_pos = record->scope_pos});
        return answer_of(work.reading(), *record);
    });
    if (answer.ok()) call.services.jobs.wake();
    return answer;
}

}  // namespace bangfu::intake
