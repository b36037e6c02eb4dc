// SPDX-License-Identifier: Apache-2.0
// The proposed category of a household in difficulty: a pure function of its numbers and of dated, regional
// parameters. A proposal only: a person confirms or overrides it.
#pragma once

#include <bangfu/base/money.hpp>
#include <bangfu/base/time.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::policies {

enum class Category { deep, relative, accident_to_check, not_eligible };
std::string_view name_of(Category category);           // "deep": stable in JSON and SQL
std::string_view chinese_label(Category category);     // "深度困难", "意外致困(待核)"
std::string_view chinese_declared(Category category);  // as a declaration writes it: without "(待核)"
std::optional<Category> category_named(std::string_view name);
// In people's code list "category", which households are kept with: "deep", "relative", "accident", "none".
std::string_view code_of(Category category);
std::optional<Category> category_of(std::string_view code);

enum class Comparator { below, at_most };  // N < k·S, or N ≤ k·S

struct Ratio {
    std::int32_t p = 1;
    std::int32_t q = 1;  // > 0
    bool operator==(const Ratio&) const = default;
};

// A rule set of one region for a time. Amounts, multiples and causes are parameters: regions differ and they
// change.
struct CategoryParameters {
    std::string version;  // names this row in every proposal made from it
    Period valid;
    Money local_minimum;  // S, per person and month
    std::string local_minimum_source;
    Comparator comparator = Comparator::below;
    Ratio deep{1, 1};
    Ratio relative{2, 1};
    std::vector<std::string> accident_causes;  // codes of people's list "cause"
    std::vector<Category> order;               // first match wins; not_eligible needs no place
    bool operator==(const CategoryParameters&) const = default;
};
// The customary parameters around a local minimum (reference: Qingdao, Rugao; causes of the national file
// form).
CategoryParameters customary_parameters(Money local_minimum, std::string version, std::string source);

// The row of `rows` valid on `day`; the one that began last where several are. None where none is.
const CategoryParameters* parameters_on(std::span<const CategoryParameters> rows, Date day);

struct CategoryInputs {
    Money annual_income;      // I, 12 months, whole household
    Money rigid_expenditure;  // R, the same 12 months
    std::int64_t size = 0;    // n, members living together, 1..1000
    std::string main_cause;   // a code of people's list "cause"; as written where it is none of them
    bool operator==(const CategoryInputs&) const = default;
};

// What was proposed and why, in numbers a page can put into words.
struct CategoryProposal {
    Category category = Category::not_eligible;
    std::string rule;  // "deep_below_minimum", "relative_within_multiple", "accident_cause", "no_rule_fired"
    Money net;         // I − R
    Money deep_line;   // 12·n·S·p/q in fen, rounded down: for showing, the comparison is exact
    Money relative_line;
    std::string parameter_version;
    bool operator==(const CategoryProposal&) const = default;
};
CategoryProposal propose_category(const CategoryInputs& inputs, const CategoryParameters& parameters);

// One condition of the rule, in the order in which they are tried.
struct Comparison {
    Category category = Category::not_eligible;
    bool fires = false;
    std::optional<Money> line;    // none: an accident is no matter of numbers
    std::optional<Money> beyond;  // not fired: the least by which I − R would have to be smaller
    bool operator==(const Comparison&) const = default;
};
std::vector<Comparison> comparisons(const CategoryInputs& inputs, const CategoryParameters& parameters);

// "I − R = 46364.00 < 12 × 4 × 900.00 = 43200.00"-like line with the numbers of the rule that fired (or, for
// not_eligible, of the widest line that was missed). Language-neutral.
std::string reason_in_numbers(const CategoryInputs& inputs, const CategoryParameters& parameters,
                              const CategoryProposal& proposal);

}  // namespace bangfu::policies
