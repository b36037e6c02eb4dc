// SPDX-License-Identifier: Apache-2.0
// What a staged record becomes: a household for people, and what hangs on it for services, cases and
// evaluation. Labels become codes; a label that no list knows is left absent, never guessed.
#pragma once

#include "staging/staged_record.hpp"
#include <bangfu/cases/cases.hpp>
#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/services/services.hpp>

namespace bangfu::intake {

// `day`: of the import; from it on the roster's facts hold. A `counts` household is in force, else a draft
// with these reasons.
people::NewHousehold household_of(const StagedRecord& record, const std::string& file_no,
                                  const organisation::UnionFacts& at, Date day, bool counts,
                                  const std::vector<std::string>& reasons);
policies::CategoryInputs inputs_of(const StagedInputs& inputs);

// A household as it was registered, for what hangs on it.
struct Home {
    HouseholdId household;
    PersonId worker;
    UnionId union_id;
    std::int64_t scope_pos = 0;
    Date day;  // for what has no date of its own
};
services::NewDelivery delivery_of(const StagedHelp& help, const Home& home, const std::string& kind,
                                  Cell cell);
// None: the person does not say that it is needed.
std::optional<cases::NewNeed> need_of(const StagedAnswer& answer, const Home& home);
evaluation::NewAnswer answer_of(const StagedAnswer& answer, const Home& home,
                                evaluation::QuestionnaireId questionnaire);

}  // namespace bangfu::intake
