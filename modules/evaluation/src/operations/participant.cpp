// SPDX-License-Identifier: Apache-2.0
// The part of evaluation in what touches every module: what a person answered.
#include "store/answer_store.hpp"

namespace bangfu::evaluation {
namespace {

constexpr int max_records = 5'000;

class EvaluationParticipant : public ports::PersonParticipant {
  public:
    std::string_view module() const override { return "evaluation"; }

    std::vector<ports::HeldRecord> export_of(db::Session& session, PersonId person) const override {
        std::vector<ports::HeldRecord> records;
        for (const auto& row : store::of_person(session, person, max_records)) {
            ports::HeldRecord record{"answer", row.id.value, row.recorded_at, {}, {}};
            const auto add = [&](std::string_view name, std::string value) {
                record.fields.push_back({std::string(name), Personal<std::string>(std::move(value))});
            };
            add("answers.item", row.item);
            if (row.needed) add("answers.needed", *row.needed ? "yes" : "no");
            if (row.urgency) add("answers.urgency", std::to_string(*row.urgency));
            if (row.received) add("answers.received", *row.received ? "yes" : "no");
            if (row.satisfaction) add("answers.satisfaction", std::to_string(*row.satisfaction));
            add("answers.answered_on", row.answered_on.iso());
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
};

}  // namespace

std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& /*services*/) {
    return std::make_unique<EvaluationParticipant>();
}

}  // namespace bangfu::evaluation
