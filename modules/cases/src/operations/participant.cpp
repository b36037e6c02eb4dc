// SPDX-License-Identifier: Apache-2.0
// The part of cases in what touches every module: a person's needs, the own words among them.
#include "store/need_store.hpp"
#include <bangfu/cases/fields.hpp>

namespace bangfu::cases {
namespace {

constexpr int max_records = 5'000;

class CasesParticipant : public ports::PersonParticipant {
  public:
    explicit CasesParticipant(operation::Services& services) : services_(services) {}
    std::string_view module() const override { return "cases"; }

    std::vector<ports::HeldRecord> export_of(db::Session& session, PersonId person) const override {
        std::vector<ports::HeldRecord> records;
        for (const auto& row : store::of_person(session, person, max_records)) {
            ports::HeldRecord record{"need", row.id.value, row.changed_at, {}, {}};
            const auto add = [&](std::string_view name, std::string value) {
                if (!value.empty())
                    record.fields.push_back({std::string(name), Personal<std::string>(std::move(value))});
            };
            add("needs.code", row.code);
            add("needs.right", std::string(name_of(row.cell.right)));
            add("needs.level", std::string(name_of(row.cell.level)));
            add("needs.words", words_of(row));
            if (row.importance) add("needs.importance", std::to_string(*row.importance));
            if (row.urgency) add("needs.urgency", std::to_string(*row.urgency));
            add("needs.arose_on", row.arose_on.iso());
            add("needs.status", row.status);
            add("needs.status_reason", row.status_reason);
            records.push_back(std::move(record));
        }
        return records;
    }

    ports::Erased erase(db::Session& session, PersonId person, Instant /*now*/) override {
        return {store::erase_of_person(session, person), {}};
    }

    std::int64_t merge(db::Session& session, PersonId from, PersonId into, Instant /*now*/) override {
        return store::move_person(session, from, into);
    }

    std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch,
                                      std::int64_t limit) const override {
        return store::built_on(session, batch, limit);
    }

  private:
    // None where nothing was said, or the key is destroyed.
    std::string words_of(const store::RecordedNeed& row) const {
        if (row.sealed_words.empty()) return {};
        const auto words = services_.vault.unseal(field::need_words, row.id.value, keys::KeyId{row.key_id},
                                                  row.sealed_words);
        return words.ok() ? words->reveal() : std::string();
    }
    operation::Services& services_;
};

}  // namespace

std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& services) {
    return std::make_unique<CasesParticipant>(services);
}

}  // namespace bangfu::cases
