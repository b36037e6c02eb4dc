// SPDX-License-Identifier: Apache-2.0
#include "row_cells.hpp"

#include "../domain/plain_text.hpp"

#include <algorithm>
#include <array>

namespace bangfu::intake {
namespace {

bool carries_down(Field field) {
    const auto what = info(field).what;
    return field != Field::ignore && what != FieldClass::money && what != FieldClass::identity &&
           what != FieldClass::size;
}

enum class Sum { no, by_a_part, whole };

// "合 计", "Total": a sum, not a household. "锦山镇小计", "本页合计" too, but "累计帮扶" may be a kind of
// help.
Sum says_total(std::string_view text) {
    auto plain = squeezed(text, true);
    if (plain.size() > 45) return Sum::no;
    take_last(plain, {":"});
    auto found = Sum::no;
    for (const std::string_view word :
         {"合计", "小计", "总计", "共计", "累计", "total", "subtotal", "grandtotal", "总户数"}) {
        if (plain == word) return Sum::whole;
        if (plain.starts_with(word) || plain.ends_with(word)) found = Sum::by_a_part;
    }
    return found;
}

// Not "12笔", the count beside a sum.
bool looks_like_file_no(const Given& cell) {
    if (says_total(cell.text) != Sum::no) return false;
    const auto plain = squeezed(cell.text);
    if (plain.find_first_of("0123456789") == std::string::npos) return false;
    return std::ranges::none_of(std::array{"户", "人", "笔", "次", "条", "份", "个"},
                                [&](std::string_view count) { return plain.ends_with(count); });
}

bool says_note(std::string_view text) {
    const auto plain = squeezed(text, true);
    for (const std::string_view word :
         {"注:", "注1", "备注:", "说明:", "填表", "制表", "审核", "填报", "复核", "单位负责人", "负责人",
          "经办人:", "联系电话:", "日期:", "note:", "注明", "附:", "盖章"}) {
        if (plain.starts_with(word)) return true;
    }
    return false;
}

// "小计" or "60户" may stand in the identity column of a sum; many digits there make the row a person's.
bool looks_like_identity(const Given& cell) {
    constexpr std::ptrdiff_t many = 8;
    const auto plain = squeezed(cell.text);
    if (plain.empty() || plain[0] < '0' || plain[0] > '9') return false;
    return std::ranges::count_if(plain, [](char c) { return c >= '0' && c <= '9'; }) >= many ||
           plain.find_first_of("Ee") != std::string::npos;
}

}  // namespace

Given given(const sheets::Cell& cell) {
    Given out;
    out.text = cell.text;
    out.number = cell.number;
    out.date = cell.date;
    out.is_formula = cell.is_formula;
    switch (cell.kind) {
        case sheets::CellKind::text:
            out.kind = Given::Kind::text;
            break;
        case sheets::CellKind::number:
            out.kind = Given::Kind::number;
            break;
        case sheets::CellKind::date:
            out.kind = Given::Kind::date;
            break;
        case sheets::CellKind::boolean:
            out.kind = Given::Kind::boolean;
            break;
        case sheets::CellKind::error:
            out.kind = Given::Kind::error;
            break;
    }
    if (out.kind == Given::Kind::text && is_blank_text(out.text)) {
        out = Given{};
        out.is_formula = cell.is_formula;  // one that was never calculated is no blank
    }
    return out;
}

RowCells::RowCells(const ColumnPlan& plan, const std::vector<sheets::Merge>& merges, bool delimited_text)
    : plan_(plan), delimited_text_(delimited_text) {
    column_of_.fill(-1);
    for (const auto& column : plan.columns) {
        const auto index = static_cast<std::size_t>(column.column);
        if (field_of_.size() <= index) {
            field_of_.resize(index + 1, Field::ignore);
            headers_.resize(index + 1);
        }
        headers_[index] = squeezed(column.header.own);
        if (column.field == Field::ignore) continue;
        field_of_[index] = column.field;
        column_of_[static_cast<std::size_t>(column.field)] = column.column;
        auto& measure = measures_[static_cast<std::size_t>(column.field)];
        measure = measure_of(column.header);
        if (!measure.names_unit) measure.yuan = plan.unit_yuan;
    }
    for (const auto& merge : merges) {
        if (merge.last_row > merge.first_row) merges_[merge.first_row].push_back(merge);
    }
}

RowKind RowCells::take(const sheets::Row& row) {
    cells_.fill(Given{});
    number_ = row.number;
    file_no_is_carried_ = false;
    for (const auto& cell : row.cells) {
        const auto index = static_cast<std::size_t>(cell.column);
        if (index < field_of_.size() && field_of_[index] != Field::ignore) at(field_of_[index]) = given(cell);
    }
    const auto kind = kind_of(row);
    fill_merged(row);
    if (kind != RowKind::data) return kind;
    carry_file_no();
    if (plan_.kind == SheetKind::files && file_no_is_carried_) return RowKind::continued;
    return kind;
}

void RowCells::fill_merged(const sheets::Row& row) {
    for (auto it = carried_.begin(); it != carried_.end();) {
        it = it->second.last_row < row.number ? carried_.erase(it) : std::next(it);
    }
    for (auto it = merges_.begin(); it != merges_.end() && it->first <= row.number; it = merges_.erase(it)) {
        if (it->first != row.number) continue;
        for (const auto& merge : it->second) {
            const auto index = static_cast<std::size_t>(merge.first_column);
            if (index >= field_of_.size() || !carries_down(field_of_[index])) continue;
            const auto& cell = (*this)[field_of_[index]];
            if (cell.kind == Given::Kind::blank) continue;
            carried_[merge.first_column] = Carried{merge.last_row, std::string(cell.text), cell};
        }
    }
    for (auto& [column, carried] : carried_) {
        const auto field = field_of_[static_cast<std::size_t>(column)];
        if ((*this)[field].kind != Given::Kind::blank) continue;
        carried.cell.text = carried.text;
        at(field) = carried.cell;
        file_no_is_carried_ = file_no_is_carried_ || field == Field::file_no;
    }
}

// Where the file knows no merged ranges, or blanks stand for "as above": a row without a file number belongs
// to the one before when it names no worker either, or (text files, which lose merged ranges) the same
// worker.
void RowCells::carry_file_no() {
    const auto& file_no = (*this)[Field::file_no];
    const auto name = read_text((*this)[Field::worker_name]);
    if (file_no.kind != Given::Kind::blank) {
        file_no_ = read_file_no(file_no);
        worker_name_ = name;
        return;
    }
    if (plan_.kind == SheetKind::files || file_no_.empty()) return;
    if (!name.empty() && !(delimited_text_ && name == worker_name_)) {
        file_no_.clear();
        return;
    }
    auto& cell = at(Field::file_no);
    cell.kind = Given::Kind::text;
    cell.text = file_no_;
    file_no_is_carried_ = true;
}

RowKind RowCells::kind_of(const sheets::Row& row) const {
    int filled = 0, as_header = 0, counting = 0;
    double last_number = 0;
    auto total = Sum::no;
    bool is_note = false;
    for (const auto& cell : row.cells) {
        const auto value = given(cell);
        if (value.kind == Given::Kind::blank) continue;
        if (value.kind == Given::Kind::text && filled < 5) {
            total = std::max(total, says_total(value.text));
            is_note = is_note || (filled == 0 && says_note(value.text));
        }
        ++filled;
        const auto index = static_cast<std::size_t>(cell.column);
        const bool short_enough = index < headers_.size() && value.text.size() <= headers_[index].size() + 24;
        if (short_enough && !headers_[index].empty() && squeezed(value.text) == headers_[index]) ++as_header;
        if (value.text.size() <= 5) {  // "1", "(2)": the line that numbers the columns
            auto plain = squeezed(value.text);
            std::erase_if(plain, [](char c) { return c == '(' || c == ')'; });
            if (is_digits(plain) && plain == std::to_string(static_cast<int>(last_number) + 1)) {
                ++counting;
                last_number += 1;
            }
        }
    }
    if (filled == 0) return RowKind::blank;
    if (as_header >= 2 && as_header * 2 >= filled) return RowKind::header;
    if (filled >= 4 && counting * 3 >= filled * 2) return RowKind::numbering;
    const bool has_identity = looks_like_identity((*this)[Field::identity_number]);
    // The row of a file, on a sheet whose texts are free.
    const bool of_a_file = plan_.kind != SheetKind::files && total == Sum::by_a_part &&
                           looks_like_file_no((*this)[Field::file_no]);
    if (total != Sum::no && !has_identity && !of_a_file) return RowKind::total;
    if (is_note && filled <= 6 && !has_identity) return RowKind::note;
    const bool named = (*this)[Field::file_no].kind != Given::Kind::blank ||
                       (*this)[Field::worker_name].kind != Given::Kind::blank ||
                       (*this)[Field::member_name].kind != Given::Kind::blank || has_identity;
    if (plan_.kind == SheetKind::files && (!named || filled < 3)) return RowKind::note;
    return filled < 2 ? RowKind::note : RowKind::data;
}

}  // namespace bangfu::intake
