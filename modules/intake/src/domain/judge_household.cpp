// SPDX-License-Identifier: Apache-2.0
#include "judge_household.hpp"

#include "plain_text.hpp"
#include <bangfu/people/identity.hpp>
#include <bangfu/people/people.hpp>

#include <algorithm>
#include <array>

namespace bangfu::intake {
namespace {

struct ReasonStatus {
    std::string_view code;
    Status status;
};
constexpr std::array reason_statuses{
    ReasonStatus{reason::duplicate_person, Status::refused},
    ReasonStatus{reason::duplicate_file_no, Status::refused},
    ReasonStatus{reason::already_on_file, Status::refused},
    ReasonStatus{reason::file_no_taken, Status::refused},
    ReasonStatus{reason::too_many_rows, Status::refused},
    ReasonStatus{reason::identity_being_checked, Status::draft},
    ReasonStatus{reason::member_on_file, Status::draft},
    ReasonStatus{reason::file_no_missing, Status::draft},
    ReasonStatus{reason::id_missing, Status::draft},
    ReasonStatus{reason::id_is_number, Status::draft},
    ReasonStatus{reason::id_check_digit, Status::draft},
    ReasonStatus{reason::income_negative, Status::draft},
    ReasonStatus{reason::income_unreadable, Status::draft},
    ReasonStatus{reason::expenditure_negative, Status::draft},
    ReasonStatus{reason::expenditure_unreadable, Status::draft},
    ReasonStatus{reason::size_missing, Status::draft},
    ReasonStatus{reason::size_unreadable, Status::draft},
    ReasonStatus{reason::birth_mismatch, Status::warning},
    ReasonStatus{reason::id_15_digits, Status::warning},
    ReasonStatus{reason::bank_card_luhn, Status::warning},
    ReasonStatus{reason::no_income, Status::warning},
};

// "1.50499E+17", "150499197105048000.00": a number that lost its last digits on the way through a
// spreadsheet.
bool is_scientific(std::string_view plain) {
    const auto e = plain.find('E');
    const auto mantissa = plain.substr(0, e);
    const bool number =
        !mantissa.empty() && mantissa.find_first_not_of("0123456789.") == std::string_view::npos;
    if (e == std::string_view::npos) return number && mantissa.find('.') != std::string_view::npos;
    auto exponent = plain.substr(e + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    return number && is_digits(exponent);
}

void add(Household& household, std::string_view code) {
    household.reasons.emplace_back(code);
}

// The plain form of a number cell; notes that it was typed with blanks or full-width characters.
std::string plain_of(Household& household, const Given& cell) {
    auto plain = people::plain_number(cell.text);
    if (cell.kind == Given::Kind::text && plain != cell.text) add(household, reason::normalised);
    return plain;
}

policies::CategoryInputs inputs_of(const Household& household) {
    policies::CategoryInputs inputs;
    const auto own = household.own_income.value_or(Money{});
    const auto others = household.others_income.value_or(Money{});
    inputs.annual_income = (household.own_income_is_yearly ? own : own.times(12)) +
                           (household.others_income_is_monthly ? others.times(12) : others);
    for (const auto& [field, cost] : household.costs) inputs.rigid_expenditure += cost;
    inputs.size = household.size.value_or(1);
    if (const auto cause = household.texts.find(Field::main_cause); cause != household.texts.end()) {
        const auto text = squeezed(cause->second);
        inputs.main_cause = people::code_for("cause", text).value_or(text);
    }
    return inputs;
}

}  // namespace

std::string_view name_of(Status status) {
    constexpr std::array<std::string_view, 4> names{"accepted", "warning", "draft", "refused"};
    return names.at(static_cast<std::size_t>(status));
}

std::optional<Status> status_of_reason(std::string_view code) {
    for (const auto& row : reason_statuses) {
        if (row.code == code) return row.status;
    }
    return std::nullopt;
}

std::string Household::person_key() const {
    for (const auto code : {reason::id_missing, reason::id_is_number, reason::id_check_digit}) {
        if (std::ranges::find(reasons, code) != reasons.end()) return "";
    }
    return identity_number.reveal();
}

void judge_identity(Household& household, const Given& cell, Date today) {
    if (cell.kind == Given::Kind::number || cell.kind == Given::Kind::date) {
        household.identity_number = Personal<std::string>(std::string(cell.text));
        return add(household, reason::id_is_number);
    }
    const auto before = household.reasons.size();
    const auto plain = plain_of(household, cell);
    if (plain.empty() || plain == "无" || plain == "不详" || plain == "/" || plain == "暂无" ||
        plain == "NONE") {
        household.reasons.resize(before);
        return add(household, reason::id_missing);
    }
    household.identity_number = Personal<std::string>(plain);
    if (is_scientific(plain)) return add(household, reason::id_is_number);
    const auto id = people::read_identity_number(plain, today);
    if (!id) return add(household, reason::id_check_digit);
    household.identity_number = Personal<std::string>(id->number);
    household.birth_date = id->birth;
    if (id->from_15) add(household, reason::id_15_digits);
    const auto sex = household.texts.find(Field::sex);
    if (sex == household.texts.end()) return;
    const bool says_female = holds_any(sex->second, {"女", "F", "f"});
    const bool says_male = holds_any(sex->second, {"男"}) || sex->second == "M" || sex->second == "male";
    if ((says_female && !id->female) || (says_male && id->female))
        household.notes.push_back(note::sex_mismatch);
}

void judge_birth(Household& household, const Given& cell, Date today) {
    const auto birth = read_day(cell);
    if (birth.unreadable || (birth.value && birth.value->date > today)) {
        household.notes.push_back(note::date_unreadable);
        return;
    }
    if (!birth.value) return;
    if (!household.birth_date) {
        household.birth_date = birth.value->date;
        return;
    }
    const auto said = birth.value->date.parts();
    const auto number = household.birth_date->parts();
    const bool same = said.year == number.year && (!birth.value->month_known || said.month == number.month) &&
                      (!birth.value->day_known || said.day == number.day);
    if (!same) add(household, reason::birth_mismatch);
}

void judge_bank_card(Household& household, const Given& cell) {
    if (cell.kind == Given::Kind::blank) return;
    const auto plain = plain_of(household, cell);
    if (plain.empty() || plain == "无" || plain == "/") return;
    household.bank_card = Personal<std::string>(plain);
    if (!people::is_bank_card(plain)) add(household, reason::bank_card_luhn);
}

void judge_phone(Household& household, const Given& cell) {
    if (cell.kind == Given::Kind::blank) return;
    auto plain = plain_of(household, cell);
    if (cell.kind == Given::Kind::number && plain.ends_with(".0")) plain.erase(plain.size() - 2);
    household.phone = Personal<std::string>(plain);
    if (!plain.empty() && !people::is_mobile(plain)) household.notes.push_back(note::phone_unusual);
}

void conclude(Household& household, const policies::CategoryParameters& parameters) {
    auto& reasons = household.reasons;
    const auto zero = [](const std::optional<Money>& money) { return !money || money->fen == 0; };
    const bool unreadable = std::ranges::find(reasons, reason::income_unreadable) != reasons.end();
    if (!unreadable && zero(household.own_income) && zero(household.others_income))
        add(household, reason::no_income);
    std::ranges::sort(reasons);
    reasons.erase(std::ranges::unique(reasons).begin(), reasons.end());
    household.status = Status::accepted;
    for (const auto& code : reasons) {
        if (const auto status = status_of_reason(code))
            household.status = std::max(household.status, *status);
    }
    if (!household.counts()) return;
    household.inputs = inputs_of(household);
    household.proposal = policies::propose_category(*household.inputs, parameters);
    const auto declared = household.texts.find(Field::declared_category);
    const auto text = declared == household.texts.end() ? std::string() : squeezed(declared->second);
    household.declared_differs = text != policies::chinese_declared(household.proposal->category);
}

void add_reason(Household& household, std::string_view code) {
    auto& reasons = household.reasons;
    if (std::ranges::find(reasons, code) != reasons.end()) return;
    reasons.emplace_back(code);
    std::ranges::sort(reasons);
    household.status = std::max(household.status, status_of_reason(code).value_or(Status::accepted));
    if (household.counts()) return;
    household.inputs.reset();
    household.proposal.reset();
    household.declared_differs = false;
}

}  // namespace bangfu::intake
