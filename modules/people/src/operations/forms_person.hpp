// SPDX-License-Identifier: Apache-2.0
// The forms and answers about a person. Each field of a person has one name, from the column to the page.
#pragma once

#include "store/consent_store.hpp"
#include "store/person_store.hpp"
#include <bangfu/base/text.hpp>
#include <bangfu/platform/json.hpp>

namespace bangfu::people {

using FactText = Text<80>;
using Reason = RequiredText<200>;
using Number = Personal<Text<40>>;

struct PersonForm {
    RequiredText<60> name;
    std::optional<FactText> sex, nation, political_status, marital, education, health, disability,
        disability_grade, work_state, employer, employer_code, employer_type, occupation, hukou,
        medical_insurance, model_worker, new_form_work, language;
    std::optional<Date> birth_date, work_since;
    std::optional<std::int32_t> school_since;
    std::optional<bool> union_member, new_form;
    std::optional<Number> identity_number, phone;
};
BOOST_DESCRIBE_STRUCT(PersonForm, (),
                      (name, sex, nation, political_status, marital, education, health, disability,
                       disability_grade, work_state, employer, employer_code, employer_type, occupation,
                       hukou, medical_insurance, model_worker, new_form_work, language, birth_date,
                       work_since, school_since, union_member, new_form, identity_number, phone))

using FactChange = std::optional<json::Change<std::optional<FactText>>>;
struct ChangePerson {
    std::optional<json::Change<RequiredText<60>>> name;
    FactChange sex, nation, political_status, marital, education, health, disability, disability_grade,
        work_state, employer, employer_code, employer_type, occupation, hukou, medical_insurance,
        model_worker, new_form_work, language;
    std::optional<json::Change<std::optional<Date>>> birth_date, work_since;
    std::optional<json::Change<std::optional<std::int32_t>>> school_since;
    std::optional<json::Change<std::optional<bool>>> union_member, new_form;
    std::optional<Number> identity_number,
        phone;  // new values: what stands is masked, so there is no base to merge with
    std::optional<std::int64_t> version;  // as read; decides over the two numbers
};
BOOST_DESCRIBE_STRUCT(ChangePerson, (),
                      (name, sex, nation, political_status, marital, education, health, disability,
                       disability_grade, work_state, employer, employer_code, employer_type, occupation,
                       hukou, medical_insurance, model_worker, new_form_work, language, birth_date,
                       work_since, school_since, union_member, new_form, identity_number, phone, version))

// In which household, as what, from when.
struct PersonHousehold {
    HouseholdId household;
    std::string file_no, state, relation;
    Date from;
    std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(PersonHousehold, (), (household, file_no, state, relation, from, until))

struct ConsentAnswer {
    store::ConsentId id;
    std::string purpose, basis, text_version, given_by, channel;
    Date given_on;
    std::optional<Date> withdrawn_on;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(ConsentAnswer, (),
                      (id, purpose, basis, text_version, given_by, channel, given_on, withdrawn_on,
                       abilities))

struct PersonAnswer {
    PersonId id;
    std::int64_t version = 0;
    std::string name;
    std::optional<std::string> sex, nation, political_status, marital, education, health, disability,
        disability_grade, work_state, employer, employer_code, employer_type, occupation, hukou,
        medical_insurance, model_worker, new_form_work, language;
    std::optional<Date> birth_date, work_since;
    std::optional<std::int32_t> school_since;
    std::optional<bool> union_member, new_form;
    std::optional<std::int32_t> age;
    std::string identity_state, identity_masked, phone_masked;
    bool phone_ok = true;  // false: a warning, it is no mobile number
    bool erased = false;
    std::optional<PersonId> merged_into;
    std::vector<PersonHousehold> households;
    std::vector<ConsentAnswer> consents;
    std::vector<std::string> abilities;
};
BOOST_DESCRIBE_STRUCT(PersonAnswer, (),
                      (id, version, name, sex, nation, political_status, marital, education, health,
                       disability, disability_grade, work_state, employer, employer_code, employer_type,
                       occupation, hukou, medical_insurance, model_worker, new_form_work, language,
                       birth_date, work_since, school_since, union_member, new_form, age, identity_state,
                       identity_masked, phone_masked, phone_ok, erased, merged_into, households, consents,
                       abilities))

// The coded and free facts, once for all of the above.
struct FactField {
    const store::FactColumn* column;
    std::optional<FactText> PersonForm::*form;
    FactChange ChangePerson::*change;
    std::optional<std::string> PersonAnswer::*answer;
};
inline constexpr std::array<FactField, store::fact_columns.size()> fact_fields{{
    {&store::fact_columns[0], &PersonForm::sex, &ChangePerson::sex, &PersonAnswer::sex},
    {&store::fact_columns[1], &PersonForm::nation, &ChangePerson::nation, &PersonAnswer::nation},
    {&store::fact_columns[2], &PersonForm::political_status, &ChangePerson::political_status,
     &PersonAnswer::political_status},
    {&store::fact_columns[3], &PersonForm::marital, &ChangePerson::marital, &PersonAnswer::marital},
    {&store::fact_columns[4], &PersonForm::education, &ChangePerson::education, &PersonAnswer::education},
    {&store::fact_columns[5], &PersonForm::health, &ChangePerson::health, &PersonAnswer::health},
    {&store::fact_columns[6], &PersonForm::disability, &ChangePerson::disability, &PersonAnswer::disability},
    {&store::fact_columns[7], &PersonForm::disability_grade, &ChangePerson::disability_grade,
     &PersonAnswer::disability_grade},
    {&store::fact_columns[8], &PersonForm::work_state, &ChangePerson::work_state, &PersonAnswer::work_state},
    {&store::fact_columns[9], &PersonForm::employer, &ChangePerson::employer, &PersonAnswer::employer},
    {&store::fact_columns[10], &PersonForm::employer_code, &ChangePerson::employer_code,
     &PersonAnswer::employer_code},
    {&store::fact_columns[11], &PersonForm::employer_type, &ChangePerson::employer_type,
     &PersonAnswer::employer_type},
    {&store::fact_columns[12], &PersonForm::occupation, &ChangePerson::occupation, &PersonAnswer::occupation},
    {&store::fact_columns[13], &PersonForm::hukou, &ChangePerson::hukou, &PersonAnswer::hukou},
    {&store::fact_columns[14], &PersonForm::medical_insurance, &ChangePerson::medical_insurance,
     &PersonAnswer::medical_insurance},
    {&store::fact_columns[15], &PersonForm::model_worker, &ChangePerson::model_worker,
     &PersonAnswer::model_worker},
    {&store::fact_columns[16], &PersonForm::new_form_work, &ChangePerson::new_form_work,
     &PersonAnswer::new_form_work},
    {&store::fact_columns[17], &PersonForm::language, &ChangePerson::language, &PersonAnswer::language},
}};

}  // namespace bangfu::people
