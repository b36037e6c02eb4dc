// SPDX-License-Identifier: Apache-2.0
#include "operations/verbs.hpp"
#include <bangfu/intake/permissions.hpp>

namespace bangfu::intake {
namespace {

using http::Method;
using http::NoForm;
using http::NoQuery;

void add_reading_routes(http::Routes& routes) {
    routes.read<ListImports, ImportList>(
        "/api/imports", {"list_imports", http::may(permission::see_imports)},
        [](http::ReadCall& call, const ListImports& query) { return list_imports(call, query); });
    routes.read<NoQuery, ImportAnswer>(
        "/api/imports/{id}", {"show_import", http::may(permission::see_imports), "import"},
        [](http::ReadCall& call, const NoQuery&) { return show_import(call, call.id<ImportId>()); });
    routes.read<ListImportRows, json::Page<ImportRow>>(
        "/api/imports/{id}/rows", {"list_import_rows", http::may(permission::import_roster), "import"},
        [](http::ReadCall& call, const ListImportRows& query) {
            return list_import_rows(call, call.id<ImportId>(), query);
        });
    routes.download<FileLanguage>("/api/imports/{id}/bad_rows",
                                  {"download_bad_rows", http::may(permission::import_roster), "import"},
                                  [](http::TaskCall& call, const FileLanguage& query) {
                                      return download_bad_rows(call, call.id<ImportId>(), query);
                                  });
    routes.download<FileLanguage>("/api/roster_template",
                                  {"download_roster_template", http::may(permission::import_roster)},
                                  download_roster_template);
    routes.read<ListOverlooked, json::Page<OverlookedItem>>(
        "/api/standing_lists/{kind:text}", {"list_overlooked", http::may(permission::see_overlooked)},
        [](http::ReadCall& call, const ListOverlooked& query) {
            return list_overlooked(call, call.facts.path_text("kind"), query);
        });
}

void add_writing_routes(http::Routes& routes, const std::vector<ports::PersonParticipant*>& participants) {
    routes.upload<StartImport, ImportStarted>("/api/imports",
                                              {"start_import", http::may(permission::import_roster)},
                                              max_upload_bytes, start_import);
    routes.upload<NoQuery, ImportAnswer>(
        "/api/imports/{id}/files", {"add_import_file", http::may(permission::import_roster), "import"},
        max_upload_bytes,
        [](http::TaskCall& call, const NoQuery&) { return add_import_file(call, call.id<ImportId>()); });
    routes.write<ChangeImport, ImportAnswer>(
        Method::patch, "/api/imports/{id}", {"change_import", http::may(permission::import_roster), "import"},
        [](http::WriteCall& call, const ChangeImport& form) {
            return change_import(call, call.id<ImportId>(), form);
        });
    routes.write<NoForm, ImportAnswer>(
        Method::post, "/api/imports/{id}/check",
        {"check_import", http::may(permission::import_roster), "import"},
        [](http::WriteCall& call, const NoForm&) { return check_import(call, call.id<ImportId>()); });
    routes.write<ApplyImport, ImportAnswer>(Method::post, "/api/imports/{id}/apply",
                                            {"apply_import", http::may(permission::import_roster), "import"},
                                            [](http::WriteCall& call, const ApplyImport& form) {
                                                return apply_import(call, call.id<ImportId>(), form);
                                            });
    routes.write<UndoImport, ImportAnswer>(
        Method::post, "/api/imports/{id}/undo", {"undo_import", http::may(permission::undo_import), "import"},
        [participants](http::WriteCall& call, const UndoImport& form) {
            return undo_import(call, participants, call.id<ImportId>(), form);
        });
    routes.write<NoForm, ImportAnswer>(
        Method::post, "/api/imports/{id}/discard",
        {"discard_import", http::may(permission::import_roster), "import"},
        [](http::WriteCall& call, const NoForm&) { return discard_import(call, call.id<ImportId>()); });
}

}  // namespace

void add_routes(http::Routes& routes, std::vector<ports::PersonParticipant*> participants) {
    routes.begin_module("intake");
    add_reading_routes(routes);
    add_writing_routes(routes, participants);
}

}  // namespace bangfu::intake
