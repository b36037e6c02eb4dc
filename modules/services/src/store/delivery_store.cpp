// SPDX-License-Identifier: Apache-2.0
#include "store/delivery_store.hpp"

#include <array>
#include <limits>

namespace bangfu::services::store {
namespace {

constexpr std::array<std::string_view, 5> method_names{"material", "case_work", "group", "community",
                                                       "other"};

// In the order of the columns that the inserts below name.
std::array<db::Param, 21> values_of(const DeliveryRow& row) {
    const auto& d = row.delivery;
    return {row.id,
            d.household,
            d.person,
            d.union_id,
            d.scope_pos,
            d.kind,
            d.cell.index(),
            method_names[static_cast<std::size_t>(d.method)],
            row.provider,
            d.source,
            d.need_code,
            d.amount,
            row.units,
            d.delivered_on,
            d.handled_by,
            row.cell_reason,
            row.batch == 0 ? "hand" : "roster",
            d.origin_row,
            row.recorded_at,
            row.recorded_by,
            row.batch};
}

constexpr std::string_view read_columns =
    "id, person_id, kind, method, source, handled_by, origin, cell, amount_fen, units, delivered_on, "
    "recorded_at, "
    "recorded_by, voided_at, void_reason, scope_pos";

RecordedDelivery from_row(const db::Rows& row) {
    RecordedDelivery d;
    d.id = row.id<DeliveryId>(0);
    d.person = row.id<PersonId>(1);
    d.kind = row.text(2);
    d.method = row.text(3);
    d.source = row.text(4);
    d.handled_by = row.text(5);
    d.origin = row.text(6);
    d.cell = Cell::at(static_cast<int>(row.i64(7)));
    d.amount_fen = row.maybe_i64(8);
    d.units = row.maybe_i64(9);
    d.delivered_on = row.date(10);
    d.recorded_at = row.instant(11);
    d.recorded_by = row.id<StaffId>(12);
    if (!row.is_null(13)) d.voided_at = row.instant(13);
    d.void_reason = row.text(14);
    d.scope_pos = row.i64(15);
    return d;
}

// A person's rows by way of the person's households, which have an index; a second one on the person would
// cost every import.
constexpr std::string_view of_this_person =
    " WHERE household_id IN (SELECT household_id FROM v_people_members WHERE person_id = $1) AND person_id = "
    "$1";

}  // namespace

void insert(db::Session& session, const DeliveryRow& row) {
    session.execute(
        "INSERT INTO services_deliveries (id, household_id, person_id, union_id, scope_pos, kind, cell, "
        "method, provider, "
        "source, need_code, amount_fen, units, delivered_on, handled_by, cell_reason, origin, origin_row, "
        "recorded_at, "
        "recorded_by, batch) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
        "$17, $18, "
        "$19, $20, $21)",
        std::span<const db::Param>(values_of(row)));
}

void insert_many(db::Session& session, std::span<const DeliveryRow> rows) {
    const auto bulk =
        session.bulk("services_deliveries",
                     {"id",          "household_id", "person_id",  "union_id",    "scope_pos", "kind",
                      "cell",        "method",       "provider",   "source",      "need_code", "amount_fen",
                      "units",       "delivered_on", "handled_by", "cell_reason", "origin",    "origin_row",
                      "recorded_at", "recorded_by",  "batch"});
    for (const auto& row : rows) bulk->row(values_of(row));
    bulk->finish();
}

std::vector<RecordedDelivery> of_household(db::Session& session, HouseholdId household,
                                           std::optional<std::pair<Date, DeliveryId>> after, int limit) {
    const Date on = after ? after->first : Date{std::numeric_limits<std::int32_t>::max()};
    const DeliveryId id = after ? after->second : DeliveryId{std::numeric_limits<std::int64_t>::max()};
    auto rows = session.query("SELECT " + std::string(read_columns) +
                                  " FROM services_deliveries WHERE household_id = $1 AND (delivered_on < $2 "
                                  "OR (delivered_on = $2 AND id < $3)) "
                                  "AND batch NOT IN (SELECT id FROM v_people_hidden_batches) ORDER BY "
                                  "delivered_on DESC, id DESC LIMIT $4",
                              {household, on, id, limit});
    std::vector<RecordedDelivery> found;
    while (rows.next()) found.push_back(from_row(rows));
    return found;
}

std::optional<RecordedDelivery> find(db::Session& session, const auth::Scope& scope, DeliveryId id) {
    auto rows =
        session.query("SELECT " + std::string(read_columns) +
                          " FROM services_deliveries WHERE id = $1 AND scope_pos >= $2 AND scope_pos < $3 "
                          "AND batch NOT IN (SELECT id FROM v_people_hidden_batches)",
                      {id, scope.from, scope.until});
    if (!rows.next()) return std::nullopt;
    return from_row(rows);
}

void set_void(db::Session& session, DeliveryId id, StaffId by, Instant at, std::string_view reason) {
    session.execute(
        "UPDATE services_deliveries SET voided_at = $2, voided_by = $3, void_reason = $4 WHERE id = $1",
        {id, at, by, reason});
}

std::vector<RecordedDelivery> of_person(db::Session& session, PersonId person, int limit) {
    auto rows = session.query("SELECT " + std::string(read_columns) + " FROM services_deliveries" +
                                  std::string(of_this_person) + " ORDER BY delivered_on, id LIMIT $2",
                              {person, limit});
    std::vector<RecordedDelivery> found;
    while (rows.next()) found.push_back(from_row(rows));
    return found;
}

std::int64_t forget_words_on(db::Session& session, PersonId person) {
    return session.execute(
        "UPDATE services_deliveries SET cell_reason = NULL, void_reason = NULL" + std::string(of_this_person),
        {person});
}

std::int64_t move_person(db::Session& session, PersonId from, PersonId into) {
    return session.execute("UPDATE services_deliveries SET person_id = $2" + std::string(of_this_person),
                           {from, into});
}

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return session.execute(
        "DELETE FROM services_deliveries WHERE id IN (SELECT id FROM services_deliveries WHERE batch = $1 "
        "AND batch <> 0 "
        "LIMIT $2)",
        {batch, limit});
}

std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit) {
    auto rows = session.query(
        "SELECT DISTINCT household_id FROM services_deliveries WHERE batch = $1 AND voided_at IS NOT NULL "
        "UNION SELECT d.household_id FROM services_deliveries d JOIN v_people_batch_households h "
        "ON h.household_id = d.household_id WHERE h.batch = $1 AND d.batch <> $1 LIMIT $2",
        {batch, limit});
    std::vector<HouseholdId> found;
    while (rows.next()) found.push_back(rows.id<HouseholdId>(0));
    return found;
}

}  // namespace bangfu::services::store
