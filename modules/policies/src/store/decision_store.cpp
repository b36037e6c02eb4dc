// SPDX-License-Identifier: Apache-2.0
#include "store/decision_store.hpp"

#include "store/parameters_text.hpp"
#include <bangfu/base/assert.hpp>
#include <bangfu/platform/json.hpp>

#include <array>

namespace bangfu::policies::store {
namespace {

constexpr std::string_view read_columns =
    "d.id, d.household_id, d.scope_pos, d.as_of, d.annual_income_fen, d.rigid_expenditure_fen, d.size, "
    "d.main_cause, d.facts, d.parameters_id, d.parameters, d.rule, d.proposed, d.declared, d.reason, "
    "d.proposed_at, d.proposed_by, d.decided, d.decided_reason, d.decided_at, d.decided_by, "
    "d.decided_by_post, d.batch";

// Ids have 63 bits, numbers of JSON 53: they stand as texts of digits.
struct FactTag;
using FactIds = std::vector<Id<FactTag>>;

std::string facts_text(const std::vector<std::int64_t>& ids) {
    FactIds facts;
    for (const auto id : ids) facts.emplace_back(id);
    return json::write(facts);
}

std::vector<std::int64_t> fact_ids(std::string_view text) {
    const auto facts = json::read<FactIds>(text);
    ASSERT(facts.ok());
    std::vector<std::int64_t> ids;
    for (const auto fact : facts.value()) ids.push_back(fact.value);
    return ids;
}

// The texts of a row that are made for it; what `values_of` gives points into them.
struct RowTexts {
    std::string facts, parameters;
};

// In the order of the columns that the inserts below name.
std::array<db::Param, 18> values_of(const DecisionRow& row, const RowTexts& texts) {
    const auto& made = row.made;
    return {row.id,
            made.household,
            made.scope_pos,
            made.as_of,
            made.inputs.annual_income,
            made.inputs.rigid_expenditure,
            made.inputs.size,
            made.inputs.main_cause,
            texts.facts,
            made.parameters_id,
            texts.parameters,
            made.proposal.rule,
            code_of(made.proposal.category),
            made.declared_category,
            row.reason,
            row.proposed_at,
            row.proposed_by,
            row.batch};
}

DecisionRow from_row(const db::Rows& rows) {
    DecisionRow row;
    row.id = rows.id<DecisionId>(0);
    auto& made = row.made;
    made.household = rows.id<HouseholdId>(1);
    made.scope_pos = rows.i64(2);
    made.as_of = rows.date(3);
    made.inputs = {rows.money(4), rows.money(5), rows.i64(6), rows.text(7)};
    made.fact_ids = fact_ids(rows.view(8));
    made.parameters_id = rows.maybe_i64(9);
    made.parameters = parameters_of(rows.view(10));
    made.proposal = propose_category(made.inputs, made.parameters);
    made.proposal.rule = rows.text(11);
    const auto category = category_of(rows.view(12));
    ASSERT(category);
    made.proposal.category = *category;
    made.declared_category = rows.maybe_text(13);
    row.reason = rows.text(14);
    row.proposed_at = rows.instant(15);
    row.proposed_by = rows.id<StaffId>(16);
    if (!rows.is_null(17))
        row.verdict = Verdict{rows.text(17), rows.text(18), rows.instant(19), rows.id<StaffId>(20),
                              rows.id<PostId>(21)};
    row.batch = rows.i64(22);
    return row;
}

std::vector<DecisionRow> all(db::Rows rows) {
    std::vector<DecisionRow> found;
    while (rows.next()) found.push_back(from_row(rows));
    return found;
}

std::vector<HouseholdId> households(db::Rows rows) {
    std::vector<HouseholdId> found;
    while (rows.next()) found.push_back(rows.id<HouseholdId>(0));
    return found;
}

}  // namespace

void insert(db::Session& session, const DecisionRow& row) {
    session.execute("UPDATE policies_decisions SET latest = 0 WHERE household_id = $1 AND latest = 1",
                    {row.made.household});
    const RowTexts texts{facts_text(row.made.fact_ids), text_of(row.made.parameters)};
    session.execute(
        "INSERT INTO policies_decisions (id, household_id, scope_pos, as_of, annual_income_fen, "
        "rigid_expenditure_fen, size, main_cause, facts, parameters_id, parameters, rule, proposed, "
        "declared, reason, proposed_at, proposed_by, batch) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
        "$10, $11, $12, $13, $14, $15, $16, $17, $18)",
        std::span<const db::Param>(values_of(row, texts)));
}

void insert_many(db::Session& session, std::span<const DecisionRow> rows) {
    const auto bulk =
        session.bulk("policies_decisions",
                     {"id", "household_id", "scope_pos", "as_of", "annual_income_fen",
                      "rigid_expenditure_fen", "size", "main_cause", "facts", "parameters_id", "parameters",
                      "rule", "proposed", "declared", "reason", "proposed_at", "proposed_by", "batch"});
    RowTexts texts;
    const CategoryParameters* written = nullptr;  // a batch has few sets of parameters
    for (const auto& row : rows) {
        if (written == nullptr || !(*written == row.made.parameters))
            texts.parameters = text_of(row.made.parameters);
        written = &row.made.parameters;
        texts.facts = facts_text(row.made.fact_ids);
        bulk->row(values_of(row, texts));
    }
    bulk->finish();
}

void decide(db::Session& session, DecisionId id, const Verdict& verdict) {
    session.execute(
        "UPDATE policies_decisions SET decided = $2, decided_reason = $3, decided_at = $4, decided_by = $5, "
        "decided_by_post = $6 WHERE id = $1",
        {id, verdict.category, verdict.reason, verdict.at, verdict.by, verdict.post});
}

std::vector<DecisionRow> of_household(db::Session& session, HouseholdId household, int limit) {
    return all(session.query(
        "SELECT " + std::string(read_columns) +
            " FROM policies_decisions d WHERE d.household_id = $1 AND d.batch NOT IN (SELECT id FROM "
            "v_people_hidden_batches) ORDER BY d.latest DESC, d.id DESC LIMIT $2",
        {household, limit}));
}

std::vector<OpenDecision> open_decisions(db::Session& session, const auth::Scope& scope, bool differing,
                                         std::int64_t limit) {
    // Written so that each has the partial index of its own.
    const std::string_view which =
        differing ? "d.declared <> d.proposed" : "(d.declared IS NULL OR d.declared = d.proposed)";
    const auto sql =
        "SELECT d.id, d.household_id, h.union_id, h.file_no, d.proposed, d.declared FROM "
        "policies_decisions d JOIN v_people_households h ON h.id = d.household_id WHERE "
        "d.latest = 1 AND d.decided IS NULL AND " +
        std::string(which) +
        " AND d.scope_pos >= $1 AND d.scope_pos < $2 AND h.state = 'in_force' ORDER BY "
        "d.scope_pos, d.id LIMIT $3";
    auto rows = session.query(sql, {scope.from, scope.until, limit});
    std::vector<OpenDecision> found;
    while (rows.next())
        found.push_back({rows.id<DecisionId>(0), rows.id<HouseholdId>(1), rows.id<UnionId>(2), rows.text(3),
                         rows.text(4), rows.maybe_text(5)});
    return found;
}

std::vector<Unproposed> unproposed(db::Session& session, const auth::Scope& scope, std::int64_t limit) {
    auto rows = session.query(
        "SELECT id, union_id, file_no FROM v_people_households WHERE proposed_category IS NULL AND category "
        "IS "
        "NULL AND state = 'in_force' AND scope_pos >= $1 AND scope_pos < $2 ORDER BY scope_pos, id LIMIT $3",
        {scope.from, scope.until, limit});
    std::vector<Unproposed> found;
    while (rows.next()) found.push_back({rows.id<HouseholdId>(0), rows.id<UnionId>(1), rows.text(2)});
    return found;
}

std::vector<DecisionRow> of_worker(db::Session& session, PersonId worker, int limit) {
    return all(session.query("SELECT " + std::string(read_columns) +
                                 " FROM policies_decisions d JOIN v_people_households h ON h.id = "
                                 "d.household_id WHERE h.worker_id = $1 ORDER BY d.id LIMIT $2",
                             {worker, limit}));
}

std::int64_t erase_of_worker(db::Session& session, PersonId worker) {
    return session.execute(
        "DELETE FROM policies_decisions WHERE household_id IN (SELECT id FROM v_people_households WHERE "
        "worker_id = $1)",
        {worker});
}

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return session.execute(
        "DELETE FROM policies_decisions WHERE id IN (SELECT id FROM policies_decisions WHERE batch = $1 AND "
        "batch <> 0 LIMIT $2)",
        {batch, limit});
}

std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit) {
    return households(session.query(
        "SELECT household_id FROM policies_decisions WHERE batch = $1 AND batch <> 0 AND (decided IS NOT "
        "NULL OR latest = 0) UNION SELECT d.household_id FROM policies_decisions d JOIN "
        "v_people_batch_households h ON h.household_id = d.household_id WHERE h.batch = $1 AND d.batch <> $1 "
        "ORDER BY household_id LIMIT $2",
        {batch, limit}));
}

}  // namespace bangfu::policies::store
