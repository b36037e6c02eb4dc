// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/people/people.hpp>

#include <array>

namespace bangfu::people::store {

// A coded or free text fact of a person: its column, the code list that it is of (empty: free text), its
// place.
struct FactColumn {
    std::string_view name, list;
    std::optional<std::string> NewPerson::*fact;
};
inline constexpr std::array<FactColumn, 18> fact_columns{{
    {"sex", "sex", &NewPerson::sex},
    {"nation", "nation", &NewPerson::nation},
    {"political_status", "political_status", &NewPerson::political_status},
    {"marital", "marital", &NewPerson::marital},
    {"education", "education", &NewPerson::education},
    {"health", "health", &NewPerson::health},
    {"disability", "disability", &NewPerson::disability},
    {"disability_grade", "disability_grade", &NewPerson::disability_grade},
    {"work_state", "work_state", &NewPerson::work_state},
    {"employer", "", &NewPerson::employer},
    {"employer_code", "", &NewPerson::employer_code},
    {"employer_type", "employer_type", &NewPerson::employer_type},
    {"occupation", "occupation", &NewPerson::occupation},
    {"hukou", "hukou", &NewPerson::hukou},
    {"medical_insurance", "medical_insurance", &NewPerson::medical_insurance},
    {"model_worker", "model_worker", &NewPerson::model_worker},
    {"new_form_work", "new_form_work", &NewPerson::new_form_work},
    {"language", "language", &NewPerson::language},
}};

// `facts` never holds the numbers: they stand sealed beside it.
struct PersonRow {
    PersonId id;
    std::int64_t version = 1, scope_pos = 0;
    NewPerson facts;
    std::string name_pinyin, name_initials;
    std::string identity_state = "missing";  // valid, missing, invalid
    std::string sealed_identity, identity_index, last4_index, sealed_phone, phone_index;  // empty: none
    std::int64_t key_id = 0, batch = 0;
    std::optional<PersonId> merged_into;
    std::optional<Instant> erased_at;
    Instant created_at, changed_at;
    StaffId created_by, changed_by;
};

void insert(db::Session& session, std::span<const PersonRow> rows);  // with the parts of their names
// $1 id, $2 and $3 scope.
const std::string& person_select();
std::optional<PersonRow> person_in(db::Rows rows);
std::optional<PersonRow> find_person(db::Session& session, const auth::Scope& scope, PersonId id);
std::vector<PersonRow> persons(db::Session& session, std::span<const PersonId> ids);
// Takes everything of the row over; parts of names follow where the name changed from `name_before`.
void update(db::Session& session, const PersonRow& row, std::string_view name_before);
void drop_name_parts(db::Session& session, const PersonRow& row);
void add_name_parts(db::Session& session, std::span<const PersonRow> rows);

}  // namespace bangfu::people::store
