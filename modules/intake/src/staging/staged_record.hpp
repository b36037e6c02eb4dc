// SPDX-License-Identifier: Apache-2.0
// What staging keeps of a household, as one sealed JSON text: what the roster said, as it was understood, and
// nothing that a look at the store would tell better when it is applied.
#pragma once

#include <bangfu/intake/roster.hpp>
#include <bangfu/platform/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bangfu::intake {

struct StagedMember {
    std::string name, relation, sex, nation, health, occupation, school;
    Personal<std::string> identity_number, phone;
    std::optional<Date> birth_date;
    std::optional<std::int32_t> school_since;
    std::optional<Money> monthly_income_fen;
};
BOOST_DESCRIBE_STRUCT(StagedMember, (),
                      (name, relation, sex, nation, health, occupation, school, identity_number, phone,
                       birth_date, school_since, monthly_income_fen))

struct StagedHelp {
    std::string origin;  // sheet and row, as people say it
    std::optional<Date> date;
    std::string kind, method, fund_source, handler;
    std::optional<Cell> cell;
    std::optional<Money> amount_fen;
};
BOOST_DESCRIBE_STRUCT(StagedHelp, (), (origin, date, kind, method, fund_source, handler, cell, amount_fen))

struct StagedAnswer {
    std::optional<Date> date;
    std::string item;
    Cell cell;
    std::optional<bool> needed, received;
    std::int32_t urgency = 0, satisfaction = 0;  // 1..5, 0: not given
};
BOOST_DESCRIBE_STRUCT(StagedAnswer, (), (date, item, cell, needed, received, urgency, satisfaction))

struct StagedInputs {
    Money annual_income_fen, rigid_expenditure_fen;
    std::int64_t size = 0;
    std::string main_cause;
};
BOOST_DESCRIBE_STRUCT(StagedInputs, (), (annual_income_fen, rigid_expenditure_fen, size, main_cause))
struct StagedProposal {
    std::string category, rule;
    Money net_fen, deep_line_fen, relative_line_fen;
};
BOOST_DESCRIBE_STRUCT(StagedProposal, (), (category, rule, net_fen, deep_line_fen, relative_line_fen))

struct StagedPlace {
    std::int32_t sheet = 0;  // index into the sheets of the roster
    std::int32_t row = 0;
};
BOOST_DESCRIBE_STRUCT(StagedPlace, (), (sheet, row))

// What is to be said of a row of another sheet, or of one that was left out.
struct StagedFinding {
    std::string code;
    std::string sheet_name;
    StagedPlace place;
};
BOOST_DESCRIBE_STRUCT(StagedFinding, (), (code, sheet_name, place))

struct StagedRecord {
    std::string name;
    Personal<std::string> identity_number, phone, address, bank_card, remarks;
    std::map<std::string, std::string> texts;  // by name of the field
    std::optional<Date> birth_date, work_since, opened_on;
    std::optional<bool> union_member, new_form;
    std::optional<Money> own_monthly_fen, others_yearly_fen;
    std::map<std::string, Money> costs;  // a year, by name of the field
    std::int32_t size = 0;               // 0: not known
    std::vector<std::string> notes;
    std::optional<std::vector<StagedFinding>> findings;  // a record kept from before has none
    std::optional<StagedInputs> inputs;
    std::optional<StagedProposal> proposal;
    bool declared_differs = false;
    std::vector<StagedMember> members;
    std::vector<StagedHelp> help;
    std::vector<StagedAnswer> survey;
    std::vector<StagedPlace> places;  // of a draft or refused household: its rows, the first its own
};
BOOST_DESCRIBE_STRUCT(StagedRecord, (),
                      (name, identity_number, phone, address, bank_card, remarks, texts, birth_date,
                       work_since, opened_on, union_member, new_form, own_monthly_fen, others_yearly_fen,
                       costs, size, notes, findings, inputs, proposal, declared_differs, members, help,
                       survey, places))

// What its rows on the other sheets have to say.
std::vector<StagedFinding> findings_of(const Household& household, const std::vector<SheetReading>& sheets);
// `sheets`: of the roster, for the places that records name.
StagedRecord staged(const Household& household, const std::vector<SheetReading>& sheets);

}  // namespace bangfu::intake
