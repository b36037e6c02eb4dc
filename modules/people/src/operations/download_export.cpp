// SPDX-License-Identifier: Apache-2.0
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/platform/temporary.hpp>

namespace bangfu::people {

Result<http::Download> download_export(http::TaskCall& call, ExportId id) {
    return call.services.database.write([&](db::Session& session) -> Result<http::Download> {
        Writing work{call.services, session, *call.actor, call.now};
        const auto row = store::find_export(session, id.value);
        if (!row || row->staff != work.actor.staff) return auth::error::no_such_record;
        if (row->taken_at) return error::export_taken;
        if (!row->blob) return error::export_not_ready;
        http::Download file;
        file.file = temporary::make_file();
        const auto stored = call.services.blobs.get(session, *row->blob, file.file);
        if (stored.refused()) {
            std::filesystem::remove(file.file);
            return stored.error();
        }
        store::set_export_taken(session, id.value, work.now);
        if (auto removed = call.services.blobs.remove(session, *row->blob); removed.refused())
            return removed.error();
        work.audit({.action = "download_export",
                    .record_kind = "export",
                    .record_id = id.value,
                    .scope_pos = row->scope.from});
        file.media_type = stored->media_type;
        file.name = "困难职工档案-" + row->asked_at.china_date().iso() + ".xlsx";
        return file;
    });
}

}  // namespace bangfu::people
