// SPDX-License-Identifier: Apache-2.0
#include "sqlite_session.hpp"

#include <algorithm>

#include <sqlite3.h>

namespace bangfu::db {

namespace {

class SqliteRows final : public Rows::Source {
  public:
    // Steps at once: an INSERT … RETURNING does its work, and a fault shows, where the query is made.
    explicit SqliteRows(SqliteLoan statement) : statement_(std::move(statement)), row_(statement_.step()) {}

    bool next() override {
        if (!std::exchange(first_, false) && row_) row_ = statement_.step();
        return row_;
    }
    bool is_null(int column) const override {
        return sqlite3_column_type(statement_.handle(), column) == SQLITE_NULL;
    }
    std::int64_t i64(int column) const override { return sqlite3_column_int64(statement_.handle(), column); }
    double real(int column) const override { return sqlite3_column_double(statement_.handle(), column); }
    std::string_view view(int column) const override {
        return bytes(sqlite3_column_text(statement_.handle(), column), column);
    }
    std::string_view blob(int column) const override {
        return bytes(sqlite3_column_blob(statement_.handle(), column), column);
    }

  private:
    std::string_view bytes(const void* start, int column) const {
        if (start == nullptr) return {};
        return {static_cast<const char*>(start),
                static_cast<std::size_t>(sqlite3_column_bytes(statement_.handle(), column))};
    }
    SqliteLoan statement_;
    bool row_;
    bool first_ = true;
};

std::string insert_text(std::string_view table, std::initializer_list<std::string_view> columns) {
    std::string names;
    std::string values;
    for (const auto column : columns) {
        const auto number =
            std::to_string(values.empty() ? 1 : 1 + std::count(values.begin(), values.end(), '$'));
        names.append(names.empty() ? "" : ", ").append(column);
        values.append(values.empty() ? "$" : ", $").append(number);
    }
    return "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + values + ")";
}

class SqliteBulk final : public Bulk {
  public:
    SqliteBulk(SqliteConnection& connection, const std::string& insert)
        : connection_(connection), insert_(connection.take(insert)) {
        connection_.run("SAVEPOINT bulk");
    }
    ~SqliteBulk() override {
        if (finished_ || !connection_.in_transaction()) return;
        insert_.reset();
        connection_.run("ROLLBACK TO bulk");
        connection_.run("RELEASE bulk");
    }
    void row(std::span<const Param> values) override {
        insert_.bind(values, SqliteLoan::Lifetime::until_next_bind);
        insert_.step();
        insert_.reset();
        ++rows_;
    }
    std::int64_t finish() override {
        connection_.run("RELEASE bulk");
        finished_ = true;
        return rows_;
    }

  private:
    SqliteConnection& connection_;
    SqliteLoan insert_;
    std::int64_t rows_ = 0;
    bool finished_ = false;
};

}  // namespace

Rows SqliteSession::query(std::string_view sql, std::span<const Param> params) {
    auto statement = connection_.take(sql);
    statement.bind(params, SqliteLoan::Lifetime::copied);
    return Rows(std::make_unique<SqliteRows>(std::move(statement)));
}

std::vector<Rows> SqliteSession::query_all(std::span<const Query> queries) {
    std::vector<Rows> rows;
    for (const auto& one : queries) rows.push_back(query(one.sql, one.params));
    return rows;
}

std::int64_t SqliteSession::execute(std::string_view sql, std::span<const Param> params) {
    const auto statement = connection_.take(sql);
    statement.bind(params, SqliteLoan::Lifetime::until_next_bind);
    const auto before = connection_.total_changes();
    while (statement.step()) {
    }
    // SQLite keeps the count of the last change across statements that change nothing.
    return connection_.total_changes() == before ? 0 : connection_.changes();
}

std::unique_ptr<Bulk> SqliteSession::bulk(std::string_view table,
                                          std::initializer_list<std::string_view> columns) {
    return std::make_unique<SqliteBulk>(connection_, insert_text(table, columns));
}

}  // namespace bangfu::db
