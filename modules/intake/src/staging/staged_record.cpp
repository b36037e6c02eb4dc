// SPDX-License-Identifier: Apache-2.0
#include "staging/staged_record.hpp"

#include "domain/plain_text.hpp"

#include <algorithm>

namespace bangfu::intake {
namespace {

std::optional<Cell> cell_of(std::optional<Right> right, std::optional<Level> level) {
    if (!right || !level) return std::nullopt;
    return Cell{*right, *level};
}

// Longer than any form of Bangfu takes; staging has a bound like every input.
constexpr std::size_t longest_text = 2'000;

std::string clipped(std::string_view text) {
    if (text.size() <= longest_text) return std::string(text);
    const auto signs = characters(text);
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < std::min(signs.size(), longest_text); ++i) bytes += signs[i].size();
    return std::string(text.substr(0, bytes));
}
Personal<std::string> clipped(const Personal<std::string>& text) {
    return Personal<std::string>(clipped(text.reveal()));
}

// A negative amount is a reason of the row, not a fact to keep.
std::optional<Money> monthly(const std::optional<Money>& amount, bool is_yearly) {
    if (!amount || amount->fen < 0) return std::nullopt;
    return is_yearly ? Money{amount->fen / 12} : *amount;
}
std::optional<Money> yearly(const std::optional<Money>& amount, bool is_monthly) {
    if (!amount || amount->fen < 0) return std::nullopt;
    return is_monthly ? amount->times(12) : *amount;
}

StagedMember staged(const Member& m) {
    return {clipped(m.name),   clipped(m.relation),   clipped(m.sex),    clipped(m.nation),
            clipped(m.health), clipped(m.occupation), clipped(m.school), clipped(m.identity_number),
            clipped(m.phone),  m.birth_date,          m.school_since,    m.monthly_income};
}

StagedHelp staged(const Help& h, const std::vector<SheetReading>& sheets) {
    const auto& sheet = sheets[static_cast<std::size_t>(h.place.sheet)].sheet;
    return {sheet + " " + std::to_string(h.place.row),
            h.date,
            clipped(h.kind),
            clipped(h.method),
            clipped(h.fund_source),
            clipped(h.handler),
            cell_of(h.right, h.level),
            h.amount};
}

void take_proposal(const Household& household, StagedRecord& record) {
    if (!household.counts()) return;
    const auto& in = *household.inputs;
    const auto& out = *household.proposal;
    record.inputs = {in.annual_income, in.rigid_expenditure, in.size, in.main_cause};
    record.proposal = {std::string(policies::name_of(out.category)), out.rule, out.net, out.deep_line,
                       out.relative_line};
    record.declared_differs = household.declared_differs;
}

constexpr std::size_t most_findings = 200;  // of a household; so many tell as much as more

std::vector<StagedPlace> places_of(const Household& household) {
    std::vector<StagedPlace> places{{household.place.sheet, household.place.row}};
    for (const auto& member : household.members) places.push_back({member.place.sheet, member.place.row});
    for (const auto& help : household.help) places.push_back({help.place.sheet, help.place.row});
    for (const auto& answer : household.survey) places.push_back({answer.place.sheet, answer.place.row});
    return places;
}

}  // namespace

std::vector<StagedFinding> findings_of(const Household& household, const std::vector<SheetReading>& sheets) {
    std::vector<StagedFinding> findings;
    const auto add = [&](std::string_view code, Place place) {
        if (findings.size() < most_findings)
            findings.push_back({std::string(code),
                                sheets[static_cast<std::size_t>(place.sheet)].sheet,
                                {place.sheet, place.row}});
    };
    const auto take = [&](const auto& records) {
        for (const auto& record : records)
            for (std::size_t i = 0; i < record.notes.size(); ++i)
                if (std::ranges::find(record.notes, record.notes[i]) - record.notes.begin() ==
                    static_cast<std::ptrdiff_t>(i))
                    add(record.notes[i], record.place);
    };
    for (const int row : household.left_out_rows) add(note::row_left_out, {household.place.sheet, row});
    take(household.members);
    take(household.help);
    take(household.survey);
    return findings;
}

StagedRecord staged(const Household& household, const std::vector<SheetReading>& sheets) {
    StagedRecord record;
    record.name = clipped(household.name);
    record.identity_number = clipped(household.identity_number);
    record.phone = clipped(household.phone);
    record.address = clipped(household.address);
    record.bank_card = clipped(household.bank_card);
    record.remarks = clipped(household.remarks);
    for (const auto& [field, text] : household.texts)
        record.texts[std::string(info(field).name)] = clipped(text);
    record.birth_date = household.birth_date;
    record.work_since = household.work_since;
    record.opened_on = household.opened_on;
    record.union_member = household.union_member;
    record.new_form = household.new_form;
    record.own_monthly_fen = monthly(household.own_income, household.own_income_is_yearly);
    record.others_yearly_fen = yearly(household.others_income, household.others_income_is_monthly);
    for (const auto& [field, amount] : household.costs)
        if (amount.fen >= 0) record.costs[std::string(info(field).name)] = amount;
    record.size = household.size.value_or(0);
    record.notes.assign(household.notes.begin(), household.notes.end());
    record.findings = findings_of(household, sheets);
    take_proposal(household, record);
    for (const auto& member : household.members) record.members.push_back(staged(member));
    for (const auto& help : household.help) record.help.push_back(staged(help, sheets));
    for (const auto& answer : household.survey)
        if (const auto cell = cell_of(answer.right, answer.level))
            record.survey.push_back({answer.date, clipped(answer.item), *cell, answer.needed, answer.received,
                                     answer.urgency, answer.satisfaction});
    if (!household.counts()) record.places = places_of(household);
    return record;
}

}  // namespace bangfu::intake
