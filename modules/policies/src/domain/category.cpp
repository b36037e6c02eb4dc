// SPDX-License-Identifier: Apache-2.0
//
// Let I be the income of the household in 12 months, R its rigid expenditure in the same time, n its size and
// S the local minimum per person and month. The net per head and month N = (I − R) / 12 / n is compared with
// k·S, k = p/q a parameter. Nothing is divided: N < k·S exactly when (I − R)·q < 12·n·S·p, in 128-bit
// integers of fen. Whether the line itself still counts (< or ≤) differs between regions and is a parameter
// too. An accident is no matter of numbers here: its cause proposes it, and evidence and a person decide.
#include <bangfu/base/assert.hpp>
#include <bangfu/policies/category.hpp>

#include <algorithm>
#include <array>

namespace bangfu::policies {
namespace {

struct Names {
    std::string_view name, label, declared, code;
};
constexpr std::array<Names, 4> names{{{"deep", "深度困难", "深度困难", "deep"},
                                      {"relative", "相对困难", "相对困难", "relative"},
                                      {"accident_to_check", "意外致困(待核)", "意外致困", "accident"},
                                      {"not_eligible", "不符合", "不符合", "none"}}};

__extension__ using Wide = __int128;  // 90 trillion yuan in fen times 12·n·p leaves 64 bits

Wide line_times_q(std::int64_t size, Money minimum, Ratio k) {
    return Wide{12} * size * minimum.fen * k.p;
}

bool under_line(Money net, std::int64_t size, const CategoryParameters& parameters, Ratio k) {
    const Wide left = Wide{net.fen} * k.q;
    const Wide right = line_times_q(size, parameters.local_minimum, k);
    return parameters.comparator == Comparator::below ? left < right : left <= right;
}

Money shown_line(std::int64_t size, Money minimum, Ratio k) {
    const Wide line = line_times_q(size, minimum, k) / k.q;
    return Money{static_cast<std::int64_t>(std::min<Wide>(line, Money::limit_fen))};
}

// The largest net that still fires: every net that does not is beyond it.
Money widest_net(std::int64_t size, const CategoryParameters& parameters, Ratio k) {
    const Money line = shown_line(size, parameters.local_minimum, k);
    if (parameters.comparator == Comparator::at_most) return line;
    const bool whole = line_times_q(size, parameters.local_minimum, k) % k.q == 0;
    return whole ? line - Money{1} : line;
}

bool fires(Category category, const CategoryInputs& inputs, const CategoryParameters& parameters) {
    const auto net = inputs.annual_income - inputs.rigid_expenditure;
    if (category == Category::deep) return under_line(net, inputs.size, parameters, parameters.deep);
    if (category == Category::relative) return under_line(net, inputs.size, parameters, parameters.relative);
    return category == Category::accident_to_check &&
           std::ranges::find(parameters.accident_causes, inputs.main_cause) !=
               parameters.accident_causes.end();
}

std::string_view rule_of(Category category) {
    if (category == Category::deep) return "deep_below_minimum";
    return category == Category::relative ? "relative_within_multiple" : "accident_cause";
}

}  // namespace

std::string_view name_of(Category category) {
    return names.at(static_cast<std::size_t>(category)).name;
}
std::string_view chinese_label(Category category) {
    return names.at(static_cast<std::size_t>(category)).label;
}
std::string_view chinese_declared(Category category) {
    return names.at(static_cast<std::size_t>(category)).declared;
}

std::string_view code_of(Category category) {
    return names.at(static_cast<std::size_t>(category)).code;
}

std::optional<Category> category_named(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names.at(i).name == name) return static_cast<Category>(i);
    }
    return std::nullopt;
}

std::optional<Category> category_of(std::string_view code) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names.at(i).code == code) return static_cast<Category>(i);
    }
    return std::nullopt;
}

CategoryParameters customary_parameters(Money local_minimum, std::string version, std::string source) {
    CategoryParameters parameters;
    parameters.version = std::move(version);
    parameters.local_minimum = local_minimum;
    parameters.local_minimum_source = std::move(source);
    parameters.accident_causes = {"accident", "natural_disaster", "serious_illness"};
    parameters.order = {Category::deep, Category::relative, Category::accident_to_check};
    return parameters;
}

const CategoryParameters* parameters_on(std::span<const CategoryParameters> rows, Date day) {
    const CategoryParameters* found = nullptr;
    for (const auto& row : rows) {
        if (row.valid.holds(day) && (found == nullptr || found->valid.from <= row.valid.from)) found = &row;
    }
    return found;
}

CategoryProposal propose_category(const CategoryInputs& inputs, const CategoryParameters& parameters) {
    ASSERT(inputs.size >= 1 && inputs.size <= 1000 && parameters.deep.q > 0 && parameters.relative.q > 0);
    CategoryProposal proposal;
    proposal.net = inputs.annual_income - inputs.rigid_expenditure;
    proposal.deep_line = shown_line(inputs.size, parameters.local_minimum, parameters.deep);
    proposal.relative_line = shown_line(inputs.size, parameters.local_minimum, parameters.relative);
    proposal.parameter_version = parameters.version;
    proposal.rule = "no_rule_fired";
    for (const auto category : parameters.order) {
        if (!fires(category, inputs, parameters)) continue;
        proposal.category = category;
        proposal.rule = rule_of(category);
        return proposal;
    }
    return proposal;
}

std::vector<Comparison> comparisons(const CategoryInputs& inputs, const CategoryParameters& parameters) {
    std::vector<Comparison> all;
    const auto net = inputs.annual_income - inputs.rigid_expenditure;
    for (const auto category : parameters.order) {
        Comparison one{category, fires(category, inputs, parameters), std::nullopt, std::nullopt};
        if (category == Category::deep || category == Category::relative) {
            const auto k = category == Category::deep ? parameters.deep : parameters.relative;
            one.line = shown_line(inputs.size, parameters.local_minimum, k);
            if (!one.fires) one.beyond = net - widest_net(inputs.size, parameters, k);
        }
        all.push_back(one);
    }
    return all;
}

std::string reason_in_numbers(const CategoryInputs& inputs, const CategoryParameters& parameters,
                              const CategoryProposal& proposal) {
    const bool deep = proposal.category == Category::deep;
    const auto k = deep ? parameters.deep : parameters.relative;
    const auto line = deep ? proposal.deep_line : proposal.relative_line;
    const bool under = under_line(proposal.net, inputs.size, parameters, k);
    const bool strict = parameters.comparator == Comparator::below;
    const std::string_view sign = under ? (strict ? " < " : " ≤ ") : (strict ? " ≥ " : " > ");
    std::string text = "I − R = " + inputs.annual_income.yuan() + " − " + inputs.rigid_expenditure.yuan() +
                       " = " + proposal.net.yuan();
    text += sign;
    text += "12 × " + std::to_string(inputs.size) + " × " + parameters.local_minimum.yuan();
    if (k != Ratio{1, 1}) {
        text += " × " + std::to_string(k.p);
        if (k.q != 1) text += "/" + std::to_string(k.q);
    }
    text += " = " + line.yuan();
    if (proposal.category == Category::accident_to_check) text += "; " + inputs.main_cause;
    return text;
}

}  // namespace bangfu::policies
