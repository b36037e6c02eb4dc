// SPDX-License-Identifier: Apache-2.0
// Files that the tests make: a zip of given parts, and an xlsx around given sheet XML.
#pragma once

#include <bangfu/platform/sheets.hpp>

#include <map>
#include <string>
#include <vector>

#include <zip.h>

namespace bangfu::sheets::made {

inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
    zip_error_t why;
    zip_error_init(&why);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &why);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &why);
    for (const auto& [name, text] : parts) {
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
    }
    zip_close(archive);
    zip_source_open(source);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    std::string out(stat.size, '\0');
    zip_source_read(source, out.data(), out.size());
    zip_source_close(source);
    zip_source_free(source);
    return out;
}

struct Parts {
    std::vector<std::pair<std::string, std::string>> sheets;  // name, worksheet XML
    std::string shared, styles, workbook_properties;
    std::string sheet_attributes;
};

inline std::string xlsx(const Parts& parts) {
    std::string list, relations;
    std::vector<std::pair<std::string, std::string>> files;
    for (std::size_t i = 0; i < parts.sheets.size(); ++i) {
        const auto n = std::to_string(i + 1);
        list += "<sheet name=\"" + parts.sheets[i].first + "\" sheetId=\"" + n + "\" " +
                parts.sheet_attributes + " r:id=\"rId" + n + "\"/>";
        relations += "<Relationship Id=\"rId" + n + "\" Type=\"http://x/worksheet\" Target=\"worksheets/s" +
                     n + ".xml\"/>";
        files.emplace_back("xl/worksheets/s" + n + ".xml", parts.sheets[i].second);
    }
    if (!parts.shared.empty()) {
        relations +=
            "<Relationship Id=\"s\" Type=\"http://x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>";
        files.emplace_back("xl/sharedStrings.xml", parts.shared);
    }
    if (!parts.styles.empty()) {
        relations += "<Relationship Id=\"t\" Type=\"http://x/styles\" Target=\"styles.xml\"/>";
        files.emplace_back("xl/styles.xml", parts.styles);
    }
    files.emplace_back("[Content_Types].xml", "<Types/>");
    files.emplace_back("_rels/.rels",
                       "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" "
                       "Target=\"xl/workbook.xml\"/></Relationships>");
    files.emplace_back("xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr " + parts.workbook_properties +
                                              "/><sheets>" + list + "</sheets></workbook>");
    files.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return zipped(files);
}

inline std::string rows_of(const std::string& rows, const std::string& behind = "") {
    return "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>";
}

struct Seen {
    int row;
    int column;
    CellKind kind;
    std::string text;
    bool is_formula;
    Date date;
};

// Every cell of a sheet.
inline Result<std::vector<Seen>> cells_of(Book& book, std::size_t sheet = 0) {
    std::vector<Seen> seen;
    const auto read = book.read_rows(sheet, [&](const Row& row) {
        for (const auto& cell : row.cells) {
            seen.push_back(
                {row.number, cell.column, cell.kind, std::string(cell.text), cell.is_formula, cell.date});
        }
        return true;
    });
    if (read.refused()) return read.error();
    return seen;
}

inline Result<std::vector<Seen>> cells_of(const std::string& bytes, const Limits& limits = {}) {
    auto book = Book::open(Input{"a file", "", bytes}, limits);
    if (book.refused()) return book.error();
    return cells_of(book.value());
}

inline std::string id_of(const std::string& bytes, const Limits& limits = {}) {
    const auto read = cells_of(bytes, limits);
    return read.ok() ? "read" : std::string(read.error().code->id);
}

}  // namespace bangfu::sheets::made
