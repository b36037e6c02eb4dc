// SPDX-License-Identifier: Apache-2.0
// The part of services in what touches every module: the help that a person was given.
#include "store/delivery_store.hpp"

namespace bangfu::services {
namespace {

constexpr int max_records = 5'000;

class ServicesParticipant : public ports::PersonParticipant {
  public:
    std::string_view module() const override { return "services"; }

    std::vector<ports::HeldRecord> export_of(db::Session& session, PersonId person) const override {
        std::vector<ports::HeldRecord> records;
        for (const auto& row : store::of_person(session, person, max_records)) {
            ports::HeldRecord record{"delivery", row.id.value, row.recorded_at, {}, {}};
            const auto add = [&](std::string_view name, std::string value) {
                if (!value.empty())
                    record.fields.push_back({std::string(name), Personal<std::string>(std::move(value))});
            };
            add("deliveries.kind", row.kind);
            add("deliveries.right", std::string(name_of(row.cell.right)));
            add("deliveries.level", std::string(name_of(row.cell.level)));
            add("deliveries.method", row.method);
            add("deliveries.source", row.source);
            if (row.amount_fen) add("deliveries.amount_fen", std::to_string(*row.amount_fen));
            if (row.units) add("deliveries.units", std::to_string(*row.units));
            add("deliveries.delivered_on", row.delivered_on.iso());
            add("deliveries.handled_by", row.handled_by);
            add("deliveries.void_reason", row.void_reason);
            records.push_back(std::move(record));
        }
        return records;
    }

    // What was paid or handed out must stay accounted for; it then names a person of whom nothing else is
    // left.
    ports::Erased erase(db::Session& session, PersonId person, Instant /*now*/) override {
        ports::Erased erased;
        if (const auto kept = store::forget_words_on(session, person); kept > 0)
            erased.kept.push_back({"delivery", "services.kept_account_of_help", kept, std::nullopt});
        return erased;
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
    return std::make_unique<ServicesParticipant>();
}

}  // namespace bangfu::services
