// SPDX-License-Identifier: Apache-2.0
#include "demo_wordings.hpp"
#include <bangfu/base/random.hpp>
#include <bangfu/intake/demo_roster.hpp>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace bangfu::intake {
namespace {

constexpr int rows_to_subtotal = 25;
constexpr int rows_to_header = 40;

using Line = std::vector<DemoCell>;

// A sheet as it will stand in the file.
struct Laid {
    std::string name;
    std::vector<Line> lines;
    std::vector<sheets::Merge> merges;
};

DemoCell text_cell(std::string value) {
    if (value.empty()) return {};
    return {DemoCell::Kind::text, std::move(value), 0, {}};
}

std::string date_text(Date date, int style) {
    const auto p = date.parts();
    char out[40];
    const auto print = [&](const char* format) {
        std::snprintf(out, sizeof out, format, p.year, p.month, p.day);
    };
    switch (style) {
        case 2:
            print("%d.%d.%d");
            break;
        case 3:
            print("%d/%d/%d");
            break;
        case 4:
            print("%d年%d月%d日");
            break;
        case 5:
            print("%04d%02d%02d");
            break;
        case 6:
            print("%04d-%02d-%02d 08:30:00");
            break;
        default:
            return date.iso();
    }
    return out;
}

class Layout {
  public:
    Layout(const DemoTable& table, const DemoStyle& style) : table_(table), style_(style) {
        order_.resize(table.fields.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        if (style.shuffle != 0)
            Random(style.shuffle + static_cast<std::uint64_t>(table.kind)).shuffle(order_);
    }

    Laid lay() {
        laid_.name = demo_sheet_name(style_.wording, table_.kind);
        if (style_.titles) titles();
        headers(true);
        int since_header = 0;
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            data(i);
            ++since_header;
            if (style_.subtotals && since_header % rows_to_subtotal == 0) sum_line("小计", "");
            if (style_.repeated_headers && since_header % rows_to_header == 0) headers(false);
        }
        if (style_.subtotals) sum_line("合 计", std::to_string(table_.rows.size()) + "户");
        if (style_.notes) {
            laid_.lines.push_back({});
            laid_.lines.push_back({text_cell("注：收入按上年度实际收入填写。")});
            laid_.lines.push_back({text_cell("填表人：张海燕"),
                                   {},
                                   text_cell("审核人：李玉春"),
                                   text_cell("日期：2026年10月31日")});
        }
        return std::move(laid_);
    }

  private:
    int width() const { return static_cast<int>(order_.size()); }
    int line_count() const { return static_cast<int>(laid_.lines.size()); }
    Field field_at(std::size_t place) const { return table_.fields[order_[place]]; }

    void titles() {
        laid_.lines.push_back({text_cell("旗总工会困难职工花名册（2026年）")});
        laid_.merges.push_back({1, 1, 0, width() - 1});
        laid_.lines.push_back({text_cell("填报单位：旗总工会"), {}, text_cell("填报日期：2026年10月31日")});
    }

    void headers(bool with_groups) {
        const bool two = style_.two_header_rows && table_.kind == SheetKind::files;
        Line groups(order_.size()), own(order_.size());
        std::vector<std::string> group_of(order_.size());
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const auto words = demo_header(style_.wording, table_.kind, field_at(i), two);
            group_of[i] = std::string(words.group);
            own[i] = text_cell(std::string(words.own));
        }
        if (two && with_groups) {
            const int row = line_count() + 1;
            for (std::size_t i = 0; i < order_.size(); ++i) {
                if (group_of[i].empty()) {  // one cell over both header rows
                    groups[i] = own[i];
                    own[i] = {};
                    laid_.merges.push_back({row, row + 1, static_cast<int>(i), static_cast<int>(i)});
                    continue;
                }
                std::size_t last = i;
                while (last + 1 < order_.size() && group_of[last + 1] == group_of[i]) ++last;
                groups[i] = text_cell(group_of[i]);
                if (last > i) laid_.merges.push_back({row, row, static_cast<int>(i), static_cast<int>(last)});
                i = last;
            }
            laid_.lines.push_back(groups);
        }
        laid_.lines.push_back(own);
    }

    void data(std::size_t index) {
        Line line;
        for (const auto place : order_) {
            auto cell = table_.rows[index][place];
            if (cell.kind == DemoCell::Kind::date && style_.dates != 0)
                cell = text_cell(date_text(cell.date, style_.dates));
            line.push_back(std::move(cell));
        }
        laid_.lines.push_back(std::move(line));
        const bool follows = last_data_line_ == line_count() - 1;
        last_data_line_ = line_count();
        if (follows && style_.merged_file_numbers && table_.kind == SheetKind::members)
            merge_with_row_before(index);
    }

