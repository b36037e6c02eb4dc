// SPDX-License-Identifier: Apache-2.0
#include "operations/export_gap.hpp"

#include "operations/codebook.hpp"
#include "operations/gap_workbook.hpp"
#include "operations/show_gap.hpp"
#include <bangfu/evaluation/permissions.hpp>
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/temporary.hpp>

namespace bangfu::evaluation {
namespace {

// Counted on a snapshot: it may read many rows, and the writer is not to wait for it.
Result<GapWorkbook> counted(http::TaskCall& call, const GapQuery& query) {
    return call.services.database.read([&](db::Session& session) -> Result<GapWorkbook> {
        operation::Reading work{call.services, session, *call.actor, call.now};
        auto view = show_gap(work, query);
        if (view.refused()) return view.error();
        const auto at = query.union_.value_or(work.actor.at);
        const auto named = organisation::find_union(session, work.actor.scope, at);
        return GapWorkbook{std::move(view).value(), query, named ? named->name : std::string(),
                           codebook_of(session, work.actor.at), work.today()};
    });
}

}  // namespace

Result<http::Download> export_gap(http::TaskCall& call, const GapQuery& query) {
    if (auto gate = auth::authorise(*call.actor, permission::export_gap); gate.refused()) return gate.error();
    const auto content = counted(call, query);
    if (content.refused()) return content.error();
    call.services.database.write([&](db::Session& session) {
        operation::Writing work{call.services, session, *call.actor, call.now};
        work.audit({.action = "export_gap",
                    .record_kind = "gap",
                    .scope_pos = call.actor->scope.from,
                    .detail = "{\"filters\":" + json::write(query) + "}"});
    });
    http::Download file;
    file.file = temporary::make_file();
    try {
        write_gap_workbook(file.file, content.value());
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(file.file, ignored);
        throw;
    }
    file.media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    file.name = "错位分析-" + content->made_on.iso() + ".xlsx";
    return file;
}

}  // namespace bangfu::evaluation
