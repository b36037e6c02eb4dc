// SPDX-License-Identifier: Apache-2.0
// A store of one test: root ─ banner ─ mine, beside the banner another one, and a household of the mine with
// 60,000 yuan of income and 24,000 of expenditure in a year for three people.
#pragma once

#include "operations/category_verbs.hpp"
#include "operations/parameters_verbs.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/household_store.hpp>

#include <gtest/gtest.h>

namespace bangfu::policies {

class CategoryTest : public ::testing::Test {
  protected:
    CategoryTest();
    ~CategoryTest() override;

    auth::Actor at(UnionId union_id, std::vector<std::string> permissions);
    SetParameters form(UnionId union_id, std::int64_t minimum_yuan, Date from);
    ParametersAnswer set(UnionId union_id, std::int64_t minimum_yuan, Date from);
    people::NewHousehold family(const std::string& file_no, std::int64_t yearly_yuan) const;
    HouseholdId add(const people::NewHousehold& household);
    // The same household as an import would hand it over, proposed `deep`.
    NewProposal imported(HouseholdId household) const;
    void load(const NewProposal& proposal, std::int64_t batch);
    Result<CategoryAnswer> propose(const auth::Actor& by, std::optional<Date> as_of = std::nullopt);
    Result<CategoryAnswer> confirm(const auth::Actor& by, store::DecisionId proposal, CategoryCode category,
                                   const char* reason = "");
    std::string refusal(const Result<CategoryAnswer>& answer);

    people::HouseholdStore store{migrations()};
    std::unique_ptr<organisation::Organisation> organisation;
    UnionId root, banner, mine, other;
    auth::Actor clerk, approver, officer;
    HouseholdId home;
};

}  // namespace bangfu::policies
