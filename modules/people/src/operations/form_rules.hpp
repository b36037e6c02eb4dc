// SPDX-License-Identifier: Apache-2.0
// What of a form has to be right beyond its shape; every fault is told, not the first. Codes of faults:
// unknown_code (arg list), in_future, value_missing (arg expected), before_from.
#pragma once

#include "operations/forms_household.hpp"

namespace bangfu::people {

class FormCheck {
  public:
    explicit FormCheck(Date today) : today_(today) {}
    void code(std::string_view list, const std::optional<std::string>& code, std::string path);
    template <std::size_t Max>
    void code(std::string_view list, const std::optional<Text<Max>>& code, std::string path) {
        if (code) this->code(list, std::optional(code->value), std::move(path));
    }
    void not_in_future(const std::optional<Date>& day, std::string path);
    void school_year(const std::optional<std::int32_t>& year, std::string path);
    // GB 32100
    void credit_code(const std::optional<FactText>& code, std::string path);
    void person(const PersonForm& form, const std::string& path);
    void circumstance(const CircumstanceFact& form, const std::string& path);
    void fault(std::string path, std::string code, Arguments args = {});
    // Refused: json.invalid_form with every fault.
    Done outcome() const;

  private:
    Date today_;
    std::vector<FieldFault> faults_;
};

NewPerson new_person(const PersonForm& form);
NewCircumstance new_circumstance(const CircumstanceFact& form);
NewBankAccount new_account(const AccountFact& form);
NewHousehold new_household(const RegisterHousehold& form, std::int64_t scope_pos, Date today);
std::optional<std::string> plain(const std::optional<FactText>& text);  // an empty text is none

}  // namespace bangfu::people
