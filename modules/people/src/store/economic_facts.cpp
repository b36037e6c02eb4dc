// SPDX-License-Identifier: Apache-2.0
#include "store/circumstance_store.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace bangfu::people {
namespace {

constexpr int max_facts = 2'000;
constexpr std::array<std::string_view, 5> rigid_kinds{"expenditure.medical", "expenditure.education",
                                                      "expenditure.disability", "expenditure.housing",
                                                      "expenditure.other"};

}  // namespace

// Of one kind about one person (or the household) the newest fact that holds on the day counts: two of them
// are not two incomes, but an older and a newer view of one.
EconomicFacts economic_facts(db::Session& session, HouseholdId household, Date as_of, Instant known_by) {
    EconomicFacts facts;
    {
        auto rows =
            session.query("SELECT size, main_cause FROM people_households WHERE id = $1", {household});
        if (!rows.next()) return facts;
        facts.size = rows.i64(0);
        facts.main_cause = rows.maybe_text(1);
    }
    std::set<std::pair<std::string, std::int64_t>> seen;
    for (const auto& row : store::circumstances_as_of(session, household, as_of, known_by, max_facts)) {
        const bool rigid = std::find(rigid_kinds.begin(), rigid_kinds.end(), row.kind) != rigid_kinds.end();
        const bool own = row.kind == "income.own_monthly";
        const bool others = row.kind == "income.others_yearly";
        const bool size = row.kind == "household.size";
        if (!rigid && !own && !others && !size) continue;
        const auto about = rigid && row.person ? row.person->value : 0;
        if (!seen.emplace(row.kind, about).second) continue;
        if (rigid && row.amount_fen) facts.rigid_expenditure += Money{*row.amount_fen};
        if (own && row.amount_fen) facts.own_monthly_income = Money{*row.amount_fen};
        if (others && row.amount_fen) facts.others_yearly_income = Money{*row.amount_fen};
        if (size && row.number) facts.size = *row.number;
        facts.fact_ids.push_back(row.id.value);
    }
    return facts;
}

}  // namespace bangfu::people
