// SPDX-License-Identifier: Apache-2.0
// The protocol with the server.
//
// The connection stays in libpq's pipeline mode: what is sent up to a sync is one flight, and costs one round
// trip. The first flight of a transaction holds BEGIN, where needed the preparation of the statement, and the
// statement; later flights one statement each, or several that do not need each other's answers. A read ends
// with a COMMIT whose answer nobody waits for: it is read when the connection is used next. So a point read
// is one round trip, and the snapshot ends at once.
//
// Statements are prepared once per connection and kept by their text together with the types of their
// parameters. A parameter that was NULL so far has no type; when a value comes, the statement is prepared
// again with its type.
//
// A connection found broken in the first flight of a transaction is replaced and the flight sent again:
// nothing of the transaction has been seen by anybody. Later the transaction is lost, and a write is run
// again from its beginning; only where COMMIT was already sent is the outcome unknown, and the caller is
// told.
#include "postgres_connection.hpp"

#include "postgres_reader.hpp"
#include "postgres_value.hpp"

#include <array>
#include <chrono>
#include <thread>

#include <libpq-fe.h>

namespace bangfu::db::postgres {

namespace {

constexpr std::array pauses_before_connecting{std::chrono::milliseconds(0), std::chrono::milliseconds(100),
                                              std::chrono::milliseconds(300)};

// Acknowledged means on disk: a server that was told otherwise is overruled. Nothing is printed by the
// library.
constexpr const char* session_settings =
    "SET client_encoding TO 'UTF8'; SET TimeZone TO 'UTC'; SET client_min_messages TO error;"
    "SET idle_in_transaction_session_timeout TO '120s';"
    "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = "
    "'off'";

void print_nothing(void*, const char*) {}

}  // namespace

void FreeResult::operator()(pg_result* result) const {
    PQclear(result);
}

Connection::Connection(std::string url, Mode mode) : url_(std::move(url)), mode_(mode) {
    connect();
}
Connection::~Connection() {
    disconnect();
}

bool Connection::lost() const {
    return handle_ == nullptr || PQstatus(handle_) != CONNECTION_OK;
}

void Connection::disconnect() noexcept {
    PQfinish(handle_);
    handle_ = nullptr;
    kept_.clear();
    asked_.clear();
    cut_ = cut_ || open_;
    open_ = unread_ = copying_ = false;
}

void Connection::connect() {
    disconnect();
    const std::array names{"dbname", "application_name", "connect_timeout",
                           static_cast<const char*>(nullptr)};
    const std::array values{url_.c_str(), "bangfu", "5", static_cast<const char*>(nullptr)};
    for (const auto pause : pauses_before_connecting) {
        std::this_thread::sleep_for(pause);
        PQfinish(handle_);
        handle_ = PQconnectdbParams(names.data(), values.data(), 1);
        if (PQstatus(handle_) == CONNECTION_OK) break;
    }
    if (lost()) {
        disconnect();
        throw Fault(Fault::Kind::unavailable, "postgresql: the server does not answer");
    }
    PQsetNoticeProcessor(handle_, print_nothing, nullptr);
    const Answer answer(PQexec(handle_, session_settings));
    if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK) fail(answer.get());
    need(PQenterPipelineMode(handle_));
}

void Connection::ensure_connected() {
    if (lost()) connect();
}

// A flight of its own: up to its sync a flight is one transaction, and DEALLOCATE takes the transaction's
// snapshot, after which BEGIN may no longer choose an isolation level.
void Connection::forget_statements() {
    send_plain("DEALLOCATE ALL");
    sync();
    collect();
    kept_.clear();
}

// The first flight is the place where a transaction sets what the server checks rows by (README: row-level
// security). SET LOCAL ends with the transaction, so a connection that is lent again cannot carry it on.
void Connection::send_begin() {
    if (kept_.full()) forget_statements();
    send_plain(mode_ == Mode::read ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
                                   : "BEGIN ISOLATION LEVEL SERIALIZABLE");
    if (within_) {
        send_plain(("SET LOCAL bangfu.scope_from = '" + std::to_string(within_->from) + "'").c_str());
        send_plain(("SET LOCAL bangfu.scope_until = '" + std::to_string(within_->until) + "'").c_str());
        send_plain(become_reader);
    }
    open_ = true;
}

Answer Connection::run(std::string_view sql, std::span<const Param> params) {
    const Query one{sql, params};
    auto answers = run_all({&one, 1});
    return std::move(answers.front());
}

std::vector<Answer> Connection::run_all(std::span<const Query> queries) {
    ASSERT(!copying_);
    refuse_if_cut();
    if (open_) return flight(queries);
    commit_sent_ = false;
    ensure_connected();
    try {
        return flight(queries);
    } catch (const Fault&) {
        if (!lost()) throw;
    }
    cut_ = false;
    connect();
    return flight(queries);
}

