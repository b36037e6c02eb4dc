// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/platform/db.hpp>

namespace bangfu::db {

// What a dialect gives to Rows. `view` and `blob` are valid until the next `next()`.
class Rows::Source {
  public:
    virtual ~Source() = default;
    virtual bool next() = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t i64(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view view(int column) const = 0;
    virtual std::string_view blob(int column) const = 0;
};

}  // namespace bangfu::db
