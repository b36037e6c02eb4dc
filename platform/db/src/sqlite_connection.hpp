// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows_source.hpp"
#include "text_key.hpp"

#include <memory>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace bangfu::db {

class SqliteConnection;

// A prepared statement. SQLite numbers `$n` by first appearance and knows it by its name, so `numbers` keeps
// for each of SQLite's parameters which of the caller's it is.
struct SqliteStatement {
    sqlite3_stmt* handle = nullptr;
    std::vector<std::size_t> numbers;
    bool busy = false;
    bool kept = false;
};

// A statement while it is used; gives it back, reset and unbound.
class SqliteLoan {
  public:
    SqliteLoan(SqliteConnection& connection, SqliteStatement& statement);
    SqliteLoan(SqliteLoan&& other) noexcept;
    SqliteLoan(const SqliteLoan&) = delete;
    SqliteLoan& operator=(SqliteLoan&&) = delete;
    ~SqliteLoan();
    sqlite3_stmt* handle() const { return statement_->handle; }
    enum class Lifetime { until_next_bind, copied };
    void bind(std::span<const Param> params, Lifetime lifetime) const;
    bool step() const;  // true: a row stands there
    void reset() const;

  private:
    SqliteConnection* connection_;
    SqliteStatement* statement_;
};

// One connection to the file with its statement cache; used by one thread at a time.
class SqliteConnection {
  public:
    enum class Use { write, read };
    SqliteConnection(const std::string& path, Use use);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    SqliteLoan take(std::string_view sql);
    void run(std::string_view sql);  // a statement without parameters
    bool in_transaction() const;
    std::int64_t total_changes() const;
    std::int64_t changes() const;  // of the last INSERT, UPDATE or DELETE
    int statements_in_use() const { return in_use_; }
    [[noreturn]] void fail() const;  // throws the Fault of the last error

  private:
    friend class SqliteLoan;
    std::unique_ptr<SqliteStatement> prepare(std::string_view sql);
    void give_back(SqliteStatement& statement);
    static constexpr std::size_t most_kept = 512;
    sqlite3* handle_ = nullptr;
    int in_use_ = 0;
    ByText<std::unique_ptr<SqliteStatement>> kept_;
};

}  // namespace bangfu::db
