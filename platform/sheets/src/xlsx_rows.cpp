// SPDX-License-Identifier: Apache-2.0
//
// The rows of a worksheet part. A cell is <c r="B7" t="s" s="3"><f>…</f><v>12</v></c>: `t` says what <v> is
// (s = index of a shared text, str = text of a formula, inlineStr = <is><t>…</t></is>, b, e, d = ISO date, n
// or absent = number), `s` is the style, from which a number may become a date. `r` may be missing on rows
// and cells; they then follow the one before. Texts of one row stand in one buffer that is reused, so a row
// costs no allocation.
#include "markup.hpp"
#include "number_format.hpp"
#include "xlsx.hpp"
#include <bangfu/base/text.hpp>

#include <charconv>
#include <cstring>

namespace bangfu::sheets {
namespace {

struct Context {
    const Package& package;
    const Sheet& sheet;
    const SharedTexts& shared;
    const std::vector<char>& style_is_date;
    bool epoch_1904;
    const std::function<bool(const Row&)>& take;
};

class Rows final : public MarkupReader {
  public:
    explicit Rows(const Context& context) : context_(context) {}

    void start(std::string_view name, const char** attributes) override {
        if (name == "c") return start_cell(attributes);
        if (name == "v" || name == "t") {
            collecting_ = in_cell_ && !phonetic_;
        } else if (name == "f") {
            formula_ = in_cell_;
        } else if (name == "row") {
            start_row(attributes);
        } else if (name == "rPh") {
            phonetic_ = true;
        }
    }
    void end(std::string_view name) override {
        if (name == "v" || name == "t") {
            collecting_ = false;
        } else if (name == "c") {
            end_cell();
        } else if (name == "row") {
            end_row();
        } else if (name == "rPh") {
            phonetic_ = false;
        } else if (name == "sheetData") {
            enough = true;
        }
    }
    void text(std::string_view characters) override {
        if (!collecting_) return;
        texts_ += characters;
        if (texts_.size() - cell_from_ > most_bytes()) refuse_length();
    }

  private:
    enum class Type { number, shared, inline_text, formula_text, boolean, error, iso_date };

    std::size_t most_bytes() const {
        return static_cast<std::size_t>(context_.package.limits().cell_characters) * 4;
    }
    Arguments place(int limit) const {
        return {{"file", context_.package.file()},
                {"sheet", context_.sheet.name},
                {"row", std::to_string(row_)},
                {"column", column_name(column_)},
                {"limit", std::to_string(limit)}};
    }
    void refuse_length() {
        refusal = Error(error::text_too_long, place(context_.package.limits().cell_characters));
    }

    void start_row(const char** attributes) {
        int number = row_ + 1;
        if (const char* given = attribute(attributes, "r"); given != nullptr) {
            std::from_chars(given, given + std::strlen(given), number);
        }
        if (number <= row_) {
            refusal = context_.package.damaged(context_.sheet.name, "rows are not in order");
            return;
        }
        row_ = number;
        column_ = -1;
        cells_.clear();
        spans_.clear();
        texts_.clear();
        if (row_ > context_.package.limits().rows) {
            refusal = Error(error::too_many_rows, place(context_.package.limits().rows));
        }
    }

    void start_cell(const char** attributes) {
        in_cell_ = true;
        formula_ = false;
        collecting_ = false;
        type_ = Type::number;
        cell_from_ = texts_.size();
        is_date_ = false;
        int column = column_ + 1;
        for (; attributes[0] != nullptr; attributes += 2) {
            const char* value = attributes[1];
            if (std::strcmp(attributes[0], "r") == 0) {
                const int given = column_of_reference(value);
                if (given >= 0) column = given;
            } else if (std::strcmp(attributes[0], "t") == 0) {
                type_ = type_named(value);
            } else if (std::strcmp(attributes[0], "s") == 0) {
                std::size_t style = 0;
                std::from_chars(value, value + std::strlen(value), style);
                is_date_ = style < context_.style_is_date.size() && context_.style_is_date[style] != 0;
            }
        }
        if (column <= column_)
            refusal = context_.package.damaged(context_.sheet.name, "cells are not in order");
        column_ = column;
    }

    static Type type_named(std::string_view t) {
        if (t == "s") return Type::shared;
        if (t == "inlineStr") return Type::inline_text;
        if (t == "str") return Type::formula_text;
        if (t == "b") return Type::boolean;
        if (t == "e") return Type::error;
        if (t == "d") return Type::iso_date;
        return Type::number;
    }

