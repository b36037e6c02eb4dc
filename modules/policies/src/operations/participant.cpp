// SPDX-License-Identifier: Apache-2.0
// The part of policies in what touches every module. A decision is about a household and is held on its
// worker; other members stand in it as a number only.
#include "store/decision_store.hpp"

namespace bangfu::policies {
namespace {

constexpr int max_records = 1'000;

class PoliciesParticipant : public ports::PersonParticipant {
  public:
    std::string_view module() const override { return "policies"; }

    std::vector<ports::HeldRecord> export_of(db::Session& session, PersonId person) const override {
        std::vector<ports::HeldRecord> records;
        for (const auto& row : store::of_worker(session, person, max_records)) {
            ports::HeldRecord record{"category_decision", row.id.value, row.proposed_at, {}, {}};
            const auto add = [&](std::string_view name, std::string value) {
                if (!value.empty())
                    record.fields.push_back({std::string(name), Personal<std::string>(std::move(value))});
            };
            add("decisions.as_of", row.made.as_of.iso());
            add("decisions.annual_income_fen", std::to_string(row.made.inputs.annual_income.fen));
            add("decisions.rigid_expenditure_fen", std::to_string(row.made.inputs.rigid_expenditure.fen));
            add("decisions.size", std::to_string(row.made.inputs.size));
            add("decisions.main_cause", row.made.inputs.main_cause);
            add("decisions.declared", row.made.declared_category.value_or(""));
            add("decisions.proposed", std::string(code_of(row.made.proposal.category)));
            add("decisions.reason", row.reason);
            if (row.verdict) {
                add("decisions.decided", row.verdict->category);
                add("decisions.decided_reason", row.verdict->reason);
            }
            records.push_back(std::move(record));
        }
        return records;
    }

    ports::Erased erase(db::Session& session, PersonId person, Instant /*now*/) override {
        return {store::erase_of_worker(session, person), {}};
    }

    // Decisions name households only, and those keep their ids.
    std::int64_t merge(db::Session& /*session*/, PersonId /*from*/, PersonId /*into*/,
                       Instant /*now*/) override {
        return 0;
    }

    std::vector<HouseholdId> built_on(db::Session& session, std::int64_t batch,
                                      std::int64_t limit) const override {
        return store::built_on(session, batch, limit);
    }
};

}  // namespace

std::unique_ptr<ports::PersonParticipant> make_participant(operation::Services& /*services*/) {
    return std::make_unique<PoliciesParticipant>();
}

}  // namespace bangfu::policies
