// SPDX-License-Identifier: Apache-2.0
#include "event_text.hpp"
#include <bangfu/platform/outbox.hpp>
#include <bangfu/platform/outbox_upkeep.hpp>

#include <array>
#include <charconv>

namespace bangfu::outbox {

namespace {

constexpr std::size_t most_ids = 1000;
constexpr std::int64_t events_a_transaction = 2000;

// `xid` is the transaction's number on PostgreSQL and 0 on SQLite; see delivery.cpp.
constexpr std::array all{
    db::Migration{"outbox", 1, "events_and_positions", R"(
-- sqlite only
CREATE TABLE outbox_events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    xid INTEGER NOT NULL,
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    ids TEXT NOT NULL,
    at INTEGER NOT NULL
);
-- postgres only
CREATE TABLE outbox_events (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid BIGINT NOT NULL,
    id BIGINT NOT NULL,
    name TEXT NOT NULL,
    ids TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX outbox_events_order ON outbox_events (xid, seq);
CREATE TABLE outbox_positions (
    consumer TEXT PRIMARY KEY,
    xid BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    failures BIGINT NOT NULL
);
)"},
};

}  // namespace

std::span<const db::Migration> migrations() {
    return all;
}

std::string text_of(const std::vector<std::int64_t>& ids) {
    std::string text;
    for (const auto id : ids) text.append(text.empty() ? "" : ",").append(std::to_string(id));
    return text;
}

std::vector<std::int64_t> ids_of(std::string_view text) {
    std::vector<std::int64_t> ids;
    while (!text.empty()) {
        std::int64_t id = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), id);
        if (fault != std::errc()) throw Fault(Fault::Kind::corrupt, "outbox: an event's ids are no numbers");
        ids.push_back(id);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (!text.empty()) text.remove_prefix(1);
    }
    return ids;
}

void emit(db::Session& session, IdSource& ids, Instant now, const Event& event) {
    ASSERT(event.ids.size() <= most_ids);
    const std::string_view sql =
        session.dialect() == db::Dialect::postgres
            ? "INSERT INTO outbox_events (xid, id, name, ids, at)"
              " VALUES (pg_current_xact_id()::text::bigint, $1, $2, $3, $4)"
            : "INSERT INTO outbox_events (xid, id, name, ids, at) VALUES (0, $1, $2, $3, $4)";
    const std::string text = text_of(event.ids);
    session.execute(sql, {ids.next_value(), event.name, text, now});
}

std::int64_t delete_events(db::Database& database, Instant before) {
    std::int64_t gone = 0;
    for (std::int64_t deleted = events_a_transaction; deleted == events_a_transaction; gone += deleted)
        deleted = database.write([&](db::Session& session) {
            return session.execute(
                "DELETE FROM outbox_events WHERE seq IN (SELECT seq FROM outbox_events ORDER BY seq LIMIT $2)"
                " AND at < $1 AND NOT EXISTS (SELECT 1 FROM outbox_positions p"
                " WHERE (p.xid, p.seq) < (outbox_events.xid, outbox_events.seq))",
                {before, events_a_transaction});
        });
    return gone;
}

}  // namespace bangfu::outbox
