// SPDX-License-Identifier: Apache-2.0
#include "store/staged_store.hpp"

namespace bangfu::intake::store {

void insert(db::Session& session, ImportId import, std::span<const StagedRow> rows) {
    const auto bulk =
        session.bulk("intake_staged", {"import_id", "number", "sheet", "row_number", "file_no", "status",
                                       "reasons", "declared_category", "proposed_category", "sealed_record"});
    for (const auto& r : rows) {
        const std::array<db::Param, 10> values{
            import,
            r.number,
            r.sheet,
            r.row,
            r.file_no,
            r.status,
            r.reasons,
            r.declared_category,
            r.proposed_category,
            r.sealed_record.empty() ? db::Param(nullptr) : db::Param(db::Blob{r.sealed_record})};
        bulk->row(values);
    }
    bulk->finish();
}

std::vector<StagedRow> list(db::Session& session, ImportId import, const StagedFilter& filter) {
    const std::string with_reason = "%\"" + filter.reason + "\"%";
    std::string sql =
        "SELECT number, sheet, row_number, file_no, status, reasons, declared_category, proposed_category, "
        "household_id, sealed_record FROM intake_staged WHERE import_id = $1 AND number > $2";
    std::vector<db::Param> params{import, filter.after, filter.limit};
    if (filter.status) {
        params.emplace_back(*filter.status);
        sql += " AND status = $" + std::to_string(params.size());
    }
    if (!filter.reason.empty()) {
        params.emplace_back(with_reason);
        sql += " AND reasons LIKE $" + std::to_string(params.size());
    }
    sql += " ORDER BY number LIMIT $3";
    auto rows = session.query(sql, std::span<const db::Param>(params));
    std::vector<StagedRow> found;
    while (rows.next()) {
        StagedRow r;
        r.number = rows.i64(0);
        r.sheet = rows.text(1);
        r.row = rows.i64(2);
        r.file_no = rows.text(3);
        r.status = rows.text(4);
        r.reasons = rows.text(5);
        r.declared_category = rows.maybe_text(6);
        r.proposed_category = rows.maybe_text(7);
        r.household = rows.maybe_id<HouseholdId>(8);
        if (!rows.is_null(9)) r.sealed_record = rows.blob(9);
        found.push_back(std::move(r));
    }
    return found;
}

void set_outcome(db::Session& session, ImportId import, const StagedRow& r) {
    session.execute(
        "UPDATE intake_staged SET status = $3, reasons = $4, household_id = $5 WHERE import_id = $1 AND "
        "number = $2",
        {import, r.number, r.status, r.reasons, r.household});
}

std::int64_t clear_applied(db::Session& session, ImportId import, std::int64_t limit) {
    return session.execute(
        "UPDATE intake_staged SET sealed_record = NULL WHERE import_id = $1 AND number IN (SELECT number "
        "FROM "
        "intake_staged WHERE import_id = $1 AND household_id IS NOT NULL AND sealed_record IS NOT NULL ORDER "
        "BY number LIMIT $2)",
        {import, limit});
}

std::int64_t remove(db::Session& session, ImportId import, std::int64_t limit) {
    return session.execute(
        "DELETE FROM intake_staged WHERE import_id = $1 AND number IN (SELECT number FROM intake_staged "
        "WHERE "
        "import_id = $1 LIMIT $2)",
        {import, limit});
}

}  // namespace bangfu::intake::store
