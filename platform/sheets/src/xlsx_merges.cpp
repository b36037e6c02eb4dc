// SPDX-License-Identifier: Apache-2.0
//
// Merged ranges stand behind </sheetData>. Whoever needs them first pays one unpacking of the part, without
// parsing its rows: only what stands behind that tag is kept, and searched for <mergeCell ref="A1:C2"/>.
#include "xlsx.hpp"

#include <algorithm>

namespace bangfu::sheets {
namespace {

constexpr std::size_t tail_most = 8U << 20;  // bytes kept behind the rows
constexpr std::size_t merges_most = 200'000;
constexpr std::size_t longest_end_tag = 64;

// Behind the tag that closes the rows; a prefix may stand before the name. npos where it is not there yet.
std::size_t end_of_rows(std::string_view xml) {
    constexpr std::string_view mark = "sheetData>";
    for (auto at = xml.find(mark); at != std::string_view::npos; at = xml.find(mark, at + 1)) {
        const auto open = xml.rfind('<', at);
        if (open != std::string_view::npos && xml[open + 1] == '/') return at + mark.size();
    }
    return std::string_view::npos;
}

// "A1:C3"; absent where it is no range.
std::optional<Merge> merge_of(std::string_view range) {
    const auto colon = range.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    Merge merge;
    merge.first_column = column_of_reference(range.substr(0, colon), &merge.first_row);
    merge.last_column = column_of_reference(range.substr(colon + 1), &merge.last_row);
    if (merge.first_column < 0 || merge.last_column < merge.first_column || merge.first_row < 1 ||
        merge.last_row < merge.first_row) {
        return std::nullopt;
    }
    return merge;
}

}  // namespace

Result<std::vector<Merge>> Book::Xlsx::merges(std::size_t sheet) {
    ASSERT(sheet < parts_.size());
    package_.restart_count();
    auto part = package_.part(parts_[sheet]);
    if (part.refused()) return part.error();
    std::string kept;
    std::vector<char> chunk(1 << 16);
    bool behind_rows = false;
    while (kept.size() < tail_most) {
        const auto got = part->read(chunk.data(), chunk.size());
        if (got.refused()) return got.error();
        if (*got == 0) break;
        kept.append(chunk.data(), *got);
        if (behind_rows) continue;
        const auto end = end_of_rows(kept);
        behind_rows = end != std::string::npos;
        kept.erase(0, behind_rows ? end : kept.size() - std::min(kept.size(), longest_end_tag));
    }
    std::vector<Merge> merges;
    for (auto at = kept.find("mergeCell "); at != std::string::npos; at = kept.find("mergeCell ", at + 1)) {
        const auto from = kept.find("ref=", at);
        if (from == std::string::npos || from + 5 >= kept.size()) break;
        const auto to = kept.find(kept[from + 4], from + 5);
        if (to == std::string::npos) break;
        const auto merge = merge_of(std::string_view(kept).substr(from + 5, to - from - 5));
        if (merge && merges.size() < merges_most) merges.push_back(*merge);
    }
    return merges;
}

}  // namespace bangfu::sheets
