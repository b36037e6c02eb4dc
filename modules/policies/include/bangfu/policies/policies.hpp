// SPDX-License-Identifier: Apache-2.0
// THE DOOR of policies: dated regional parameters, and the proposed category of each household with its
// reason. The rule itself is category.hpp, which needs no store.
#pragma once

#include <bangfu/base/ids.hpp>
#include <bangfu/base/ports.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/platform/db.hpp>
#include <bangfu/platform/operation.hpp>
#include <bangfu/policies/category.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bangfu::http {
class Routes;
}

namespace bangfu::policies {

std::span<const db::Migration> migrations();
void add_routes(http::Routes& routes);
// Tables with scope_pos, for the follower of moved unions.
std::vector<std::string> scope_tables();
// The module's part in what touches every module: the decisions on a person's household.
std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& services);
// Proposals that wait for a person's word, those that differ from the declaration apart.
std::unique_ptr<ports::DueItems> make_due_items();

struct KeptParameters {
    std::int64_t id = 0;
    UnionId set_by;
    CategoryParameters parameters;
};
// The row valid on `day` that the union itself or the nearest union above it set; none: the region has no
// local minimum yet.
std::optional<KeptParameters> parameters_for(db::Session& session, UnionId union_id, Date day);

// Sets the customary parameters around a local minimum, as the verb set_parameters would. Refused as there.
Done set_customary_parameters(operation::Writing& work, UnionId union_id, Money local_minimum,
                              const std::string& source, Date valid_from);

struct NewProposal {
    HouseholdId household;
    std::int64_t scope_pos = 0;
    Date as_of;
    CategoryInputs inputs;
    CategoryProposal proposal;
    CategoryParameters parameters;
    std::optional<std::int64_t> parameters_id;     // none: given by hand with the import
    std::vector<std::int64_t> fact_ids;            // of people's circumstances, where the caller knows them
    std::optional<std::string> declared_category;  // as the household declares it, code list "category"
};
// Writes proposals of an import (rows carry `batch`); no permission, audit or event of its own: the batch has
// them. The household's own row was given the category by people's loader.
void load_proposals(operation::Services& services, db::Session& session,
                    std::span<const NewProposal> proposals, std::int64_t batch, StaffId by, Instant now);
// Removes at most `limit` rows of the batch; how many went. 0: nothing is left.
std::int64_t remove_batch_rows(db::Session& session, std::int64_t batch, std::int64_t limit);
// Households of the batch whose category a person confirmed or overrode since, or that was proposed again.
std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch, std::int64_t limit);

}  // namespace bangfu::policies
