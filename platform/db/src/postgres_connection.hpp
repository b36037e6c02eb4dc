// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "postgres_fault.hpp"
#include "postgres_statements.hpp"
#include <bangfu/platform/db.hpp>

#include <memory>
#include <string>
#include <vector>

struct pg_conn;
struct pg_result;

namespace bangfu::db::postgres {

struct FreeResult {
    void operator()(pg_result* result) const;
};
using Answer = std::unique_ptr<pg_result, FreeResult>;

enum class Mode { read, write };

// One connection in pipeline mode and the transaction on it; used by one thread at a time. The .cpp says how
// few round trips a read takes.
class Connection {
  public:
    Connection(std::string url, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // What the next transaction sees of guarded tables; none: everything.
    void see_only(const std::optional<Within>& within) { within_ = within; }
    // A transaction begins with its first `run`.
    Answer run(std::string_view sql, std::span<const Param> params = {});
    // Several in one flight; an answer each.
    std::vector<Answer> run_all(std::span<const Query> queries);
    void commit();       // waits; throws what the server says
    void finish_read();  // does not wait: the answer is read before the connection's next use
    void roll_back() noexcept;

    // COPY … FROM STDIN: begin, rows in its text form, end (rows copied) or undo. No `run` in between.
    void copy_begin(const std::string& copy);
    void copy_rows(std::string_view rows);
    std::int64_t copy_end();
    void copy_undo() noexcept;

  private:
    bool lost() const;
    void connect();
    void disconnect() noexcept;
    void ensure_connected();
    std::vector<Answer> flight(std::span<const Query> queries);
    void forget_statements();
    void send_begin();
    void send_prepare(std::string_view sql, const PreparedStatement& statement);
    void send_execute(const PreparedStatement& statement, std::span<const Param> params);
    void send_plain(const char* sql);
    void sync();
    std::vector<Answer> collect();
    void drain();
    void refuse_if_cut() const;
    void need(int sent);
    [[noreturn]] void lose();

    std::string url_;
    Mode mode_;
    pg_conn* handle_ = nullptr;
    Statements kept_;
    std::optional<Within> within_;
    bool open_ = false;         // BEGIN was sent
    bool cut_ = false;          // the transaction was lost with its connection; until roll_back()
    bool commit_sent_ = false;  // so that a lost connection leaves the outcome unknown
    bool unread_ = false;       // a COMMIT was sent whose answer is still to be read
    bool copying_ = false;
    std::vector<bool> asked_;          // of each answer that is still to come: whether anybody waits for it
    std::vector<const char*> values_;  // kept for their memory
    std::vector<int> lengths_;
    std::vector<int> formats_;
    std::vector<char> numbers_;
};

}  // namespace bangfu::db::postgres
