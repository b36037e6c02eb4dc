// SPDX-License-Identifier: Apache-2.0
#include "operations/form_rules.hpp"

#include "domain/code_lists.hpp"
#include <bangfu/people/identity.hpp>

namespace bangfu::people {
namespace {

template <std::size_t Max, std::size_t Min>
std::optional<std::string> text_of(const std::optional<Text<Max, Min>>& text) {
    if (!text || text->empty()) return std::nullopt;
    return text->value;
}

template <std::size_t Max>
Personal<std::string> personal(const std::optional<Personal<Text<Max>>>& text) {
    return Personal<std::string>(text ? text->reveal().value : std::string());
}

}  // namespace

std::optional<std::string> plain(const std::optional<FactText>& text) {
    return text_of(text);
}

void FormCheck::fault(std::string path, std::string code, Arguments args) {
    faults_.push_back({std::move(path), std::move(code), std::move(args)});
}

Done FormCheck::outcome() const {
    if (faults_.empty()) return done();
    return Error(json::error::invalid_form, faults_);
}

void FormCheck::code(std::string_view list, const std::optional<std::string>& code, std::string path) {
    if (!code || code->empty() || find_code(list, *code) != nullptr) return;
    fault(std::move(path), "unknown_code", {{"list", std::string(list)}});
}

void FormCheck::not_in_future(const std::optional<Date>& day, std::string path) {
    if (day && *day > today_) fault(std::move(path), "in_future");
}

void FormCheck::person(const PersonForm& form, const std::string& path) {
    for (const auto& field : fact_fields)
        if (!field.column->list.empty())
            code(field.column->list, form.*field.form, path + std::string(field.column->name));
    not_in_future(form.birth_date, path + "birth_date");
    not_in_future(form.work_since, path + "work_since");
    school_year(form.school_since, path + "school_since");
    credit_code(form.employer_code, path + "employer_code");
}

void FormCheck::school_year(const std::optional<std::int32_t>& year, std::string path) {
    const int last = today_.parts().year + 1;
    if (year && (*year < 1950 || *year > last))
        fault(std::move(path), "out_of_range", {{"min", "1950"}, {"max", std::to_string(last)}});
}

void FormCheck::credit_code(const std::optional<FactText>& code, std::string path) {
    if (const auto text = text_of(code); text && !is_credit_code(plain_number(*text)))
        fault(std::move(path), "not_a_credit_code");
}

void FormCheck::circumstance(const CircumstanceFact& form, const std::string& path) {
    code("evidence", std::optional(form.source.value), path + "source");
    if (form.until && *form.until <= form.from) fault(path + "until", "before_from");
    const auto* kind = find_code("circumstance", form.kind.value);
    if (kind == nullptr) return fault(path + "kind", "unknown_code", {{"list", "circumstance"}});
    const bool is_text = kind->value == "text" || kind->value == "sealed_text";
    const bool is_number = kind->value == "number" || kind->value == "flag";
    const bool has_text = form.text && !form.text->reveal().empty();
    const auto want = [&](bool wanted, bool there, const char* name) {
        if (wanted && !there) fault(path + name, "required");
        if (!wanted && there) fault(path + name, "not_of_this_kind");
    };
    want(kind->value == "amount", form.amount_fen.has_value(), "amount_fen");
    want(is_number, form.number.has_value(), "number");
    want(kind->value == "code", form.code.has_value(), "code");
    want(is_text, has_text, "text");
    if (kind->value == "code") code(kind->list, form.code, path + "code");
    for (const auto& [amount, name] : {std::pair(form.amount_fen, "amount_fen"),
                                       {form.gross_fen, "gross_fen"},
                                       {form.reimbursed_fen, "reimbursed_fen"}})
        if (amount && amount->fen < 0)
            fault(path + name, "out_of_range", {{"min", "0"}, {"max", "9000000000000000"}});
    if (form.number && (*form.number < 0 || *form.number > (kind->value == "flag" ? 1 : 1'000'000)))
        fault(path + "number", "out_of_range",
              {{"min", "0"}, {"max", kind->value == "flag" ? "1" : "1000000"}});
}

NewPerson new_person(const PersonForm& form) {
    NewPerson who;
    who.name = form.name.value;
    for (const auto& field : fact_fields) who.*field.column->fact = plain(form.*field.form);
    who.birth_date = form.birth_date;
    who.work_since = form.work_since;
    if (form.school_since) who.school_since = *form.school_since;
    who.union_member = form.union_member;
    who.new_form = form.new_form;
    who.identity_number = personal(form.identity_number);
    who.phone = personal(form.phone);
    return who;
}

NewCircumstance new_circumstance(const CircumstanceFact& form) {
    NewCircumstance fact;
    fact.kind = form.kind.value;
    fact.amount = form.amount_fen;
    fact.number = form.number;
    fact.code = text_of(form.code);
    fact.text = personal(form.text);
    fact.gross = form.gross_fen;
    fact.reimbursed = form.reimbursed_fen;
    fact.from = form.from;
    fact.until = form.until;
    fact.source = form.source.value;
    return fact;
}

NewBankAccount new_account(const AccountFact& form) {
    return {form.bank.value, text_of(form.branch), Personal<std::string>(form.number.reveal().value)};
}

NewHousehold new_household(const RegisterHousehold& form, std::int64_t scope_pos, Date today) {
    NewHousehold given;
    given.union_id = form.union_;
    given.scope_pos = scope_pos;
    given.file_no = text_of(form.file_no).value_or("");
    given.worker = new_person(form.worker);
    if (form.members)
        for (const auto& member : form.members->items)
            given.members.push_back({new_person(member.person), member.relation.value});
    given.size = form.size ? form.size->value : 1 + static_cast<std::int64_t>(given.members.size());
    given.declared_category = text_of(form.declared_category);
    given.main_cause = text_of(form.main_cause);
    given.housing = text_of(form.housing);
    if (form.floor_area) given.floor_area = form.floor_area->value;
    given.opened_on = form.opened_on.value_or(today);
    given.address = personal(form.address);
    given.remarks = personal(form.remarks);
    if (form.circumstances)
        for (const auto& fact : form.circumstances->items) {
            given.circumstances.push_back(new_circumstance(fact));
            if (fact.member) given.circumstances.back().member = *fact.member;
        }
    if (form.bank_account) given.bank_account = new_account(*form.bank_account);
    return given;
}

}  // namespace bangfu::people
