// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include <bangfu/intake/errors.hpp>
#include <bangfu/intake/permissions.hpp>

namespace bangfu::intake {

Result<ImportStarted> start_import(http::TaskCall& call, const StartImport& form) {
    auto started = call.services.database.write([&](db::Session& session) -> Result<ImportStarted> {
        Writing work{call.services, session, *call.actor, call.now};
        const auto at = organisation::find_union(session, work.actor.scope, form.union_);
        if (!at) {
            if (auto gate = auth::authorise(work.actor, permission::import_roster); gate.refused())
                return gate.error();
            return error::no_such_union;
        }
        if (auto gate = auth::authorise(work.actor, permission::import_roster, at->place.from);
            gate.refused())
            return gate.error();
        const bool says_source = form.local_minimum_source && !form.local_minimum_source->empty();
        if (form.local_minimum_fen && !says_source) return error::source_missing;

        store::ImportRecord record;
        record.id = work.next_id<ImportId>();
        record.union_id = at->id;
        record.scope_pos = at->place.from;
        record.name = form.name && !form.name->empty() ? form.name->value : call.upload_name;
        if (form.local_minimum_fen) record.local_minimum = Money{form.local_minimum_fen->value};
        if (says_source) record.local_minimum_source = form.local_minimum_source->value;
        record.key = call.services.vault.new_subject_key().value;
        record.staff = record.created_by = work.actor.staff;
        record.post = work.actor.post;
        record.actor_union = work.actor.at;
        record.created_at = record.changed_at = work.now;
        const auto stored = call.services.blobs.put(session, call.services.ids, call.upload,
                                                    "application/octet-stream", keys::KeyId{*record.key});
        record.job = work.services.jobs.queue(session, "intake.check_import", record.id.value,
                                              work.actor.staff, record.scope_pos);
        store::insert(session, record);
        store::insert(session, record.id, {1, stored.id, call.upload_name, stored.size});
        work.audit({.action = "start_import",
                    .record_kind = "import",
                    .record_id = record.id.value,
                    .scope_pos = record.scope_pos});
        return ImportStarted{record.id, *record.job};
    });
    if (started.ok()) call.services.jobs.wake();
    return started;
}

}  // namespace bangfu::intake
