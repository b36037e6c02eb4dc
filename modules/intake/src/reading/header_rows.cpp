// SPDX-License-Identifier: Apache-2.0
//
// A sheet of an office begins with a title (merged over everything), a line saying who filled it in and when,
// and then one to three header rows. Every run of one to three rows among the first is tried as header, for
// every kind of sheet; the run whose columns are understood best wins, and a longer run must win clearly. In
// a run the lowest text of a column is its own header and what stands above it is the group; a group cell
// reaches over its merged range, or, where the file has no merged ranges (CSV), to the right up to the next
// group cell. A row with one text is a title, and what holds a colon says who filled the sheet in: neither is
// a group.
#include "header_rows.hpp"

#include "../domain/plain_text.hpp"

#include <algorithm>

namespace bangfu::intake {
namespace {

constexpr std::size_t last_candidate = 30;
constexpr std::size_t longest_header = 3;
constexpr double clearly = 0.6;
constexpr int clear_weight = 8;

bool may_be_group(const std::string& text) {
    return !holds_any(text, {"：", ":"}) && text.size() < 120;
}

std::string group_at(const HeadRow& row, int column, const std::vector<sheets::Merge>& merges,
                     bool any_merge) {
    if (const auto own = row.texts.find(column); own != row.texts.end()) {
        return may_be_group(own->second) ? own->second : "";
    }
    for (const auto& merge : merges) {
        if (row.number < merge.first_row || row.number > merge.last_row || column < merge.first_column ||
            column > merge.last_column) {
            continue;
        }
        const auto first = row.texts.find(merge.first_column);
        return first != row.texts.end() && may_be_group(first->second) ? first->second : "";
    }
    if (any_merge) return "";
    auto left = row.texts.lower_bound(column);
    if (left == row.texts.begin()) return "";
    --left;
    return may_be_group(left->second) ? left->second : "";
}

std::vector<int> numeric_columns(const std::vector<HeadRow>& head, int behind_row) {
    std::map<int, std::pair<int, int>> counts;  // cells, numbers
    for (const auto& row : head) {
        if (row.number <= behind_row) continue;
        for (const auto& [column, is_number] : row.is_number) {
            auto& [cells, numbers] = counts[column];
            ++cells;
            numbers += is_number ? 1 : 0;
        }
    }
    std::vector<int> columns;
    for (const auto& [column, count] : counts) {
        if (count.first >= 3 && count.second * 10 >= count.first * 6) columns.push_back(column);
    }
    return columns;
}

// The headers of the columns when rows [from, from + count) are the header.
std::map<int, Header> headers_of(const std::vector<HeadRow>& head, std::size_t from, std::size_t count,
                                 const std::vector<sheets::Merge>& merges) {
    const int top = head[from].number;
    const int bottom = head[from + count - 1].number;
    const bool any_merge = std::ranges::any_of(
        merges, [&](const auto& m) { return m.first_row <= bottom && m.last_row >= top; });
    std::map<int, Header> headers;
    for (std::size_t i = from; i < from + count; ++i) {
        for (const auto& [column, text] : head[i].texts) headers[column];
    }
    for (auto& [column, header] : headers) {
        std::size_t own = from + count;
        while (own > from && !head[own - 1].texts.contains(column)) --own;
        header.own = head[own - 1].texts.at(column);
        for (std::size_t i = from; i + 1 < own; ++i) {
            if (head[i].texts.size() < 2) continue;
            const auto group = group_at(head[i], column, merges, any_merge);
            if (group != header.own && header.group.find(group) == std::string::npos) header.group += group;
        }
    }
    for (const int column : numeric_columns(head, bottom)) {
        if (const auto header = headers.find(column); header != headers.end()) header->second.numbers = true;
    }
    return headers;
}

}  // namespace

HeaderFound find_header(const std::vector<HeadRow>& head, const std::vector<sheets::Merge>& merges,
                        const HeaderRules& rules, const Overrides& overrides) {
    HeaderFound best;
    HeaderMeanings meanings(rules);
    for (std::size_t from = 0; from < std::min(head.size(), last_candidate); ++from) {
        // Once a header speaks clearly, only the rows right below may do better; data rows are not worth the
        // trouble.
        if (best.plan.weight >= clear_weight && head[from].number > best.last_row + 2) break;
        double best_here = 0;
        for (std::size_t count = 1; count <= longest_header && from + count <= head.size(); ++count) {
            if (head[from].texts.size() < 2) break;
            auto plan = best_plan(headers_of(head, from, count, merges), meanings, overrides);
            if (plan.weight == 0 || plan.score <= best_here + (count > 1 ? clearly : 0)) continue;
            best_here = plan.score;
            if (plan.score <= best.plan.score + clearly && best.plan.weight > 0) continue;
            best.plan = std::move(plan);
            best.last_row = head[from + count - 1].number;
        }
    }
    for (const auto& row : head) {
        if (row.number >= best.last_row) break;
        for (const auto& [column, text] : row.texts) {
            const auto unit = unit_of_line(text, row.texts.size() == 1);
            best.plan.unit_yuan = unit.value_or(best.plan.unit_yuan);
        }
    }
    best.numeric = numeric_columns(head, best.last_row);
    return best;
}

}  // namespace bangfu::intake
