// SPDX-License-Identifier: Apache-2.0
#include "read_rows.hpp"

#include "../domain/judge_household.hpp"
#include <bangfu/people/identity.hpp>

#include <array>

namespace bangfu::intake {
namespace {

constexpr std::array kept_texts{Field::sex,
                                Field::nation,
                                Field::political_status,
                                Field::marital,
                                Field::education_level,
                                Field::health,
                                Field::disability,
                                Field::work_state,
                                Field::employer,
                                Field::hukou,
                                Field::medical_insurance,
                                Field::housing,
                                Field::floor_area,
                                Field::declared_category,
                                Field::main_cause,
                                Field::bank,
                                Field::union_name};
constexpr std::array costs{Field::medical_cost, Field::education_cost, Field::disability_cost,
                           Field::housing_cost, Field::other_cost};

// A money cell of a household, with its reasons and notes.
std::optional<Money> household_money(Household& household, const RowCells& cells, Field field,
                                     std::string_view unreadable, std::string_view negative) {
    const auto& cell = cells[field];
    bool rounded = false;
    const auto money = read_money(cell, cells.measure(field).yuan, &rounded);
    if (cell.is_formula) household.notes.push_back(note::formula_value);
    if (rounded) household.notes.push_back(note::amount_rounded);
    // A formula that was never calculated has no value to take.
    if (money.unreadable || (cell.is_formula && !money.value)) household.reasons.emplace_back(unreadable);
    if (money.value && money.value->fen < 0) household.reasons.emplace_back(negative);
    return money.value;
}

void read_economy(Household& household, const RowCells& cells) {
    household.own_income = household_money(household, cells, Field::own_income, reason::income_unreadable,
                                           reason::income_negative);
    household.others_income = household_money(household, cells, Field::others_income,
                                              reason::income_unreadable, reason::income_negative);
    const auto& own = cells.measure(Field::own_income);
    household.own_income_is_yearly = own.yearly && !own.monthly;
    const auto& others = cells.measure(Field::others_income);
    household.others_income_is_monthly = others.monthly && !others.yearly;

    const auto cost = [&](Field field) {
        const auto money = household_money(household, cells, field, reason::expenditure_unreadable,
                                           reason::expenditure_negative);
        if (!money) return;
        const auto& measure = cells.measure(field);
        household.costs[field] = measure.monthly && !measure.yearly ? money->times(12) : *money;
    };
    bool any = false;
    for (const auto field : costs) any = any || cells.has(field);
    if (any) {
        for (const auto field : costs) cost(field);
    } else {
        cost(Field::rigid_total);
    }
    const auto size = read_size(cells[Field::size]);
    household.size = size.value;
    if (size.unreadable) household.reasons.emplace_back(reason::size_unreadable);
    if (!size.value && !size.unreadable) household.reasons.emplace_back(reason::size_missing);
}

template <class Record>
std::optional<Date> day(Record& record, const Given& cell) {
    const auto read = read_day(cell);
    if (read.unreadable) record.notes.push_back(note::date_unreadable);
    if (!read.value) return std::nullopt;
    return read.value->date;
}

}  // namespace

Household read_household(const RowCells& cells, Place place, Date today) {
    Household household;
    household.place = place;
    household.file_no = read_file_no(cells[Field::file_no]);
    if (household.file_no.empty()) household.reasons.emplace_back(reason::file_no_missing);
    household.name = read_text(cells[Field::worker_name]);
    for (const auto field : kept_texts) {
        auto text = read_text(cells[field]);
        if (!text.empty()) household.texts[field] = std::move(text);
    }
    judge_identity(household, cells[Field::identity_number], today);
    judge_birth(household, cells[Field::birth_date], today);
    judge_phone(household, cells[Field::phone]);
    judge_bank_card(household, cells[Field::bank_card]);
    household.address = Personal<std::string>(read_text(cells[Field::address]));
    household.remarks = Personal<std::string>(read_text(cells[Field::remarks]));
    household.work_since = day(household, cells[Field::work_since]);
    household.opened_on = day(household, cells[Field::opened_on]);
    household.union_member = read_yes_no(cells[Field::union_member]);
    household.new_form = read_yes_no(cells[Field::new_form]);
    read_economy(household, cells);
    return household;
}

Member read_member(const RowCells& cells, Place place, Date today) {
    Member member;
    member.place = place;
    member.name = read_text(cells[Field::member_name]);
    member.relation = read_text(cells[Field::relation]);
    member.sex = read_text(cells[Field::sex]);
    member.nation = read_text(cells[Field::nation]);
    member.health = read_text(cells[Field::health]);
    member.occupation = read_text(cells[Field::occupation]);
    member.school = read_text(cells[Field::school]);
    member.phone = Personal<std::string>(people::plain_number(cells[Field::phone].text));
    member.birth_date = day(member, cells[Field::birth_date]);
    if (const auto since = read_day(cells[Field::school_since]).value)
        member.school_since = since->date.parts().year;
    const auto income = read_money(cells[Field::member_income], cells.measure(Field::member_income).yuan);
    if (income.unreadable) member.notes.push_back(note::amount_unreadable);
    member.monthly_income = income.value;

    auto plain = people::plain_number(cells[Field::identity_number].text);
    const auto id = people::read_identity_number(plain, today);
    const bool is_text = cells[Field::identity_number].kind == Given::Kind::text;
    if (!plain.empty() && (!id || !is_text)) member.notes.push_back(note::id_unusual);
    if (id && is_text) {
        plain = id->number;
        if (!member.birth_date) member.birth_date = id->birth;
    }
    member.identity_number = Personal<std::string>(std::move(plain));
    return member;
}

Help read_help(const RowCells& cells, Place place) {
    Help help;
    help.place = place;
    help.date = day(help, cells[Field::date]);
    help.kind = read_text(cells[Field::help_kind]);
    help.method = read_text(cells[Field::method]);
    help.fund_source = read_text(cells[Field::fund_source]);
    help.handler = read_text(cells[Field::handler]);
    help.remarks = read_text(cells[Field::remarks]);
    help.right = read_right(cells[Field::right]);
    help.level = read_level(cells[Field::level]);
    const auto amount = read_money(cells[Field::amount], cells.measure(Field::amount).yuan);
    if (amount.unreadable) help.notes.push_back(note::amount_unreadable);
    help.amount = amount.value;
    return help;
}

SurveyAnswer read_survey(const RowCells& cells, Place place) {
    SurveyAnswer answer;
    answer.place = place;
    if (const auto read = read_day(cells[Field::date]); read.value) answer.date = read.value->date;
    answer.item = read_text(cells[Field::item]);
    answer.right = read_right(cells[Field::right]);
    answer.level = read_level(cells[Field::level]);
    answer.needed = read_yes_no(cells[Field::needed]);
    answer.received = read_yes_no(cells[Field::received]);
    answer.urgency = static_cast<std::int8_t>(read_urgency(cells[Field::urgency]).value_or(0));
    answer.satisfaction = static_cast<std::int8_t>(read_satisfaction(cells[Field::satisfaction]).value_or(0));
    return answer;
}

}  // namespace bangfu::intake
