// SPDX-License-Identifier: Apache-2.0
#include "store/circumstance_store.hpp"

namespace bangfu::people::store {
namespace {

constexpr std::string_view columns_read =
    "c.id, c.household_id, c.person_id, c.kind, c.amount_fen, c.number, c.code, c.sealed_text, c.key_id, "
    "c.gross_fen, "
    "c.reimbursed_fen, c.valid_from, c.valid_until, c.source, c.evidence, c.verified_by, c.superseded_by, "
    "c.known_at, "
    "c.recorded_by, c.batch";

CircumstanceRow row_of(const db::Rows& rows) {
    CircumstanceRow r;
    r.id = rows.id<CircumstanceId>(0);
    r.household = rows.id<HouseholdId>(1);
    r.person = rows.maybe_id<PersonId>(2);
    r.kind = rows.text(3);
    r.amount_fen = rows.maybe_i64(4);
    r.number = rows.maybe_i64(5);
    r.code = rows.maybe_text(6);
    if (!rows.is_null(7)) r.sealed_text = rows.blob(7);
    r.key_id = rows.i64(8);
    r.gross_fen = rows.maybe_i64(9);
    r.reimbursed_fen = rows.maybe_i64(10);
    r.valid_from = rows.date(11);
    r.valid_until = rows.maybe_date(12);
    r.source = rows.text(13);
    r.evidence = rows.maybe_id<AttachmentId>(14);
    r.verified_by = rows.maybe_id<StaffId>(15);
    r.superseded_by = rows.maybe_id<CircumstanceId>(16);
    r.known_at = rows.instant(17);
    r.recorded_by = rows.id<StaffId>(18);
    r.batch = rows.i64(19);
    return r;
}

std::vector<CircumstanceRow> all(db::Rows rows) {
    std::vector<CircumstanceRow> found;
    while (rows.next()) found.push_back(row_of(rows));
    return found;
}

constexpr std::string_view account_columns =
    "id, household_id, holder_id, bank, branch, sealed_number, key_id, number_index, luhn_ok, valid_from, "
    "valid_until, "
    "known_at, recorded_by, batch";

AccountRow account_from(const db::Rows& rows) {
    AccountRow r;
    r.id = rows.id<AccountId>(0);
    r.household = rows.id<HouseholdId>(1);
    r.holder = rows.id<PersonId>(2);
    r.bank = rows.text(3);
    r.branch = rows.maybe_text(4);
    r.sealed_number = rows.blob(5);
    r.key_id = rows.i64(6);
    r.number_index = rows.blob(7);
    r.luhn_ok = rows.flag(8);
    r.valid_from = rows.date(9);
    r.valid_until = rows.maybe_date(10);
    r.known_at = rows.instant(11);
    r.recorded_by = rows.id<StaffId>(12);
    r.batch = rows.i64(13);
    return r;
}

}  // namespace

void insert(db::Session& session, std::span<const CircumstanceRow> rows) {
    const auto bulk = session.bulk(
        "people_circumstances",
        {"id",          "household_id", "person_id", "kind",        "amount_fen",     "number",
         "code",        "sealed_text",  "key_id",    "gross_fen",   "reimbursed_fen", "valid_from",
         "valid_until", "source",       "evidence",  "verified_by", "superseded_by",  "known_at",
         "recorded_by", "batch"});
    for (const auto& r : rows) {
        const bool sealed = !r.sealed_text.empty();
        const db::Param values[]{r.id,
                                 r.household,
                                 r.person,
                                 r.kind,
                                 r.amount_fen,
                                 r.number,
                                 r.code,
                                 sealed ? db::Param(db::Blob{r.sealed_text}) : db::Param(nullptr),
                                 sealed ? db::Param(r.key_id) : db::Param(nullptr),
                                 r.gross_fen,
                                 r.reimbursed_fen,
                                 r.valid_from,
                                 r.valid_until,
                                 r.source,
                                 r.evidence,
                                 r.verified_by,
                                 r.superseded_by,
                                 r.known_at,
                                 r.recorded_by,
                                 r.batch};
        bulk->row(values);
    }
    bulk->finish();
}

std::vector<CircumstanceRow> circumstances_as_of(db::Session& session, HouseholdId household, Date as_of,
                                                 Instant known_by, int limit) {
    return all(session.query(
        "SELECT " + std::string(columns_read) +
            " FROM people_circumstances c LEFT JOIN people_circumstances s ON s.id = c.superseded_by "
            "WHERE c.household_id = $1 AND c.valid_from <= $2 AND (c.valid_until IS NULL OR c.valid_until > "
            "$2) AND "
            "c.known_at <= $3 AND (s.id IS NULL OR s.known_at > $3) "
            "ORDER BY c.kind, c.valid_from DESC, c.id DESC LIMIT $4",
        {household, as_of, known_by, limit}));
}

std::vector<CircumstanceRow> all_circumstances(db::Session& session, HouseholdId household, int limit) {
    return all(session.query(
        "SELECT " + std::string(columns_read) +
            " FROM people_circumstances c WHERE c.household_id = $1 ORDER BY c.kind, c.valid_from "
            "DESC, c.id DESC LIMIT $2",
        {household, limit}));
}

std::vector<CircumstanceRow> circumstances_of_person(db::Session& session, PersonId person, int limit) {
    return all(session.query(
        "SELECT " + std::string(columns_read) +
            " FROM people_circumstances c WHERE c.person_id = $1 ORDER BY c.known_at, c.id LIMIT $2",
        {person, limit}));
}

std::optional<CircumstanceRow> find_circumstance(db::Session& session, HouseholdId household,
                                                 CircumstanceId id) {
    auto found = all(session.query("SELECT " + std::string(columns_read) +
                                       " FROM people_circumstances c WHERE c.id = $1 AND c.household_id = $2",
                                   {id, household}));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void supersede(db::Session& session, CircumstanceId old, CircumstanceId by) {
    session.execute("UPDATE people_circumstances SET superseded_by = $2 WHERE id = $1", {old, by});
}

void insert(db::Session& session, std::span<const AccountRow> rows) {
    const auto bulk = session.bulk(
        "people_bank_accounts",
        {"id", "household_id", "holder_id", "bank", "branch", "sealed_number", "key_id", "number_index",
         "luhn_ok", "valid_from", "valid_until", "known_at", "recorded_by", "batch"});
    for (const auto& r : rows) {
        const db::Param values[]{r.id,          r.household,
                                 r.holder,      r.bank,
                                 r.branch,      db::Blob{r.sealed_number},
                                 r.key_id,      db::Blob{r.number_index},
                                 r.luhn_ok,     r.valid_from,
                                 r.valid_until, r.known_at,
                                 r.recorded_by, r.batch};
        bulk->row(values);
    }
    bulk->finish();
}

std::optional<AccountRow> account_on(db::Session& session, HouseholdId household, Date day) {
    auto rows = session.query(
        "SELECT " + std::string(account_columns) +
            " FROM people_bank_accounts WHERE household_id = $1 AND valid_from <= $2 AND "
            "(valid_until IS NULL OR valid_until > $2) ORDER BY valid_from DESC, id DESC LIMIT 1",
        {household, day});
    if (!rows.next()) return std::nullopt;
    return account_from(rows);
}

std::optional<AccountRow> find_account(db::Session& session, HouseholdId household, AccountId id) {
    auto rows = session.query("SELECT " + std::string(account_columns) +
                                  " FROM people_bank_accounts WHERE household_id = $1 AND id = $2",
                              {household, id});
    if (!rows.next()) return std::nullopt;
    return account_from(rows);
}

std::optional<AccountRow> account_before(db::Session& session, const AccountRow& account) {
    auto rows = session.query("SELECT " + std::string(account_columns) +
                                  " FROM people_bank_accounts WHERE household_id = $1 AND (known_at < $2 OR "
                                  "(known_at = $2 AND id < $3)) ORDER BY known_at DESC, id DESC LIMIT 1",
                              {account.household, account.known_at, account.id});
    if (!rows.next()) return std::nullopt;
    return account_from(rows);
}

std::vector<AccountRow> accounts_of_holder(db::Session& session, PersonId holder, int limit) {
    auto rows = session.query("SELECT " + std::string(account_columns) +
                                  " FROM people_bank_accounts WHERE holder_id = $1 ORDER BY id LIMIT $2",
                              {holder, limit});
    std::vector<AccountRow> found;
    while (rows.next()) found.push_back(account_from(rows));
    return found;
}

void end_account(db::Session& session, AccountId id, Date until) {
    session.execute("UPDATE people_bank_accounts SET valid_until = $2 WHERE id = $1", {id, until});
}

}  // namespace bangfu::people::store
