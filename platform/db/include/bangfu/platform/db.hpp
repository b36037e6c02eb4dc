// SPDX-License-Identifier: Apache-2.0
// The database door: one thin layer over SQLite and libpq. The same SQL runs on both: parameters are $1, $2,
// …; types are BIGINT, TEXT, BYTEA, DOUBLE PRECISION (booleans: BIGINT 0/1; dates: BIGINT days; instants:
// BIGINT ms; money: BIGINT fen; ids: BIGINT). What differs is asked of `dialect()` and stays in store/.
//
// Reads run on a snapshot in a small pool of readers. Writes go to the writer: SQLite has one, which takes
// waiting writes in groups and commits each group once (each write in a savepoint of its own, so one that
// refuses undoes only itself); PostgreSQL has a pool, a transaction each, tried again on a serialisation
// failure. A write is acknowledged after the commit is on disk (synchronous=FULL), never before.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/money.hpp>
#include <bangfu/base/result.hpp>
#include <bangfu/base/text.hpp>
#include <bangfu/base/time.hpp>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <future>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace bangfu::db {

enum class Dialect { sqlite, postgres };

struct Blob {
    std::string_view bytes;
};

// A value on its way into a statement; a view, so what it names must outlive the call.
class Param {
  public:
    enum class Kind { null, integer, real, text, blob };
    Param(std::nullptr_t) {}
    Param(bool v) : kind(Kind::integer), integer(v ? 1 : 0) {}
    Param(int v) : kind(Kind::integer), integer(v) {}
    Param(std::int64_t v) : kind(Kind::integer), integer(v) {}
    Param(double v) : kind(Kind::real), real(v) {}
    Param(const char* v) : kind(Kind::text), text(v) {}
    Param(std::string_view v) : kind(Kind::text), text(v) {}
    Param(const std::string& v) : kind(Kind::text), text(v) {}
    template <std::size_t Max, std::size_t Min>
    Param(const Text<Max, Min>& v) : kind(Kind::text), text(v.value) {}
    Param(Blob v) : kind(Kind::blob), text(v.bytes) {}
    template <class Tag>
    Param(Id<Tag> v) : kind(Kind::integer), integer(v.value) {}
    Param(Money v) : kind(Kind::integer), integer(v.fen) {}
    Param(Date v) : kind(Kind::integer), integer(v.days) {}
    Param(Instant v) : kind(Kind::integer), integer(v.ms) {}
    template <class T>
    Param(const std::optional<T>& v) {
        if (v) *this = Param(*v);
    }
    Kind kind = Kind::null;
    std::int64_t integer = 0;
    double real = 0;
    std::string_view text;
};

// The rows of a query, read one after the other; columns count from 0. Views are valid until the next
// `next()`.
class Rows {
  public:
    class Source;  // one per dialect, private to the sources
    explicit Rows(std::unique_ptr<Source> source);
    Rows(Rows&&) noexcept;
    Rows& operator=(Rows&&) noexcept;
    ~Rows();
    bool next();
    bool is_null(int column) const;
    std::int64_t i64(int column) const;  // NULL → 0
    bool flag(int column) const { return i64(column) != 0; }
    double real(int column) const;
    std::string_view view(int column) const;  // text; NULL → ""
    std::string text(int column) const { return std::string(view(column)); }
    std::string blob(int column) const;  // bytes
    Money money(int column) const { return Money{i64(column)}; }
    Date date(int column) const { return Date{static_cast<std::int32_t>(i64(column))}; }
    Instant instant(int column) const { return Instant{i64(column)}; }
    template <class IdType>
    IdType id(int column) const {
        return IdType{i64(column)};
    }
    std::optional<std::int64_t> maybe_i64(int column) const;
    std::optional<std::string> maybe_text(int column) const;
    std::optional<Date> maybe_date(int column) const;
    template <class IdType>
    std::optional<IdType> maybe_id(int column) const {
        if (is_null(column)) return std::nullopt;
        return id<IdType>(column);
    }

  private:
    std::unique_ptr<Source> source_;
};

// Many rows into one table: a kept statement on SQLite, COPY on PostgreSQL. `finish` ends it; without,
// nothing is kept.
class Bulk {
  public:
    virtual ~Bulk() = default;
    virtual void row(std::span<const Param> values) = 0;
    virtual std::int64_t finish() = 0;
};

// A query with its parameters; a view, as they are.
struct Query {
    std::string_view sql;
    std::span<const Param> params;
};

// One connection inside one transaction (or read snapshot). Statements are cached per connection by their
// text.
class Session {
  public:
    virtual ~Session() = default;
    virtual Dialect dialect() const = 0;
    virtual Rows query(std::string_view sql, std::span<const Param> params) = 0;
    // Queries that do not need each other's answers: on PostgreSQL one round trip. Their rows, in their
    // order.
    virtual std::vector<Rows> query_all(std::span<const Query> queries) = 0;
    virtual std::int64_t execute(std::string_view sql, std::span<const Param> params) = 0;  // rows changed
    virtual std::unique_ptr<Bulk> bulk(std::string_view table,
                                       std::initializer_list<std::string_view> columns) = 0;
    Rows query(std::string_view sql, std::initializer_list<Param> params = {}) {
        return query(sql, std::span<const Param>(params.begin(), params.size()));
    }
    std::int64_t execute(std::string_view sql, std::initializer_list<Param> params = {}) {
        return execute(sql, std::span<const Param>(params.begin(), params.size()));
    }
};