std::vector<Answer> Connection::flight(std::span<const Query> queries) {
    drain();
    if (!open_) send_begin();
    std::vector<PreparedStatement*> fresh;
    for (const auto& query : queries) {
        auto& statement = kept_.fitting(query.sql, query.params);
        if (!statement.confirmed) {
            send_prepare(query.sql, statement);
            fresh.push_back(&statement);
        }
        send_execute(statement, query.params);
    }
    sync();
    auto answers = collect();
    for (auto* statement : fresh) statement->confirmed = true;
    ASSERT(answers.size() == queries.size());
    return answers;
}

void Connection::send_prepare(std::string_view sql, const PreparedStatement& statement) {
    const std::string text(sql);
    need(PQsendPrepare(handle_, statement.name.c_str(), text.c_str(),
                       static_cast<int>(statement.types.size()), statement.types.data()));
    asked_.push_back(false);
}

void Connection::send_execute(const PreparedStatement& statement, std::span<const Param> params) {
    const auto count = params.size();
    values_.resize(count);
    lengths_.resize(count);
    formats_.assign(count, 1);
    numbers_.resize(count * 8);
    for (std::size_t i = 0; i < count; ++i) {
        char* number = numbers_.data() + i * 8;
        values_[i] = number;
        lengths_[i] = 8;
        switch (params[i].kind) {
            case Param::Kind::null:
                values_[i] = nullptr;
                break;
            case Param::Kind::integer:
                put_int8(params[i].integer, number);
                break;
            case Param::Kind::real:
                put_float8(params[i].real, number);
                break;
            case Param::Kind::text:
            case Param::Kind::blob:
                if (!params[i].text.empty()) values_[i] = params[i].text.data();
                lengths_[i] = static_cast<int>(params[i].text.size());
                break;
        }
    }
    need(PQsendQueryPrepared(handle_, statement.name.c_str(), static_cast<int>(count), values_.data(),
                             lengths_.data(), formats_.data(), 1));
    asked_.push_back(true);
}

void Connection::send_plain(const char* sql) {
    need(PQsendQueryParams(handle_, sql, 0, nullptr, nullptr, nullptr, nullptr, 1));
    asked_.push_back(false);
}

void Connection::sync() {
    need(PQpipelineSync(handle_));
}

// Work that goes on after its transaction was lost must not begin another and commit its second half.
void Connection::refuse_if_cut() const {
    if (cut_) throw Retry(Fault::Kind::unavailable, "postgresql: the connection was lost");
}

// A call that could not even send: the connection is gone.
void Connection::need(int sent) {
    if (sent != 1) lose();
}

void Connection::lose() {
    const bool unknown = commit_sent_ && open_;
    disconnect();
    if (unknown) {
        throw Fault(Fault::Kind::unavailable,
                    "postgresql: the connection was lost at COMMIT; the outcome is unknown");
    }
    throw Retry(Fault::Kind::unavailable, "postgresql: the connection was lost");
}

// Reads the flight's answers up to its sync and returns those that were asked for; throws the first fault.
std::vector<Answer> Connection::collect() {
    std::vector<Answer> answers;
    Answer fault;
    std::size_t read = 0;
    while (true) {
        Answer answer(PQgetResult(handle_));
        if (!answer) {
            if (lost()) lose();
            continue;
        }
        const auto status = PQresultStatus(answer.get());
        if (status == PGRES_PIPELINE_SYNC) break;
        if (status == PGRES_FATAL_ERROR && lost()) lose();
        const bool asked = read < asked_.size() && asked_[read];
        ++read;
        if (status == PGRES_FATAL_ERROR && !fault)
            fault = std::move(answer);
        else if (asked && status != PGRES_FATAL_ERROR && status != PGRES_PIPELINE_ABORTED)
            answers.push_back(std::move(answer));
    }
    asked_.clear();
    if (fault) fail(fault.get());
    return answers;
}

void Connection::drain() {
    if (!std::exchange(unread_, false)) return;
    collect();
}

void Connection::commit() {
    refuse_if_cut();
    if (!open_) return;
    send_plain("COMMIT");
    asked_.back() = true;
    sync();
    commit_sent_ = true;
    const auto answers = collect();
    ASSERT(answers.size() == 1);
    open_ = false;
    // COMMIT of a transaction in which a statement failed is answered by ROLLBACK.
    if (std::string_view(PQcmdStatus(answers.front().get())) != "COMMIT") {
        throw Fault(Fault::Kind::io, "postgresql: a statement failed, and the work went on as if it had not");
    }
}

void Connection::finish_read() {
    refuse_if_cut();
    if (!open_) return;
    send_plain("COMMIT");
    sync();
    open_ = false;
    unread_ = true;
}

void Connection::roll_back() noexcept {
    const bool began = std::exchange(open_, false);
    cut_ = false;
    if (!began || lost()) return;
    try {
        send_plain("ROLLBACK");
        sync();
        collect();
    } catch (const Fault&) {
        disconnect();  // the server ends the transaction with the connection
    }
}

}  // namespace bangfu::db::postgres
