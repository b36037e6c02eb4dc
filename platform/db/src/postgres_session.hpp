// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres_connection.hpp"

namespace bangfu::db::postgres {

// A transaction that its owner will end. Rows hold their whole answer in memory.
class PostgresSession final : public Session {
  public:
    explicit PostgresSession(Connection& connection) : connection_(connection) {}
    using Session::execute;
    using Session::query;
    Dialect dialect() const override { return Dialect::postgres; }
    Rows query(std::string_view sql, std::span<const Param> params) override;
    std::vector<Rows> query_all(std::span<const Query> queries) override;
    std::int64_t execute(std::string_view sql, std::span<const Param> params) override;
    std::unique_ptr<Bulk> bulk(std::string_view table,
                               std::initializer_list<std::string_view> columns) override;

  private:
    Connection& connection_;
};

}  // namespace bangfu::db::postgres
