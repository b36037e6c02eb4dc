// SPDX-License-Identifier: Apache-2.0
#include "column_plan.hpp"

#include "plain_text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace bangfu::intake {
namespace {

constexpr int least_weight = 5;  // about two telling columns make a sheet of a kind

constexpr double sure = 0.6;

struct Bid {
    std::size_t column;
    Meaning meaning;
};

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const auto& part : parts) out += (out.empty() ? "" : ", ") + part;
    return out;
}

constexpr std::array costs{Field::medical_cost, Field::education_cost, Field::disability_cost,
                           Field::housing_cost, Field::other_cost};

bool sounds_like_money(const Header& header) {
    const auto plain = squeezed(header.text(), true);
    if (header.numbers && holds_any(plain, {"自付", "自费", "自负"})) return true;
    return holds_any(plain, {"收入", "支出", "工资", "金额", "费用", "开支", "花费", "income", "wage",
                             "salary", "expens", "expenditure", "amount"});
}

// 医疗费用 | 医保报销 | 个人自付: what was paid in all is no expenditure of the household beside what it paid
// itself.
void leave_out_the_gross(ColumnPlan& plan, const std::vector<Bid>& bids) {
    const auto* net = plan.column_of(Field::medical_cost);
    if (net == nullptr || net->by_hand || holds_any(net->header.text(), {"医", "病", "药", "治"}) ||
        !holds_any(net->header.text(), {"自", "个人"}))
        return;
    for (const auto& bid : bids) {
        auto& column = plan.columns[bid.column];
        if (column.known || bid.meaning.field != Field::medical_cost) continue;
        column.known = true;
        column.confidence = bid.meaning.confidence;
    }
}

Done check_by_hand(const ColumnPlan& plan, std::string_view sheet) {
    std::map<Field, const ColumnMeaning*> seen;
    for (const auto& column : plan.columns) {
        if (!column.by_hand || column.field == Field::ignore) continue;
        const auto [before, first] = seen.emplace(column.field, &column);
        if (first) continue;
        return Error(error::field_twice,
                     Arguments{{"sheet", std::string(sheet)},
                               {"field", std::string(info(column.field).chinese)},
                               {"headers", joined({before->second->header.text(), column.header.text()})},
                               {"name", std::string(info(column.field).name)}});
    }
    return done();
}

// Everything a sheet of this kind cannot be read without.
std::vector<Field> required(const ColumnPlan& plan) {
    if (plan.kind == SheetKind::files) {
        return {Field::file_no, Field::identity_number, Field::own_income, Field::others_income, Field::size};
    }
    if (plan.kind == SheetKind::help) return {Field::file_no, Field::amount};
    if (plan.kind == SheetKind::survey) return {Field::file_no, Field::right, Field::level, Field::needed};
    return {Field::file_no};
}

Done check_duplicates(const ColumnPlan& plan, std::string_view sheet) {
    std::map<std::string, const ColumnMeaning*> seen;
    for (const auto& column : plan.columns) {
        const auto key = header_key(column.header.text());
        const auto [before, first] = seen.emplace(key, &column);
        if (first) continue;
        const auto field = before->second->field != Field::ignore ? before->second->field : column.field;
        if (field == Field::ignore || field == Field::remarks || field == Field::serial) continue;
        return Error(error::duplicate_header,
                     Arguments{{"sheet", std::string(sheet)},
                               {"header", column.header.text()},
                               {"columns", std::to_string(before->second->column + 1) + ", " +
                                               std::to_string(column.column + 1)}});
    }
    return done();
}

}  // namespace

bool is_guess(const ColumnMeaning& column) {
    if (column.field == Field::ignore || column.by_hand) return false;
    const auto measure = measure_of(column.header);
    const bool income = column.field == Field::own_income || column.field == Field::others_income;
    return column.confidence < sure || (income && !measure.monthly && !measure.yearly);
}

const ColumnMeaning* ColumnPlan::column_of(Field field) const {
    for (const auto& column : columns) {
        if (column.field == field) return &column;
    }
    return nullptr;
}

std::string header_key(std::string_view header) {
    std::string key;
    const std::string plain = squeezed(header, true);
    for (const auto c : characters(plain)) {
        if (c != "*" && c != ":" && c != "：") key += c;
    }
    return key;
}

