// SPDX-License-Identifier: Apache-2.0
// The forms and answers of policies, each declared once. Categories are codes of people's list "category".
#pragma once

#include "store/decision_store.hpp"
#include "store/parameters_store.hpp"
#include "store/parameters_text.hpp"
#include <bangfu/base/text.hpp>
#include <bangfu/organisation/forms.hpp>
#include <bangfu/platform/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace bangfu::policies {

// What a household can be confirmed as; the first three can be proposed by a condition.
enum class CategoryCode { deep, relative, accident, none };
BOOST_DESCRIBE_ENUM(CategoryCode, deep, relative, accident, none)
std::string_view code_of(CategoryCode code);

struct RatioForm {
    json::Ranged<1, 100> p, q;
};
BOOST_DESCRIBE_STRUCT(RatioForm, (), (p, q))

struct SetParameters {
    UnionId union_;
    Money local_minimum_fen;  // per person and month
    RequiredText<300> source;
    Date valid_from;
    Comparator comparator = Comparator::below;
    RatioForm deep, relative;
    json::Bounded<Text<40>, 20> accident_causes;  // code list "cause"
    json::Bounded<CategoryCode, 3> order;         // deep, relative, accident: each once, first match wins
};
BOOST_DESCRIBE_STRUCT(SetParameters, (),
                      (union_, local_minimum_fen, source, valid_from, comparator, deep, relative,
                       accident_causes, order))

struct StaffRef {
    StaffId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(StaffRef, (), (id, name))

struct ParametersAnswer {
    std::optional<store::ParametersId> id;         // none: given by hand with an import
    std::optional<organisation::UnionRef> set_at;  // the union; none: given by hand
    Date valid_from;
    std::optional<Date> valid_until;  // exclusive
    Money local_minimum_fen;
    std::string source;
    Comparator comparator = Comparator::below;
    Ratio deep, relative;
    std::vector<std::string> accident_causes, order;
    std::optional<Instant> recorded_at;
    std::optional<StaffRef> recorded_by;
    bool superseded = false;    // by a newer row of the same day
    bool applies_here = false;  // to the reader's own union today
};
BOOST_DESCRIBE_STRUCT(ParametersAnswer, (),
                      (id, set_at, valid_from, valid_until, local_minimum_fen, source, comparator, deep,
                       relative, accident_causes, order, recorded_at, recorded_by, superseded, applies_here))

struct ParametersQuery {
    std::optional<json::Cursor> cursor;
};
BOOST_DESCRIBE_STRUCT(ParametersQuery, (), (cursor))

struct ParametersPage {
    std::vector<ParametersAnswer> items;
    std::optional<json::Cursor> next_cursor;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(ParametersPage, (), (items, next_cursor, abilities))

struct InputsAnswer {
    Money annual_income_fen, rigid_expenditure_fen;  // 12 months, whole household
    std::int64_t size = 0;
    std::string main_cause;
};
BOOST_DESCRIBE_STRUCT(InputsAnswer, (), (annual_income_fen, rigid_expenditure_fen, size, main_cause))

struct ComparisonAnswer {
    std::string category;
    bool fires = false;
    std::optional<Money> line_fen;    // none: by cause
    std::optional<Money> beyond_fen;  // not fired: the least by which income less expenditure is too much
};
BOOST_DESCRIBE_STRUCT(ComparisonAnswer, (), (category, fires, line_fen, beyond_fen))

struct VerdictAnswer {
    std::string category;
    bool overridden = false;
    std::string reason;
    Instant at;
    StaffRef by;
};
BOOST_DESCRIBE_STRUCT(VerdictAnswer, (), (category, overridden, reason, at, by))

struct ProposalAnswer {
    store::DecisionId id;
    std::string proposed, rule, reason_in_numbers;
    Date as_of;
    InputsAnswer inputs;
    Money net_fen;
    std::vector<ComparisonAnswer> comparisons;  // in the order in which they were tried
    ParametersAnswer parameters;
    Instant proposed_at;
    StaffRef proposed_by;
    bool by_import = false;
    std::optional<VerdictAnswer> verdict;
};
BOOST_DESCRIBE_STRUCT(ProposalAnswer, (),
                      (id, proposed, rule, reason_in_numbers, as_of, inputs, net_fen, comparisons, parameters,
                       proposed_at, proposed_by, by_import, verdict))

struct EarlierProposal {
    store::DecisionId id;
    std::string proposed, rule;
    Date as_of;
    Instant proposed_at;
    std::optional<VerdictAnswer> verdict;
};
BOOST_DESCRIBE_STRUCT(EarlierProposal, (), (id, proposed, rule, as_of, proposed_at, verdict))

struct CategoryAnswer {
    HouseholdId household;
    std::optional<std::string> declared, category;  // as the household declares it; as a person confirmed it
    std::optional<ProposalAnswer> proposal;         // none: nothing was proposed yet
    bool differs_from_declared = false;
    bool facts_changed = false;  // the facts of today are not those of the proposal
    std::vector<EarlierProposal> earlier;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(CategoryAnswer, (),
                      (household, declared, category, proposal, differs_from_declared, facts_changed, earlier,
                       abilities))

struct ProposeCategory {
    std::optional<Date> as_of;  // absent: today
};
BOOST_DESCRIBE_STRUCT(ProposeCategory, (), (as_of))

struct ConfirmCategory {
    store::DecisionId proposal;  // the one that was read: a newer one refuses
    CategoryCode category = CategoryCode::deep;
    std::optional<Text<1000>> reason;  // required where the category is not the one proposed
};
BOOST_DESCRIBE_STRUCT(ConfirmCategory, (), (proposal, category, reason))

}  // namespace bangfu::policies
