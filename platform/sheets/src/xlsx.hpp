// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "content.hpp"
#include "package.hpp"

namespace bangfu::sheets {

// Texts that cells share, in one block: a vector of strings would cost 32 bytes and an allocation each.
struct SharedTexts {
    std::string block;
    std::vector<std::uint64_t> ends;
    std::optional<std::string_view> at(std::uint64_t index) const {
        if (index >= ends.size()) return std::nullopt;
        const auto from = index == 0 ? 0 : ends[index - 1];
        return std::string_view(block).substr(from, ends[index] - from);
    }
};

class Book::Xlsx final : public Book::Content {
  public:
    static Result<std::unique_ptr<Book::Content>> open(const Input& input, const Limits& limits);
    Result<std::vector<Merge>> merges(std::size_t sheet) override;
    Done read_rows(std::size_t sheet, const std::function<bool(const Row&)>& take) override;

  private:
    explicit Xlsx(Package package) : package_(std::move(package)) {}
    Done read_structure();
    Done read_links(const std::string& workbook);
    Done read_styles();
    Done read_shared_texts();

    Package package_;
    std::vector<std::string> parts_;         // of each sheet
    std::vector<std::string> relation_ids_;  // of each sheet, in the workbook's own naming
    std::string styles_part_;
    std::string shared_part_;
    std::vector<char> style_is_date_;
    SharedTexts shared_;
    bool epoch_1904_ = false;
};

// "_x4e2d_" stands for the character in OOXML text; anything else is as written.
void append_unescaped(std::string& out, std::string_view text);
// "AB12" → 27; -1 where it is no cell reference. `row` receives 12 (0 where it has no number).
int column_of_reference(std::string_view reference, int* row = nullptr);

}  // namespace bangfu::sheets
