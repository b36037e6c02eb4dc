// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite_connection.hpp"

namespace bangfu::db {

// A transaction that its owner has begun on the connection and will end.
class SqliteSession final : public Session {
  public:
    explicit SqliteSession(SqliteConnection& connection) : connection_(connection) {}
    using Session::execute;
    using Session::query;
    Dialect dialect() const override { return Dialect::sqlite; }
    Rows query(std::string_view sql, std::span<const Param> params) override;
    std::vector<Rows> query_all(std::span<const Query> queries) override;
    std::int64_t execute(std::string_view sql, std::span<const Param> params) override;
    std::unique_ptr<Bulk> bulk(std::string_view table,
                               std::initializer_list<std::string_view> columns) override;

  private:
    SqliteConnection& connection_;
};

}  // namespace bangfu::db
