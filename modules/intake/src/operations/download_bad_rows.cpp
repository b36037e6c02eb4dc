// SPDX-License-Identifier: Apache-2.0
//
// The rows of draft and refused households are copied from the files as they were uploaded, cell by cell,
// under the headers of their sheets; a last column says in words what is wrong. What a merged cell said for
// several rows is lost when rows are taken apart, so the file number is written into each.
#include "operations/verbs.hpp"
#include "staging/opened_files.hpp"
#include "staging/staging.hpp"
#include <bangfu/intake/errors.hpp>
#include <bangfu/intake/permissions.hpp>
#include <bangfu/platform/i18n.hpp>
#include <bangfu/platform/sheets.hpp>
#include <bangfu/platform/temporary.hpp>

#include <map>

namespace bangfu::intake {
namespace {

constexpr int rows_a_look = 500;
constexpr std::string_view xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

struct BadRow {
    std::string file_no;
    std::string reasons;  // in words; at the household's own row, and at those that say something themselves
};
using BadRows = std::map<int, std::map<int, BadRow>>;  // by sheet and row

void add_words(std::string& text, i18n::Language language, const std::string& id) {
    if (!text.empty()) text += language == i18n::Language::en ? "; " : "；";
    text += i18n::has_text(id) ? i18n::text(language, id) : id;
}

void take_rows(operation::Services& services, const store::ImportRecord& import, std::string_view status,
               i18n::Language language, BadRows& bad) {
    store::StagedFilter filter;
    filter.status = std::string(status);
    filter.limit = rows_a_look;
    for (;;) {
        const auto rows = services.database.read(
            [&](db::Session& session) { return store::list(session, import.id, filter); });
        for (const auto& row : rows) {
            const auto record = open_record(services.vault, import.key, import.id, row);
            if (!record || record->places.empty()) continue;
            for (const auto& place : record->places) bad[place.sheet][place.row].file_no = row.file_no;
            auto& own = bad[record->places.front().sheet][record->places.front().row];
            for (const auto& code : read_codes(row.reasons))
                add_words(own.reasons, language, "reason." + code);
            for (const auto& finding : record->findings.value_or(std::vector<StagedFinding>{})) {
                auto& other = bad[finding.place.sheet][finding.place.row];
                other.file_no = row.file_no;
                add_words(other.reasons, language, "reason." + finding.code);
            }
        }
        if (rows.size() < static_cast<std::size_t>(rows_a_look)) return;
        filter.after = rows.back().number;
    }
}

class BadRowsWriter {
  public:
    BadRowsWriter(const std::filesystem::path& file, i18n::Language language)
        : writer_(file.string()), language_(language) {}

    Done sheet(sheets::Book& book, std::size_t index, const SheetAnswer& reading,
               const std::map<int, BadRow>& bad) {
        begin(reading);
        return book.read_rows(index, [&](const sheets::Row& row) {
            const auto found = bad.find(row.number);
            if (found != bad.end()) copy(row, found->second);
            return bad.upper_bound(row.number) != bad.end();
        });
    }
    void finish() { writer_.finish(); }

  private:
    void begin(const SheetAnswer& reading) {
        std::vector<sheets::Column> columns;
        file_no_column_.reset();
        columns_.clear();
        for (const auto& column : reading.columns) {
            if (column.field == "file_no") file_no_column_ = columns_.size();
            columns_.emplace(column_index(column.column), columns_.size());
            columns.push_back({column.header, 16});
        }
        columns.push_back({i18n::text(language_, "reason.column"), 60});
        writer_.begin_sheet(reading.sheet, columns);
        width_ = columns.size();
    }

    static int column_index(std::string_view name) {
        int index = 0;
        for (const char c : name) index = index * 26 + (c - 'A' + 1);
        return index - 1;
    }

    void copy(const sheets::Row& row, const BadRow& bad) {
        std::vector<sheets::Value> values(width_);
        for (const auto& cell : row.cells) {
            const auto at = columns_.find(cell.column);
            if (at == columns_.end()) continue;
            if (cell.kind == sheets::CellKind::number)
                values[at->second] = sheets::Value::of(cell.number);
            else if (cell.kind == sheets::CellKind::date)
                values[at->second] = sheets::Value::of(cell.date);
            else
                values[at->second] = sheets::Value::of(cell.text);
        }
        if (file_no_column_ && values[*file_no_column_].text.empty())
            values[*file_no_column_] = sheets::Value::of(std::string_view(bad.file_no));
        values.back() = sheets::Value::of(std::string_view(bad.reasons));
        writer_.row(values);
    }

    sheets::Writer writer_;
    i18n::Language language_;
    std::map<int, std::size_t> columns_;
    std::optional<std::size_t> file_no_column_;
    std::size_t width_ = 0;
};

Done write_bad_rows(const OpenedFiles& files, const std::vector<SheetAnswer>& readings, const BadRows& bad,
                    BadRowsWriter& writer) {
    std::size_t reading = 0;
    for (const auto& input : files.inputs()) {
        auto book = sheets::Book::open(input);
        if (book.refused()) return book.error();
        for (std::size_t i = 0; i < book->sheets().size() && reading < readings.size(); ++i, ++reading) {
            const auto found = bad.find(static_cast<int>(reading));
            if (found == bad.end()) continue;
            const auto copied = writer.sheet(book.value(), i, readings[reading], found->second);
            if (copied.refused()) return copied;
        }
    }
    return done();
}

struct Asked {
    store::ImportRecord import;
    std::vector<SheetAnswer> sheets;
};
Result<Asked> asked_for(http::TaskCall& call, ImportId id) {
    return call.services.database.write([&](db::Session& session) -> Result<Asked> {
        Writing work{call.services, session, *call.actor, call.now};
        auto import = import_for(work.reading(), permission::import_roster, id);
        if (import.refused()) return import.error();
        auto sheets = json::read<std::vector<SheetAnswer>>(import->sheets);
        if (!import->key || !import->summary || sheets.refused()) return error::rows_gone;
        work.audit({.action = "download_bad_rows",
                    .record_kind = "import",
                    .record_id = id.value,
                    .scope_pos = import->scope_pos});
        return Asked{std::move(import).value(), std::move(sheets).value()};
    });
}

}  // namespace

Result<http::Download> download_bad_rows(http::TaskCall& call, ImportId id, const FileLanguage& query) {
    const auto asked = asked_for(call, id);
    if (asked.refused()) return asked.error();
    const auto language =
        i18n::language_named(query.language ? query.language->value : "").value_or(i18n::Language::zh_cn);
    BadRows bad;
    for (const auto* status : {"draft", "refused"})
        take_rows(call.services, asked->import, status, language, bad);
    if (bad.empty()) return error::rows_gone;
    const auto files = OpenedFiles::open(call.services, id);
    if (files.refused()) return error::rows_gone;

    http::Download download;
    download.file = temporary::make_file();
    BadRowsWriter writer(download.file, language);
    if (auto written = write_bad_rows(files.value(), asked->sheets, bad, writer); written.refused()) {
        std::filesystem::remove(download.file);
        return written.error();
    }
    writer.finish();
    download.media_type = xlsx;
    download.name = i18n::text(language, "reason.file_name") + "-" + call.now.china_date().iso() + ".xlsx";
    return download;
}

}  // namespace bangfu::intake
