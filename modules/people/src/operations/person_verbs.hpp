// SPDX-License-Identifier: Apache-2.0
// The verbs on all that is held on a person, over every module that takes part.
#pragma once

#include "operations/forms_household.hpp"
#include "operations/gate.hpp"
#include <bangfu/platform/http.hpp>

namespace bangfu::people {

using Participants = std::vector<ports::PersonParticipant*>;

struct HeldFieldAnswer {
    std::string name, value;
};
BOOST_DESCRIBE_STRUCT(HeldFieldAnswer, (), (name, value))
struct HeldRecordAnswer {
    std::string kind, id;
    Instant known_at;
    std::vector<HeldFieldAnswer> fields;
    std::vector<BlobId> papers;
};
BOOST_DESCRIBE_STRUCT(HeldRecordAnswer, (), (kind, id, known_at, fields, papers))
struct PersonExport {
    PersonId person;
    std::vector<HeldRecordAnswer> records;
};
BOOST_DESCRIBE_STRUCT(PersonExport, (), (person, records))

struct WithReason {
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(WithReason, (), (reason))
struct KeptAnswer {
    std::string kind, reason;
    std::int64_t count = 0;
    std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(KeptAnswer, (), (kind, reason, count, until))
struct ErasedAnswer {
    std::int64_t records = 0;
    std::vector<KeptAnswer> kept;
};
BOOST_DESCRIBE_STRUCT(ErasedAnswer, (), (records, kept))

struct MergePersons {
    PersonId into;  // who stays
    Reason reason;
};
BOOST_DESCRIBE_STRUCT(MergePersons, (), (into, reason))

// All that is held on the person, numbers in clear: audited, with a reason. Refused: auth.
Result<PersonExport> export_person(Writing& work, const Participants& all, PersonId id,
                                   const WithReason& form);
// The person's keys are destroyed after the rows are gone. Refused: auth, person_erased, file_still_open.
Result<ErasedAnswer> erase_person(http::TaskCall& call, const Participants& all, PersonId id,
                                  const WithReason& form);
// Who stays takes what they lack. Refused: auth (either), person_erased, same_record, identity_differs,
// file_still_open (each in an open file of its own), identity_in_open_file (a third has the number).
Result<PersonAnswer> merge_persons(Writing& work, const Participants& all, PersonId id,
                                   const MergePersons& form);

}  // namespace bangfu::people
