// SPDX-License-Identifier: Apache-2.0
#include "read_rows.hpp"

#include "../domain/answer_values.hpp"
#include "../domain/judge_household.hpp"
#include "../domain/money_values.hpp"
#include "../domain/plain_text.hpp"
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

// What an amount is of: the cell's own word before its header's, none where neither says.
Every period_of(const Amount& amount, const Measure& measure) {
    if (amount.every != Every::unsaid || measure.monthly == measure.yearly) return amount.every;
    return measure.yearly ? Every::year : Every::month;
}

struct Stated {
    Money money;
    Every every = Every::unsaid;
};

// A money cell of a household, with its reasons and notes.
std::optional<Stated> household_money(Household& household, const RowCells& cells, Field field,
                                      std::string_view unreadable, std::string_view negative) {
    const auto& cell = cells[field];
    const auto amount = read_money(cell, cells.measure(field).yuan);
    if (cell.is_formula) household.notes.push_back(note::formula_value);
    if (amount.value && amount.value->rounded) household.notes.push_back(note::amount_rounded);
    // A formula that was never calculated has no value to take.
    if (amount.unreadable || (cell.is_formula && !amount.value)) household.reasons.emplace_back(unreadable);
    if (!amount.value) return std::nullopt;
    if (amount.value->money.fen < 0) household.reasons.emplace_back(negative);
    return Stated{amount.value->money, period_of(*amount.value, cells.measure(field))};
}

void read_incomes(Household& household, const RowCells& cells) {
    const auto income = [&](Field field) {
        return household_money(household, cells, field, reason::income_unreadable, reason::income_negative);
    };
    if (const auto own = income(Field::own_income)) {
        household.own_income = own->money;
        household.own_income_is_yearly = own->every == Every::year;
    }
    if (const auto others = income(Field::others_income)) {
        household.others_income = others->money;
        household.others_income_is_monthly = others->every == Every::month;
    }
}

void read_economy(Household& household, const RowCells& cells) {
    read_incomes(household, cells);
    const auto cost = [&](Field field) {
        const auto paid = household_money(household, cells, field, reason::expenditure_unreadable,
                                          reason::expenditure_negative);
        if (paid) household.costs[field] = paid->every == Every::month ? paid->money.times(12) : paid->money;
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

// A money cell of another sheet's row.
template <class Record>
std::optional<Amount> row_money(Record& record, const RowCells& cells, Field field) {
    const auto& cell = cells[field];
    const auto amount = read_money(cell, cells.measure(field).yuan);
    if (amount.unreadable || (cell.is_formula && !amount.value))
        record.notes.push_back(note::amount_unreadable);
    if (amount.value && amount.value->rounded) record.notes.push_back(note::amount_rounded);
    return amount.value;
}

void read_member_income(Member& member, const RowCells& cells) {
    const auto income = row_money(member, cells, Field::member_income);
    if (!income) return;
    member.monthly_income = income->money;
    if (period_of(*income, cells.measure(Field::member_income)) != Every::year) return;
    const auto fen = income->money.fen;
    if (fen % 12 != 0) member.notes.push_back(note::amount_rounded);
    member.monthly_income = Money{(fen + (fen < 0 ? -6 : 6)) / 12};
}

template <class Record, class T>
std::optional<T> answer(Record& record, const CellReading<T>& read) {
    if (read.unreadable) record.notes.push_back(note::answer_unreadable);
    return read.value;
}

// A right or level that is written and not understood.
template <class Record, class T>
std::optional<T> place_on_grid(Record& record, const Given& cell, std::optional<T> read) {
    if (!read && !means_nothing(squeezed(cell.text, true))) record.notes.push_back(note::cell_unreadable);
    return read;
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
    household.union_member = read_yes_no(cells[Field::union_member]).value;
    household.new_form = read_yes_no(cells[Field::new_form]).value;
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
    read_member_income(member, cells);

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
    help.right = place_on_grid(help, cells[Field::right], read_right(cells[Field::right]));
    help.level = place_on_grid(help, cells[Field::level], read_level(cells[Field::level]));
    if (const auto amount = row_money(help, cells, Field::amount)) help.amount = amount->money;
    return help;
}

SurveyAnswer read_survey(const RowCells& cells, Place place) {
    SurveyAnswer said;
    said.place = place;
    said.date = day(said, cells[Field::date]);
    said.item = read_text(cells[Field::item]);
    said.right = read_right(cells[Field::right]);
    said.level = read_level(cells[Field::level]);
    if (!said.right || !said.level) said.notes.push_back(note::answer_without_cell);
    said.needed = answer(said, read_yes_no(cells[Field::needed]));
    said.received = answer(said, read_yes_no(cells[Field::received]));
    const auto rating = [&](const CellReading<int>& read) {
        return static_cast<std::int8_t>(answer(said, read).value_or(0));
    };
    said.urgency = rating(read_urgency(cells[Field::urgency]));
    said.satisfaction = rating(read_satisfaction(cells[Field::satisfaction]));
    return said;
}

}  // namespace bangfu::intake
