// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/policies/policies.hpp>

namespace bangfu::policies::store {

struct DecisionTag;
using DecisionId = Id<DecisionTag>;

// What a person made of a proposal.
struct Verdict {
    std::string category;  // code list "category"
    std::string reason;    // empty: confirmed as proposed
    Instant at;
    StaffId by;
    PostId post;
};

struct DecisionRow {
    DecisionId id;
    NewProposal made;  // proposal: category and rule as stored, the rest worked out again
    std::string reason;
    Instant proposed_at;
    StaffId proposed_by;
    std::optional<Verdict> verdict;
    std::int64_t batch = 0;
};

// A newer proposal of a household; the one before it counts no more and stays to be seen.
void insert(db::Session& session, const DecisionRow& row);
// Of an import: households that have none yet.
void insert_many(db::Session& session, std::span<const DecisionRow> rows);
void decide(db::Session& session, DecisionId id, const Verdict& verdict);
// Newest first, those of hidden batches left out.
std::vector<DecisionRow> of_household(db::Session& session, HouseholdId household, int limit);
// Proposals of files in force that nobody has decided, in the order of the union tree; `differing`: only
// those that are not what the household declared when they were made.
struct OpenDecision {
    DecisionId id;
    HouseholdId household;
    UnionId union_id;
    std::string file_no, proposed;
    std::optional<std::string> declared;
};
std::vector<OpenDecision> open_decisions(db::Session& session, const auth::Scope& scope, bool differing,
                                         std::int64_t limit);
// Files in force that nobody has proposed a category for yet (entered by hand, or completed after an import),
// in the order of the union tree.
struct Unproposed {
    HouseholdId household;
    UnionId union_id;
    std::string file_no;
};
std::vector<Unproposed> unproposed(db::Session& session, const auth::Scope& scope, std::int64_t limit);
// What is held on the household of which the person is the worker.
std::vector<DecisionRow> of_worker(db::Session& session, PersonId worker, int limit);
std::int64_t erase_of_worker(db::Session& session, PersonId worker);

std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);
std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit);

}  // namespace bangfu::policies::store