    // File number and worker's name stand once over the rows of a household, unless something stands between
    // them.
    void merge_with_row_before(std::size_t index) {
        if (index == 0) return;
        const auto& fields = table_.fields;
        const auto at = [&](Field field) {
            return static_cast<std::size_t>(std::ranges::find(fields, field) - fields.begin());
        };
        const auto file = at(Field::file_no);
        if (table_.rows[index][file].text != table_.rows[index - 1][file].text) return;
        const int row = line_count();
        for (const auto field : {Field::file_no, Field::worker_name}) {
            const auto column = static_cast<int>(std::ranges::find(order_, at(field)) - order_.begin());
            const auto open = std::ranges::find_if(laid_.merges, [&](const sheets::Merge& merge) {
                return merge.first_column == column && merge.last_column == column &&
                       merge.last_row == row - 1;
            });
            if (open != laid_.merges.end()) {
                open->last_row = row;
            } else if (!laid_.lines[static_cast<std::size_t>(row - 2)][static_cast<std::size_t>(column)]
                            .text.empty()) {
                laid_.merges.push_back({row - 1, row, column, column});
            } else {
                continue;
            }
            laid_.lines.back()[static_cast<std::size_t>(column)] = {};
        }
    }

    void sum_line(const std::string& word, const std::string& count) {
        Line line(order_.size());
        line[0] = text_cell(word);
        if (order_.size() > 1) line[1] = text_cell(count);
        for (std::size_t i = 2; i < order_.size(); ++i) {
            if (info(field_at(i)).what != FieldClass::money) continue;
            double sum = 0;
            for (const auto& row : table_.rows) sum += row[order_[i]].number;
            line[i] = {DemoCell::Kind::number, "", sum, {}};
        }
        laid_.lines.push_back(std::move(line));
    }

    const DemoTable& table_;
    const DemoStyle& style_;
    std::vector<std::size_t> order_;
    Laid laid_;
    int last_data_line_ = -1;
};

std::vector<Laid> lay_out(const DemoRoster& roster, const DemoStyle& style) {
    std::vector<Laid> laid;
    for (const auto& table : roster.tables) laid.push_back(Layout(table, style).lay());
    if (style.shuffle != 0) Random(style.shuffle).shuffle(laid);
    return laid;
}

sheets::Value value_of(const DemoCell& cell) {
    switch (cell.kind) {
        case DemoCell::Kind::number:
            return sheets::Value::of(cell.number);
        case DemoCell::Kind::date:
            return sheets::Value::of(cell.date);
        case DemoCell::Kind::blank:
            break;
        case DemoCell::Kind::text:
            return sheets::Value::of(std::string_view(cell.text));
    }
    return sheets::Value::of(std::string_view());
}

std::string csv_of(const DemoCell& cell) {
    if (cell.kind == DemoCell::Kind::date) return cell.date.iso();
    if (cell.kind != DemoCell::Kind::number) return sheets::delimited(cell.text, ',', false);
    char out[40];
    const bool loses_digits = cell.number >= 1e15;  // as Excel writes a long number into a CSV
    std::snprintf(out, sizeof out, loses_digits ? "%.5E" : "%.12g", cell.number);
    return out;
}

}  // namespace

void write_demo_xlsx(const DemoRoster& roster, const DemoStyle& style, const std::string& path) {
    sheets::Writer writer(path);
    for (const auto& sheet : lay_out(roster, style)) {
        writer.begin_sheet(sheet.name, {});
        std::vector<sheets::Value> values;
        int row = 0;
        for (const auto& line : sheet.lines) {
            values.clear();
            for (const auto& cell : line) values.push_back(value_of(cell));
            writer.row(values);
            ++row;
            for (const auto& merge : sheet.merges) {
                if (merge.last_row == row) writer.merge(merge);
            }
        }
    }
    writer.finish();
}

std::vector<std::pair<std::string, std::string>> write_demo_csv(const DemoRoster& roster,
                                                                const DemoStyle& style, bool gb18030) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& sheet : lay_out(roster, style)) {
        std::string bytes;
        for (const auto& line : sheet.lines) {
            for (std::size_t i = 0; i < line.size(); ++i) bytes += (i == 0 ? "" : ",") + csv_of(line[i]);
            bytes += "\r\n";
        }
        files.emplace_back(sheet.name + ".csv", gb18030 ? sheets::to_gb18030(bytes) : bytes);
    }
    return files;
}

}  // namespace bangfu::intake
