// SPDX-License-Identifier: Apache-2.0
// People's own part in what touches every module: what is held on a person, erasing, merging.
#include "operations/held_records.hpp"
#include "store/attachment_store.hpp"
#include "store/person_rows.hpp"
#include <bangfu/base/assert.hpp>

namespace bangfu::people {
namespace {

constexpr int max_papers = 5'000;

class PeopleParticipant : public ports::PersonParticipant {
  public:
    explicit PeopleParticipant(operation::Services& services) : services_(services) {}
    std::string_view module() const override { return "people"; }

    std::vector<ports::HeldRecord> export_of(db::Session& session, PersonId person) const override {
        return held_on(services_, session, person);
    }

    ports::Erased erase(db::Session& session, PersonId person, Instant now) override {
        for (const auto& paper : store::attachments_of(session, person, max_papers))
            remove_file(session, paper);
        ports::Erased erased;
        erased.records = store::erase_rows(session, person, now);
        // With the last of its people goes what was of the household.
        for (const auto& home : store::empty_households_of(session, person, now.china_date())) {
            for (const auto& paper : store::attachments_of(session, home.id, max_papers))
                if (!paper.person) remove_file(session, paper);
            erased.records += store::erase_rows(session, home, now);
        }
        // That consent was given is proof that may be asked for later; the person is no longer named in it.
        if (const auto consents = store::count_consents(session, person); consents > 0)
            erased.kept.push_back({"consent", "people.kept_proof_of_consent", consents, std::nullopt});
        return erased;
    }

    std::int64_t merge(db::Session& session, PersonId from, PersonId into, Instant now) override {
        return store::move_rows(session, from, into, now);
    }

    std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch,
                                      std::int64_t limit) const override {
        return people::built_on(session, batch, limit);
    }

  private:
    void remove_file(db::Session& session, const store::AttachmentRow& paper) {
        if (const auto removed = services_.blobs.remove(session, paper.blob); removed.refused())
            ASSERT(removed.error().is(blobs::error::no_such_blob));
    }

    operation::Services& services_;
};

}  // namespace

std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& services) {
    return std::make_unique<PeopleParticipant>(services);
}

}  // namespace bangfu::people
