// SPDX-License-Identifier: Apache-2.0
#include "demo/demo_data.hpp"
#include "demo/demo_wordings.hpp"
#include "operations/verbs.hpp"
#include <bangfu/intake/permissions.hpp>
#include <bangfu/platform/i18n.hpp>
#include <bangfu/platform/temporary.hpp>

namespace bangfu::intake {
namespace {

constexpr int chinese_wording = 0, english_wording = 4;

// One column of lines: a sheet that nobody takes for a roster.
void write_hints(sheets::Writer& writer, i18n::Language language) {
    writer.begin_sheet(i18n::text(language, "template.hints"),
                       std::array{sheets::Column{i18n::text(language, "template.hints"), 110}});
    for (int line = 1; i18n::has_text("template.hint" + std::to_string(line)); ++line) {
        const auto text = i18n::text(language, "template.hint" + std::to_string(line));
        writer.row(std::array{sheets::Value::of(std::string_view(text))});
    }
}

}  // namespace

Result<http::Download> download_roster_template(http::TaskCall& call, const FileLanguage& query) {
    if (auto gate = auth::authorise(*call.actor, permission::import_roster); gate.refused())
        return gate.error();
    const auto language =
        i18n::language_named(query.language ? query.language->value : "").value_or(i18n::Language::zh_cn);
    const int wording = language == i18n::Language::en ? english_wording : chinese_wording;
    http::Download download;
    download.file = temporary::make_file();
    sheets::Writer writer(download.file.string());
    for (const auto& table : demo_data::tables()) {
        std::vector<sheets::Column> columns;
        for (const auto field : table.fields)
            columns.push_back({std::string(demo_header(wording, table.kind, field, false).own), 16});
        writer.begin_sheet(demo_sheet_name(wording, table.kind), columns);
    }
    write_hints(writer, language);
    writer.finish();
    download.media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    download.name = i18n::text(language, "template.file_name") + ".xlsx";
    return download;
}

}  // namespace bangfu::intake
