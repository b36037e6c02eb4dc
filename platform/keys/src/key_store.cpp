// SPDX-License-Identifier: Apache-2.0
#include "key_store.hpp"

#include <bangfu/base/result.hpp>

#include <array>

#include <sqlite3.h>

namespace bangfu::keys {

std::span<const db::Migration> migrations();  // made from migrations/*.sql

namespace {

// A connection of our own for what cannot be done inside a transaction.
class Connection {
  public:
    explicit Connection(const std::filesystem::path& file) {
        const bool opened =
            sqlite3_open_v2(file.c_str(), &handle_, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK;
        if (!opened) {
            sqlite3_close(handle_);
            throw Fault(Fault::Kind::io, "cannot open " + file.string());
        }
        sqlite3_busy_timeout(handle_, 10'000);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() { sqlite3_close(handle_); }
    bool run(const char* sql) { return sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

  private:
    sqlite3* handle_ = nullptr;
};

}  // namespace

KeyStore::KeyStore(const std::filesystem::path& file)
    : file_(file), database_(db::Database::open({.url = "sqlite:" + file.string(), .readers = 2})) {
    db::migrate(*database_, migrations());
}

std::optional<StoreRow> KeyStore::store() {
    return database_->read([](db::Session& session) {
        std::optional<StoreRow> found;
        auto rows = session.query("SELECT store_id, generation, secrets FROM keys_store WHERE one = 1");
        if (rows.next()) found = StoreRow{rows.i64(0), rows.i64(1), rows.blob(2)};
        return found;
    });
}

void KeyStore::create(const StoreRow& row) {
    database_->write([&](db::Session& session) {
        session.execute("INSERT INTO keys_store (one, store_id, generation, secrets) VALUES (1, $1, $2, $3)",
                        {row.store, row.generation, db::Blob{row.secrets}});
    });
}

std::int64_t KeyStore::add(std::int64_t first_ever, std::int64_t count, std::int64_t generation,
                           const std::function<std::string(std::int64_t, std::int64_t)>& wrap) {
    return database_->write([&](db::Session& session) {
        std::int64_t first = first_ever;
        {
            auto rows = session.query("SELECT MAX(id) FROM keys_subjects");
            if (rows.next() && !rows.is_null(0)) first = rows.i64(0) + 1;
        }
        auto bulk = session.bulk("keys_subjects", {"id", "generation", "wrapped"});
        for (std::int64_t place = 0; place < count; ++place) {
            const std::string wrapped = wrap(first + place, place);
            const std::array<db::Param, 3> row{first + place, generation, db::Blob{wrapped}};
            bulk->row(row);
        }
        bulk->finish();
        return first;
    });
}

std::optional<SubjectRow> KeyStore::subject(std::int64_t id) {
    return database_->read([&](db::Session& session) {
        std::optional<SubjectRow> found;
        auto rows = session.query("SELECT generation, wrapped FROM keys_subjects WHERE id = $1", {id});
        if (rows.next()) found = SubjectRow{id, rows.i64(0), rows.blob(1)};
        return found;
    });
}

void KeyStore::destroy(std::int64_t id) {
    database_->write([&](db::Session& session) {
        session.execute("UPDATE keys_subjects SET wrapped = NULL WHERE id = $1", {id});
    });
    // In the file it is overwritten (db opens with secure_delete); in the write-ahead log it still stands:
    // empty that. Where a reader holds it back, the next destruction or checkpoint does.
    Connection(file_).run("PRAGMA wal_checkpoint(TRUNCATE)");
}

std::int64_t KeyStore::rewrap(std::int64_t generation, std::int64_t limit,
                              const std::function<std::string(const SubjectRow&)>& wrap) {
    return database_->write([&](db::Session& session) {
        std::vector<SubjectRow> found;
        {
            auto rows = session.query(
                "SELECT id, generation, wrapped FROM keys_subjects WHERE generation < $1 ORDER BY generation "
                "LIMIT $2",
                {generation, limit});
            while (rows.next()) found.push_back({rows.i64(0), rows.i64(1), rows.blob(2)});
        }
        for (const SubjectRow& row : found) {
            const std::string wrapped = row.wrapped.empty() ? std::string() : wrap(row);
            session.execute("UPDATE keys_subjects SET generation = $2, wrapped = $3 WHERE id = $1",
                            {row.id, generation,
                             row.wrapped.empty() ? db::Param(nullptr) : db::Param(db::Blob{wrapped})});
        }
        return static_cast<std::int64_t>(found.size());
    });
}

bool KeyStore::end_rotation(std::int64_t generation, std::string_view secrets) {
    return database_->write([&](db::Session& session) {
        {
            auto rows =
                session.query("SELECT id FROM keys_subjects WHERE generation < $1 LIMIT 1", {generation});
            if (rows.next()) return false;
        }
        session.execute("UPDATE keys_store SET generation = $1, secrets = $2 WHERE one = 1",
                        {generation, db::Blob{secrets}});
        return true;
    });
}

}  // namespace bangfu::keys