struct Settings {
    std::string url;  // "sqlite:/path/bangfu.db" or "postgresql://…" (libpq connection URI)
    int readers = 4;
    int writers = 4;  // PostgreSQL only
};

enum class Ending { commit, roll_back };

// The places of the union tree that a read may see: from ≤ scope_pos < until.
struct Within {
    std::int64_t from = 0;
    std::int64_t until = 0;
};

class Database {
  public:
    virtual ~Database() = default;
    // Opens (and for SQLite creates) the store. Throws Fault where it cannot.
    static std::unique_ptr<Database> open(const Settings& settings);

    virtual Dialect dialect() const = 0;
    // With `within`, PostgreSQL itself hides the rows of guarded tables that lie elsewhere (README, row-level
    // security): a net under a predicate somebody forgot, not the gate. SQLite has no such net.
    virtual void read_session(const std::function<void(Session&)>& work,
                              const std::optional<Within>& within) = 0;
    // Whether that net is there.
    virtual bool guards_rows() const = 0;
    // Queues `work`; after its commit is durable, or it was rolled back or failed, calls `settled` once
    // (null: it went well), on a thread of the database's. Neither may block long: `work` holds the writer.
    virtual void write_later(std::function<Ending(Session&)> work,
                             std::function<void(std::exception_ptr)> settled) = 0;

    // Runs f(session) on a snapshot and returns what it returns.
    template <class F>
    auto read(F&& f, const std::optional<Within>& within = {}) -> std::invoke_result_t<F, Session&> {
        using Answer = std::invoke_result_t<F, Session&>;
        if constexpr (std::is_void_v<Answer>) {
            read_session([&](Session& s) { f(s); }, within);
        } else {
            std::optional<Answer> answer;
            read_session([&](Session& s) { answer.emplace(f(s)); }, within);
            ASSERT(answer);
            return std::move(*answer);
        }
    }

    // Runs f(session) in a transaction and waits until it is durable. A Result that refuses rolls back.
    template <class F>
    auto write(F&& f) -> std::invoke_result_t<F, Session&> {
        using Answer = std::invoke_result_t<F, Session&>;
        std::promise<void> settled;
        auto waiting = settled.get_future();
        const auto settle = [&](const std::exception_ptr& fault) {
            if (fault)
                settled.set_exception(fault);
            else
                settled.set_value();
        };
        if constexpr (std::is_void_v<Answer>) {
            write_later(
                [&](Session& s) {
                    f(s);
                    return Ending::commit;
                },
                settle);
            waiting.get();
        } else {
            std::optional<Answer> answer;
            write_later(
                [&](Session& s) {
                    answer.reset();
                    answer.emplace(f(s));
                    if constexpr (requires { answer->refused(); })
                        return answer->refused() ? Ending::roll_back : Ending::commit;
                    else
                        return Ending::commit;
                },
                settle);
            waiting.get();
            ASSERT(answer);
            return std::move(*answer);
        }
    }
};

// A consistent copy of the SQLite store at `url` ("sqlite:/path") in one file, synced, while others go on
// writing. Fault(io): `to` is there already; Fault(full).
void copy_sqlite(const std::string& url, const std::filesystem::path& to);

// One numbered migration of a module; `sql` may hold several statements. Written in PostgreSQL's types; for
// SQLite BIGINT → INTEGER, BYTEA → BLOB, and tables are made STRICT.
struct Migration {
    std::string_view module;  // "organisation"
    int number;               // 1, 2, … without gaps
    std::string_view name;    // "union_tree"
    std::string_view sql;
};

// Brings the schema up to date, each migration with its row in db_migrations in one transaction, modules in
// the order given. Throws Fault(corrupt) where a migration already applied has changed text, or the store is
// newer than the program.
void migrate(Database& database, std::span<const Migration> migrations);

// The door's own tables (db_store, db_id_marks): first in the list given to `migrate`.
std::span<const Migration> migrations();

// The store's own identity and settings of a lifetime (table db_store): made once at creation.
struct StoreIdentity {
    std::int64_t store_id;  // random, bound into every ciphertext
    int node;               // 0..16383, the node number of ids
    bool demonstration;     // marked at creation, for ever
};
StoreIdentity create_store_identity(Database& database, bool demonstration);  // or the one that is there
std::optional<StoreIdentity> store_identity(Database& database);

// Ids for this store: node from the identity; a persisted high-water mark reserves time ahead, so that a
// clock set back never makes an id twice.
std::unique_ptr<IdSource> make_id_source(Database& database, const StoreIdentity& identity,
                                         const Clock& clock);

}  // namespace bangfu::db
