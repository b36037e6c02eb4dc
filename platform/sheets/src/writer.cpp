// SPDX-License-Identifier: Apache-2.0
#include "number_format.hpp"
#include <bangfu/platform/sheets.hpp>

#include <cstdio>
#include <set>

#include <xlsxwriter.h>

namespace bangfu::sheets {
namespace {

// At most `units` UTF-16 units of a text, cut between characters; Excel counts in those.
std::string shortened(std::string_view text, std::size_t units) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::size_t cost = bytes == 4 ? 2 : 1;
        if (cost > units || at + bytes > text.size()) break;
        units -= cost;
        at += bytes;
    }
    return std::string(text.substr(0, at));
}

constexpr std::size_t sheet_name_units = 31;
constexpr std::size_t cell_units = 32'767;

}  // namespace

struct Writer::State {
    std::string path;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format* header = nullptr;
    lxw_format* text = nullptr;
    lxw_format* money = nullptr;
    lxw_format* date = nullptr;
    std::set<std::string> names;
    std::vector<Column> columns;
    lxw_row_t next_row = 0;
    std::string text_buffer;

    static void check(lxw_error what) {
        if (what == LXW_NO_ERROR) return;
        const bool full = what == LXW_ERROR_CREATING_TMPFILE || what == LXW_ERROR_ZIP_FILE_ADD ||
                          what == LXW_ERROR_ZIP_FILE_OPERATION || what == LXW_ERROR_ZIP_CLOSE;
        throw Fault(full ? Fault::Kind::full : Fault::Kind::io,
                    std::string("a sheet file cannot be written: ") + lxw_strerror(what));
    }
    void end_sheet() {
        if (sheet == nullptr || columns.empty() || next_row == 0) return;
        bool with_header = false;
        for (const auto& column : columns) with_header = with_header || !column.header.empty();
        if (!with_header) return;
        check(worksheet_autofilter(sheet, 0, 0, next_row - 1, static_cast<lxw_col_t>(columns.size() - 1)));
    }
};

Writer::Writer(std::string path) : state_(std::make_unique<State>()) {
    state_->path = std::move(path);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_TRUE;
    state_->book = workbook_new_opt(state_->path.c_str(), &options);
    if (state_->book == nullptr) throw Fault(Fault::Kind::io, "a sheet file cannot be begun");
    auto& s = *state_;
    s.header = workbook_add_format(s.book);
    format_set_bold(s.header);
    format_set_text_wrap(s.header);
    format_set_bg_color(s.header, 0xEAF1F8);
    format_set_border(s.header, LXW_BORDER_THIN);
    s.text = workbook_add_format(s.book);
    format_set_num_format(s.text, "@");
    s.money = workbook_add_format(s.book);
    format_set_num_format(s.money, "#,##0.00");
    s.date = workbook_add_format(s.book);
    format_set_num_format(s.date, "yyyy-mm-dd");
}

Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

Writer::~Writer() {
    if (!state_ || state_->book == nullptr) return;
    lxw_workbook_free(state_->book);
    std::remove(state_->path.c_str());
}

void Writer::begin_sheet(std::string_view name, std::span<const Column> columns) {
    auto& s = *state_;
    ASSERT(s.book != nullptr);
    s.end_sheet();
    std::string clean;
    for (const char c : name) {
        if (std::string_view("[]:*?/\\'").find(c) == std::string_view::npos) clean += c;
    }
    if (clean.empty()) clean = "Sheet";
    auto unique = shortened(clean, sheet_name_units);
    for (int n = 2; s.names.contains(unique); ++n) {
        const auto suffix = " " + std::to_string(n);
        unique = shortened(clean, sheet_name_units - suffix.size()) + suffix;
    }
    s.names.insert(unique);
    s.sheet = workbook_add_worksheet(s.book, unique.c_str());
    if (s.sheet == nullptr) throw Fault(Fault::Kind::io, "a sheet cannot be added");
    s.columns.assign(columns.begin(), columns.end());
    s.next_row = 0;
    bool with_header = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto at = static_cast<lxw_col_t>(i);
        auto* format = columns[i].kind == ColumnKind::text ? s.text : nullptr;
        State::check(worksheet_set_column(s.sheet, at, at, columns[i].width, format));
        with_header = with_header || !columns[i].header.empty();
    }
    if (!with_header) return;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto text = shortened(columns[i].header, cell_units);
        State::check(worksheet_write_string(s.sheet, 0, static_cast<lxw_col_t>(i), text.c_str(), s.header));
    }
    worksheet_freeze_panes(s.sheet, 1, 0);
    s.next_row = 1;
}

void Writer::row(std::span<const Value> values) {
    auto& s = *state_;
    ASSERT(s.sheet != nullptr);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto at = static_cast<lxw_col_t>(i);
        const auto& value = values[i];
        switch (value.kind) {
            case Value::Kind::text:
                if (value.text.empty()) break;
                s.text_buffer = shortened(value.text, cell_units);
                State::check(worksheet_write_string(s.sheet, s.next_row, at, s.text_buffer.c_str(), s.text));
                break;
            case Value::Kind::number:
                State::check(worksheet_write_number(s.sheet, s.next_row, at, value.number, nullptr));
                break;
            case Value::Kind::money: {
                const double yuan = static_cast<double>(value.money.fen) / 100.0;
                State::check(worksheet_write_number(s.sheet, s.next_row, at, yuan, s.money));
                break;
            }
            case Value::Kind::date:
                State::check(
                    worksheet_write_number(s.sheet, s.next_row, at, serial_of_day(value.date), s.date));
                break;
        }
    }
    ++s.next_row;
}

void Writer::merge(const Merge& range) {
    auto& s = *state_;
    ASSERT(s.sheet != nullptr && range.first_row >= 1 && range.last_row == static_cast<int>(s.next_row));
    // Its cells are written already: in constant memory mode the text given here reaches no file.
    const auto result = worksheet_merge_range(
        s.sheet, static_cast<lxw_row_t>(range.first_row - 1), static_cast<lxw_col_t>(range.first_column),
        static_cast<lxw_row_t>(range.last_row - 1), static_cast<lxw_col_t>(range.last_column), "", nullptr);
    State::check(result);
}

void Writer::finish() {
    auto& s = *state_;
    ASSERT(s.book != nullptr);
    s.end_sheet();
    auto* book = s.book;
    s.book = nullptr;  // workbook_close frees it in any case
    const auto result = workbook_close(book);
    if (result != LXW_NO_ERROR) std::remove(s.path.c_str());
    State::check(result);
}

std::string delimited(std::string_view text, char delimiter, bool guard) {
    std::string out;
    if (guard && !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos)
        out = "'";
    out += text;
    const bool quote = out.find_first_of(std::string("\"\r\n") + delimiter) != std::string::npos;
    if (!quote) return out;
    std::string quoted = "\"";
    for (const char c : out) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace bangfu::sheets
