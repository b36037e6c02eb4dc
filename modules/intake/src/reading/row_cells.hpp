// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../domain/cell_values.hpp"
#include "../domain/column_plan.hpp"
#include <bangfu/platform/sheets.hpp>

#include <array>
#include <map>
#include <string>
#include <vector>

namespace bangfu::intake {

// What a row is. Offices put sums, remarks and second headers between the data.
enum class RowKind { data, blank, total, note, header, numbering, continued };

// The cells of one row by what they mean, with merged cells carried down.
class RowCells {
  public:
    RowCells(const ColumnPlan& plan, const std::vector<sheets::Merge>& merges, bool delimited_text);
    // Takes the next row; the views are valid until the one after.
    RowKind take(const sheets::Row& row);
    const Given& operator[](Field field) const { return cells_[static_cast<std::size_t>(field)]; }
    bool has(Field field) const { return column_of_[static_cast<std::size_t>(field)] >= 0; }
    const Measure& measure(Field field) const { return measures_[static_cast<std::size_t>(field)]; }
    int number() const { return number_; }

  private:
    struct Carried {
        int last_row;
        std::string text;
        Given cell;
    };
    void fill_merged(const sheets::Row& row);
    void carry_file_no();
    RowKind kind_of(const sheets::Row& row) const;
    Given& at(Field field) { return cells_[static_cast<std::size_t>(field)]; }

    const ColumnPlan& plan_;
    bool delimited_text_;
    int number_ = 0;
    bool file_no_is_carried_ = false;
    std::array<Given, field_count> cells_;
    std::array<int, field_count> column_of_;
    std::array<Measure, field_count> measures_;
    std::vector<Field> field_of_;                       // by column; ignore where none
    std::vector<std::string> headers_;                  // by column, squeezed
    std::map<int, std::vector<sheets::Merge>> merges_;  // vertical ones, by first row
    std::map<int, Carried> carried_;                    // by column
    std::string file_no_, worker_name_;                 // of the row before
};

Given given(const sheets::Cell& cell);

}  // namespace bangfu::intake
