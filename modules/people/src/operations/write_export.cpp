// SPDX-License-Identifier: Apache-2.0
// The job behind export_households: pages of the list, each read for itself, into one workbook that is sealed
// at once.
#include "operations/export_columns.hpp"
#include "operations/list_verbs.hpp"
#include "store/draft_store.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/temporary.hpp>

#include <map>

namespace bangfu::people {
namespace {

constexpr int lines_per_page = 1'000;
constexpr std::string_view xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

struct Request {
    store::ExportRow row;
    store::HouseholdFilter filter;
    std::vector<std::string> columns;
    bool reveal = false;
};

Result<Request> read_request(operation::Services& services, std::int64_t id) {
    return services.database.read([&](db::Session& session) -> Result<Request> {
        const auto row = store::find_export(session, id);
        if (!row) return auth::error::no_such_record;
        const auto form = json::read<ExportHouseholds>(row->request);
        if (form.refused()) return form.error();
        auth::Actor asker;  // who asked, with the scope of then: rights were checked when it was asked
        asker.staff = row->staff;
        asker.scope = row->scope;
        const Reading work{services, session, asker, row->asked_at};
        auto filter = filter_of(work, form->filters.value_or(ListHouseholds{}));
        if (filter.refused()) return filter.error();
        std::vector<std::string> named;
        if (form->columns)
            for (const auto& column : form->columns->items) named.push_back(column.value);
        filter->limit = lines_per_page;
        return Request{*row, *filter, export_columns(named), form->reveal.value_or(false)};
    });
}

// Writes all lines; how many.
std::int64_t write_lines(operation::Services& services, jobs::Run& run, Request& request,
                         sheets::Writer& writer) {
    std::int64_t count = 0;
    std::map<UnionId, std::string> names;
    while (!run.stop_asked()) {
        const auto lines = services.database.read([&](db::Session& session) {
            auto page = store::list_households(session, request.filter);
            for (const auto& line : page)
                if (!names.contains(line.union_id))
                    names[line.union_id] = union_name(session, request.row.scope, line.union_id);
            return page;
        });
        for (const auto& line : lines) {
            std::vector<std::string> texts;
            for (const auto& column : request.columns)
                texts.push_back(export_value(services, line, names[line.union_id], column, request.reveal));
            std::vector<sheets::Value> values;
            for (const auto& text : texts) values.push_back(sheets::Value::of(std::string_view(text)));
            writer.row(values);
        }
        count += static_cast<std::int64_t>(lines.size());
        run.progress("writing", count, 0);
        if (lines.size() < static_cast<std::size_t>(lines_per_page)) break;
        request.filter.after = std::pair(lines.back().scope_pos, lines.back().id);
    }
    return count;
}

Result<std::string> write_export(operation::Services& services, jobs::Run& run) {
    auto request = read_request(services, run.job().subject);
    if (request.refused()) return request.error();
    const temporary::File file;
    sheets::Writer writer(file.path().string());
    std::vector<sheets::Column> columns;
    for (const auto& name : request->columns) columns.push_back({std::string(header_of(name)), 18});
    writer.begin_sheet("困难职工档案", columns);
    const auto count = write_lines(services, run, request.value(), writer);
    if (run.stop_asked()) return jobs::error::already_ended;
    writer.finish();
    const auto kept = services.database.write([&](db::Session& session) -> Done {
        const auto stored =
            services.blobs.put(session, services.ids, file.path(), xlsx, services.vault.store_key());
        if (!store::set_export_file(session, request->row.id, stored.id, count))
            return auth::error::no_such_record;  // it waited for longer than an export is kept
        return done();
    });
    if (kept.refused()) return kept.error();
    return "{\"households\":" + std::to_string(count) + ",\"export\":\"" + std::to_string(request->row.id) +
           "\"}";
}

}  // namespace

void handle_jobs(operation::Services& services) {
    services.jobs.handle("people.export_households",
                         [&services](jobs::Run& run) { return write_export(services, run); });
}

}  // namespace bangfu::people
