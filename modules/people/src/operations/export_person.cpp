// SPDX-License-Identifier: Apache-2.0
#include "operations/person_verbs.hpp"
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

Result<PersonExport> export_person(Writing& work, const Participants& all, PersonId id,
                                   const WithReason& form) {
    const auto person = living_person_for(work.reading(), permission::export_person, id);
    if (person.refused()) return person.error();
    PersonExport answer{id, {}};
    for (const auto& record : ports::export_of(all, work.db, id)) {
        HeldRecordAnswer held{
            std::string(record.kind), std::to_string(record.id), record.known_at, {}, record.papers};
        for (const auto& field : record.fields) held.fields.push_back({field.name, field.value.reveal()});
        answer.records.push_back(std::move(held));
    }
    work.audit({.action = "export_person",
                .record_kind = "person",
                .record_id = id.value,
                .scope_pos = person->scope_pos,
                .detail = "{\"reason\":" + json::write(form.reason) + "}"});
    return answer;
}

}  // namespace bangfu::people
