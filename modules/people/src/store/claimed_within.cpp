// SPDX-License-Identifier: Apache-2.0
#include "operations/household_rows.hpp"
#include "store/in_list.hpp"
#include "store/sealed_fields.hpp"

#include <set>

namespace bangfu::people {
namespace {

std::set<std::string> claimed_in_scope(db::Session& session, const auth::Scope& scope,
                                       std::span<const std::string> indexes) {
    static const std::string sql =
        "SELECT c.identity_index FROM people_claims c JOIN people_households h ON h.id = c.household_id "
        "WHERE +h.scope_pos >= $1 AND +h.scope_pos < $2 AND c.batch NOT IN (SELECT id FROM "
        "people_hidden_batches) AND "
        "c.identity_index IN (" +
        store::in_list(3) + ")";
    std::set<std::string> found;
    while (!indexes.empty()) {
        const auto part = indexes.first(std::min<std::size_t>(indexes.size(), store::in_list_size));
        std::vector<db::Param> params{scope.from, scope.until};
        for (const auto& index : part) params.emplace_back(db::Blob{index});
        params.resize(store::in_list_size + 2, params.back());
        auto rows = session.query(sql, std::span<const db::Param>(params));
        while (rows.next()) found.insert(rows.blob(0));
        indexes = indexes.subspan(part.size());
    }
    return found;
}

}  // namespace

std::vector<bool> claimed_within(operation::Services& services, db::Session& session,
                                 const auth::Scope& scope,
                                 std::span<const Personal<std::string>> identity_numbers) {
    const auto today = services.clock.today();
    std::vector<std::string> of_each;
    std::vector<std::string> valid;
    for (const auto& number : identity_numbers) {
        of_each.push_back(identity_index(services.vault, number.reveal(), today));
        if (!of_each.back().empty()) valid.push_back(of_each.back());
    }
    const auto claimed = claimed_in_scope(session, scope, valid);
    std::vector<bool> flags;
    for (const auto& index : of_each) flags.push_back(!index.empty() && claimed.contains(index));
    return flags;
}

std::span<const keys::Field> sealed_fields() {
    return sealed::all;
}
std::span<const keys::Index> blind_indexes() {
    return sealed::all_indexes;
}

}  // namespace bangfu::people
