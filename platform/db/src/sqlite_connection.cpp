// SPDX-License-Identifier: Apache-2.0
#include "sqlite_connection.hpp"

#include <cerrno>
#include <charconv>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace bangfu::db {

namespace {

Fault::Kind kind_of(int extended_code) {
    switch (extended_code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return Fault::Kind::duplicate;
        default:
            break;
    }
    switch (extended_code & 0xff) {
        case SQLITE_FULL:
            return Fault::Kind::full;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Fault::Kind::contention;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return Fault::Kind::corrupt;
        case SQLITE_CANTOPEN:
            return Fault::Kind::unavailable;
        default:
            return Fault::Kind::io;
    }
}

// Made here and not by SQLite, so that only its owner may read it; WAL and shared memory take its mode. A
// file that is there must not be opened: closing it would take away the POSIX locks that this process's other
// connections hold on it, another program would believe that it closes the store last, and its checkpoint
// would delete the log that we go on writing to.
void create_private(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0)
        ::close(file);
    else if (errno != EEXIST)
        throw Fault(Fault::Kind::unavailable, "database: the file cannot be made: " + path);
}

const char* pointer_of(std::string_view text) {
    return text.data() == nullptr ? "" : text.data();
}

// SQLite counts its memory at every allocation, under one lock for all threads; nobody reads the count. It
// can be told so only before its first use in the process; told too late, it is only slower.
void stop_counting_memory() {
    [[maybe_unused]] static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, Use use) {
    stop_counting_memory();
    create_private(path);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    try {
        if (sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr) != SQLITE_OK) fail();
        sqlite3_extended_result_codes(handle_, 1);
        sqlite3_busy_timeout(handle_, 5000);
        // FULL: each commit is on disk before it is acknowledged. secure_delete: what is erased is
        // overwritten. The mapped part is small because every connection maps it for itself.
        const char* settings =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA "
            "secure_delete=ON;"
            "PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=67108864;"
            "PRAGMA journal_size_limit=67108864;";
        if (sqlite3_exec(handle_, settings, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
        // A large write keeps its pages until it commits, else they go to the log several times; the log is
        // carried over seldom, because each time costs two syncs.
        const char* own = use == Use::read ? "PRAGMA query_only=ON; PRAGMA cache_size=-8192;"
                                           : "PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=8000;";
        if (sqlite3_exec(handle_, own, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
    } catch (...) {
        sqlite3_close(handle_);
        throw;
    }
}

SqliteConnection::~SqliteConnection() {
    for (auto& [text, statement] : kept_) sqlite3_finalize(statement->handle);
    sqlite3_close(handle_);
}

std::unique_ptr<SqliteStatement> SqliteConnection::prepare(std::string_view sql) {
    auto statement = std::make_unique<SqliteStatement>();
    const char* rest = nullptr;
    if (sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement->handle, &rest) != SQLITE_OK) {
        fail();
    }
    ASSERT(statement->handle != nullptr);
    const int count = sqlite3_bind_parameter_count(statement->handle);
    for (int i = 1; i <= count; ++i) {
        const char* name = sqlite3_bind_parameter_name(statement->handle, i);
        std::size_t number = 0;
        const std::string_view text = name == nullptr ? "" : name;
        ASSERT(text.size() > 1 && text[0] == '$');
        std::from_chars(text.data() + 1, text.data() + text.size(), number);
        ASSERT(number >= 1);
        statement->numbers.push_back(number);
    }
    return statement;
}

SqliteLoan SqliteConnection::take(std::string_view sql) {
    const auto found = kept_.find(sql);
    if (found != kept_.end() && !found->second->busy) return SqliteLoan(*this, *found->second);
    auto made = prepare(sql);
    if (found != kept_.end())
        return SqliteLoan(*this, *made.release());  // in use further up: one for this use only
    if (kept_.size() >= most_kept) {
        std::erase_if(kept_, [](const auto& entry) {
            if (entry.second->busy) return false;
            sqlite3_finalize(entry.second->handle);
            return true;
        });
    }
    made->kept = true;
    return SqliteLoan(*this, *kept_.emplace(std::string(sql), std::move(made)).first->second);
}

void SqliteConnection::give_back(SqliteStatement& statement) {
    sqlite3_reset(statement.handle);
    sqlite3_clear_bindings(statement.handle);
    statement.busy = false;
    if (!statement.kept) {
        sqlite3_finalize(statement.handle);
        const std::unique_ptr<SqliteStatement> owned(&statement);
    }
}

void SqliteConnection::run(std::string_view sql) {
    const auto statement = take(sql);
    while (statement.step()) {
    }
}

bool SqliteConnection::in_transaction() const {
    return sqlite3_get_autocommit(handle_) == 0;
}
std::int64_t SqliteConnection::total_changes() const {
    return sqlite3_total_changes64(handle_);
}
std::int64_t SqliteConnection::changes() const {
    return sqlite3_changes64(handle_);
}

void SqliteConnection::fail() const {
    if (handle_ == nullptr) throw Fault(Fault::Kind::unavailable, "sqlite: out of memory");
    const int code = sqlite3_extended_errcode(handle_);
    throw Fault(kind_of(code), "sqlite " + std::to_string(code) + ": " + sqlite3_errmsg(handle_));
}

SqliteLoan::SqliteLoan(SqliteConnection& connection, SqliteStatement& statement)
    : connection_(&connection), statement_(&statement) {
    statement_->busy = true;
    ++connection_->in_use_;
}

SqliteLoan::SqliteLoan(SqliteLoan&& other) noexcept
    : connection_(other.connection_), statement_(std::exchange(other.statement_, nullptr)) {}

SqliteLoan::~SqliteLoan() {
    if (statement_ == nullptr) return;
    --connection_->in_use_;
    connection_->give_back(*statement_);
}

void SqliteLoan::bind(std::span<const Param> params, Lifetime lifetime) const {
    const auto keep = lifetime == Lifetime::copied ? SQLITE_TRANSIENT : SQLITE_STATIC;
    sqlite3_stmt* to = statement_->handle;
    for (std::size_t i = 0; i < statement_->numbers.size(); ++i) {
        ASSERT(statement_->numbers[i] <= params.size());
        const Param& param = params[statement_->numbers[i] - 1];
        const int at = static_cast<int>(i) + 1;
        int code = SQLITE_OK;
        switch (param.kind) {
            case Param::Kind::null:
                code = sqlite3_bind_null(to, at);
                break;
            case Param::Kind::integer:
                code = sqlite3_bind_int64(to, at, param.integer);
                break;
            case Param::Kind::real:
                code = sqlite3_bind_double(to, at, param.real);
                break;
            case Param::Kind::text:
                code =
                    sqlite3_bind_text64(to, at, pointer_of(param.text), param.text.size(), keep, SQLITE_UTF8);
                break;
            case Param::Kind::blob:
                code = sqlite3_bind_blob64(to, at, pointer_of(param.text), param.text.size(), keep);
                break;
        }
        if (code != SQLITE_OK) connection_->fail();
    }
}

bool SqliteLoan::step() const {
    const int code = sqlite3_step(statement_->handle);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) connection_->fail();
    return false;
}

void SqliteLoan::reset() const {
    sqlite3_reset(statement_->handle);
}

}  // namespace bangfu::db
