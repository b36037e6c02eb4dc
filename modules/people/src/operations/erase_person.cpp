// SPDX-License-Identifier: Apache-2.0
#include "operations/person_verbs.hpp"
#include "store/person_rows.hpp"
#include <bangfu/people/errors.hpp>
#include <bangfu/people/events.hpp>
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {
namespace {

constexpr int max_of_person = 200;

bool in_open_file(db::Session& session, PersonId id, Date today) {
    for (const auto& m : store::memberships_of(session, id, max_of_person)) {
        if (m.valid_until && *m.valid_until <= today) continue;
        if (store::is_open(session, m.household)) return true;
    }
    return false;
}

}  // namespace

// In two steps, because keys are destroyed in a store of their own: first the rows go, in one transaction;
// then the keys, which makes what backups still hold unreadable. A key left behind by a crash in between
// opens nothing that is left here.
Result<ErasedAnswer> erase_person(http::TaskCall& call, const Participants& all, PersonId id,
                                  const WithReason& form) {
    std::vector<std::int64_t> keys;
    auto erased = call.services.database.write([&](db::Session& session) -> Result<ports::Erased> {
        Writing work{call.services, session, *call.actor, call.now};
        const auto person = living_person_for(work.reading(), permission::erase_person, id);
        if (person.refused()) return person.error();
        if (in_open_file(session, id, work.today())) return error::file_still_open;
        keys = store::keys_of_person(session, id);
        auto outcome = ports::erase(all, session, id, work.now);
        for (const auto& home : store::empty_households_of(session, id, work.today()))
            keys.push_back(home.key_id);
        work.audit({.action = "erase_person",
                    .record_kind = "person",
                    .record_id = id.value,
                    .scope_pos = person->scope_pos,
                    .detail = "{\"reason\":" + json::write(form.reason) + "}"});
        work.emit({event::person_erased, {id.value}});
        return outcome;
    });
    if (erased.refused()) return erased.error();
    for (const auto key : keys) call.services.vault.destroy(keys::KeyId{key});
    ErasedAnswer answer{erased->records, {}};
    for (const auto& kept : erased->kept)
        answer.kept.push_back({std::string(kept.kind), std::string(kept.reason), kept.count, kept.until});
    return answer;
}

}  // namespace bangfu::people
