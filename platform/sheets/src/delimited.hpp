// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "content.hpp"

namespace bangfu::sheets {

enum class Encoding { utf8, gb18030, utf16le, utf16be };

class Book::Delimited final : public Book::Content {
  public:
    static Result<std::unique_ptr<Book::Content>> open(const Input& input, const Limits& limits);
    Result<std::vector<Merge>> merges(std::size_t) override { return std::vector<Merge>{}; }
    Done read_rows(std::size_t sheet, const std::function<bool(const Row&)>& take) override;

  private:
    Input input_;
    Limits limits_;
    Encoding encoding_ = Encoding::utf8;
    char delimiter_ = ',';
};

}  // namespace bangfu::sheets