    void end_cell() {
        in_cell_ = false;
        const auto raw = std::string_view(texts_).substr(cell_from_);
        Cell cell;
        cell.column = column_;
        cell.is_formula = formula_;
        std::optional<std::string_view> shared;
        switch (type_) {
            case Type::shared: {
                std::uint64_t index = 0;
                const auto read = std::from_chars(raw.data(), raw.data() + raw.size(), index);
                if (raw.empty()) break;
                shared = read.ec == std::errc() ? context_.shared.at(index) : std::nullopt;
                if (!shared) {
                    refusal = context_.package.damaged(context_.sheet.name, "a shared text is missing");
                    return;
                }
                break;
            }
            case Type::inline_text:
            case Type::formula_text:
                unescape();
                break;
            case Type::boolean:
                cell.kind = CellKind::boolean;
                cell.number = raw == "1" || raw == "true" ? 1 : 0;
                break;
            case Type::error:
                cell.kind = CellKind::error;
                break;
            case Type::iso_date:
                if (const auto day = Date::parse(raw.substr(0, 10))) {
                    cell.kind = CellKind::date;
                    cell.date = *day;
                    cell.number = serial_of_day(*day);
                }
                break;
            case Type::number:
                read_number(cell, raw);
                break;
        }
        add(cell, shared);
    }

    // OOXML texts may hold _xHHHH_; rare, so the buffer is only rewritten where an underscore occurs.
    void unescape() {
        const auto raw = std::string_view(texts_).substr(cell_from_);
        if (raw.find("_x") == std::string_view::npos) return;
        std::string plain;
        append_unescaped(plain, raw);
        texts_.replace(cell_from_, std::string::npos, plain);
    }

    void read_number(Cell& cell, std::string_view raw) {
        double number = 0;
        const auto read = std::from_chars(raw.data(), raw.data() + raw.size(), number);
        if (read.ec != std::errc() || read.ptr != raw.data() + raw.size()) return;  // stays text as it is
        cell.kind = CellKind::number;
        cell.number = number;
        if (!is_date_) return;
        if (const auto day = day_of_serial(number, context_.epoch_1904)) {
            cell.kind = CellKind::date;
            cell.date = *day;
        }
    }

    void add(const Cell& cell, std::optional<std::string_view> shared) {
        const auto length = shared ? shared->size() : texts_.size() - cell_from_;
        if (length == 0 && !cell.is_formula) return;
        if (column_ >= context_.package.limits().columns) {
            refusal = Error(error::too_many_columns, place(context_.package.limits().columns));
            return;
        }
        const auto most = static_cast<std::size_t>(context_.package.limits().cell_characters);
        if (length > most) {
            const auto text = shared ? *shared : std::string_view(texts_).substr(cell_from_);
            if (count_code_points(text) > most) return refuse_length();
        }
        cells_.push_back(cell);
        if (shared) {
            cells_.back().text = *shared;
            spans_.push_back({0, npos});
        } else {
            spans_.push_back({cell_from_, length});
        }
    }

    void end_row() {
        if (cells_.empty()) return;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (spans_[i].length == npos) continue;
            cells_[i].text = std::string_view(texts_).substr(spans_[i].from, spans_[i].length);
        }
        if (!context_.take(Row{row_, cells_})) enough = true;
    }

    static constexpr std::size_t npos = std::string_view::npos;
    struct Span {
        std::size_t from, length;  // length npos: a shared text, already set
    };
    Context context_;
    std::vector<Cell> cells_;
    std::vector<Span> spans_;
    std::string texts_;
    std::size_t cell_from_ = 0;
    int row_ = 0;
    int column_ = -1;
    Type type_ = Type::number;
    bool is_date_ = false;
    bool in_cell_ = false;
    bool formula_ = false;
    bool collecting_ = false;
    bool phonetic_ = false;
};

}  // namespace

Done Book::Xlsx::read_rows(std::size_t sheet, const std::function<bool(const Row&)>& take) {
    ASSERT(sheet < parts_.size());
    package_.restart_count();
    Rows reader(Context{package_, sheets[sheet], shared_, style_is_date_, epoch_1904_, take});
    return read_markup(package_, parts_[sheet], reader);
}

}  // namespace bangfu::sheets
