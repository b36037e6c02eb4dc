// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text_key.hpp"
#include <bangfu/platform/db.hpp>

#include <memory>
#include <string>
#include <vector>

namespace bangfu::db::postgres {

struct PreparedStatement {
    std::string name;
    std::vector<unsigned> types;  // 0: only NULL was given so far
    bool confirmed = false;       // the server has it
};

// What is prepared on one connection, by text and types of the parameters.
class Statements {
  public:
    PreparedStatement& fitting(std::string_view sql, std::span<const Param> params);
    bool full() const { return by_text_.size() > most_kept; }
    void clear() { by_text_.clear(); }

  private:
    static constexpr std::size_t most_kept = 512;
    ByText<std::vector<std::unique_ptr<PreparedStatement>>> by_text_;
    std::uint64_t next_name_ = 1;
};

}  // namespace bangfu::db::postgres
