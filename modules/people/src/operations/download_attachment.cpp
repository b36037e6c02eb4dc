// SPDX-License-Identifier: Apache-2.0
#include "operations/household_verbs.hpp"
#include "operations/views.hpp"
#include <bangfu/people/permissions.hpp>
#include <bangfu/platform/temporary.hpp>

namespace bangfu::people {

Result<http::Download> download_attachment(http::TaskCall& call, store::AttachmentId id) {
    return call.services.database.read([&](db::Session& session) -> Result<http::Download> {
        const Reading work{call.services, session, *call.actor, call.now};
        const auto row = store::find_attachment(session, id);
        if (!row) return auth::error::no_such_record;
        if (const auto home = household_for(work, permission::see_households, row->household); home.refused())
            return home.error();
        http::Download file;
        file.file = temporary::make_file();
        const auto stored = call.services.blobs.get(session, row->blob, file.file);
        if (stored.refused()) {
            std::filesystem::remove(file.file);
            return stored.error();
        }
        file.media_type = row->media_type;
        file.name = attachment_answer(call.services, *row).title;
        return file;
    });
}

}  // namespace bangfu::people
