// SPDX-License-Identifier: Apache-2.0
#include "store/consent_store.hpp"

namespace bangfu::people::store {
namespace {

constexpr std::string_view columns =
    "id, person_id, purpose, basis, text_version, given_on, given_by, channel, withdrawn_on, recorded_at, "
    "recorded_by";

ConsentRow row_of(const db::Rows& rows) {
    return {rows.id<ConsentId>(0), rows.id<PersonId>(1), rows.text(2),        rows.text(3),
            rows.text(4),          rows.date(5),         rows.text(6),        rows.text(7),
            rows.maybe_date(8),    rows.instant(9),      rows.id<StaffId>(10)};
}

}  // namespace

const std::string& consents_select() {
    static const std::string sql =
        "SELECT " + std::string(columns) +
        " FROM people_consents WHERE person_id = $1 ORDER BY given_on DESC, id DESC LIMIT $2";
    return sql;
}

void insert(db::Session& session, const ConsentRow& r) {
    session.execute("INSERT INTO people_consents (" + std::string(columns) +
                        ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                    {r.id, r.person, r.purpose, r.basis, r.text_version, r.given_on, r.given_by, r.channel,
                     r.withdrawn_on, r.recorded_at, r.recorded_by});
}

std::vector<ConsentRow> consents_in(db::Rows rows) {
    std::vector<ConsentRow> found;
    while (rows.next()) found.push_back(row_of(rows));
    return found;
}

std::vector<ConsentRow> consents_of(db::Session& session, PersonId person, int limit) {
    return consents_in(session.query(consents_select(), {person, limit}));
}

std::optional<ConsentRow> find_consent(db::Session& session, ConsentId id) {
    auto rows = session.query("SELECT " + std::string(columns) + " FROM people_consents WHERE id = $1", {id});
    if (!rows.next()) return std::nullopt;
    return row_of(rows);
}

void withdraw(db::Session& session, ConsentId id, Date on) {
    session.execute("UPDATE people_consents SET withdrawn_on = $2 WHERE id = $1", {id, on});
}

}  // namespace bangfu::people::store