ColumnPlan plan_columns(SheetKind kind, const std::map<int, Header>& headers, HeaderMeanings& meanings,
                        const Overrides& overrides) {
    ColumnPlan plan;
    plan.kind = kind;
    std::vector<Bid> bids;
    std::set<Field> taken;
    for (const auto& [number, header] : headers) {
        ColumnMeaning column{number, header, Field::ignore, 0, false, false};
        auto by_hand = overrides.find(header_key(header.own));
        if (by_hand == overrides.end()) by_hand = overrides.find(header_key(header.text()));
        if (by_hand != overrides.end()) {
            column.field = by_hand->second;
            column.confidence = 1;
            column.known = column.by_hand = true;
            if (column.field != Field::ignore) taken.insert(column.field);
            plan.weight += column.field == Field::ignore ? 0 : 2;
            plan.score += 1.5;
        } else {
            for (const auto& meaning : meanings.of(kind, header))
                bids.push_back({plan.columns.size(), meaning});
        }
        plan.columns.push_back(std::move(column));
    }
    std::ranges::stable_sort(bids,
                             [](const Bid& a, const Bid& b) { return a.meaning.score > b.meaning.score; });
    for (const auto& bid : bids) {
        auto& column = plan.columns[bid.column];
        const auto field = bid.meaning.field;
        if (column.known || (field != Field::ignore && taken.contains(field))) continue;
        column.field = field;
        column.confidence = bid.meaning.confidence;
        column.known = true;
        if (field != Field::ignore) taken.insert(field);
        plan.weight += bid.meaning.weight;
        plan.score += bid.meaning.confidence * (1 + 0.5 * bid.meaning.weight);
    }
    leave_out_the_gross(plan, bids);
    return plan;
}

ColumnPlan best_plan(const std::map<int, Header>& headers, HeaderMeanings& meanings,
                     const Overrides& overrides) {
    ColumnPlan best;
    for (const auto kind : {SheetKind::files, SheetKind::members, SheetKind::help, SheetKind::survey}) {
        auto plan = plan_columns(kind, headers, meanings, overrides);
        if (plan.weight >= least_weight && plan.score > best.score) best = std::move(plan);
    }
    return best;
}

Done check_plan(const ColumnPlan& plan, std::string_view sheet, const std::vector<int>& numeric) {
    if (const auto checked = check_duplicates(plan, sheet); checked.refused()) return checked;
    if (const auto checked = check_by_hand(plan, sheet); checked.refused()) return checked;
    std::vector<std::string> unknown, unknown_money, unknown_numbers;
    for (const auto& column : plan.columns) {
        if (column.known) continue;
        unknown.push_back(column.header.text());
        if (sounds_like_money(column.header)) unknown_money.push_back(column.header.text());
        if (std::ranges::find(numeric, column.column) != numeric.end())
            unknown_numbers.push_back(column.header.text());
    }
    std::vector<Field> missing;
    for (const auto field : required(plan)) {
        if (plan.column_of(field) == nullptr) missing.push_back(field);
    }
    if (plan.kind == SheetKind::files) {
        std::vector<Field> no_cost;
        for (const auto field : costs) {
            if (plan.column_of(field) == nullptr) no_cost.push_back(field);
        }
        // An office may keep fewer kinds of expenditure; but a column nobody understood might be the missing
        // one. The total is taken where it stands alone.
        const bool none = no_cost.size() == costs.size();
        const bool suspicious = !unknown_money.empty() || !unknown_numbers.empty();
        if (none ? plan.column_of(Field::rigid_total) == nullptr : suspicious)
            missing.insert(missing.end(), no_cost.begin(), no_cost.end());
    }
    if (!missing.empty()) {
        std::vector<std::string> chinese, names;
        for (const auto field : missing) {
            chinese.emplace_back(info(field).chinese);
            names.emplace_back(info(field).name);
        }
        return Error(error::column_missing, Arguments{{"sheet", std::string(sheet)},
                                                      {"fields", joined(chinese)},
                                                      {"headers", joined(unknown)},
                                                      {"names", joined(names)}});
    }
    if (!unknown_money.empty() && plan.kind != SheetKind::survey) {
        return Error(error::column_unknown,
                     Arguments{{"sheet", std::string(sheet)}, {"headers", joined(unknown_money)}});
    }
    return done();
}

}  // namespace bangfu::intake
