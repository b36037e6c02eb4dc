// SPDX-License-Identifier: Apache-2.0
#include "jobs/work.hpp"
#include "operations/import_view.hpp"
#include "staging/staging.hpp"
#include <bangfu/intake/command.hpp>
#include <bangfu/intake/errors.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/platform/audit.hpp>

#include <filesystem>
#include <tuple>

namespace bangfu::intake {
namespace {

// A run that nobody looks at and nobody stops.
class OwnRun : public jobs::Run {
  public:
    explicit OwnRun(ImportId import) { job_.subject = import.value; }
    const jobs::Job& job() const override { return job_; }
    void progress(std::string_view, std::int64_t, std::int64_t) override {}
    bool stop_asked() const override { return false; }

  private:
    jobs::Job job_;
};

store::ImportRecord record_of(db::Session& session, const Wanted& wanted, Instant now) {
    store::ImportRecord record;
    const auto at = organisation::find_union(session, organisation::whole_store(), wanted.union_id);
    ASSERT(at);
    record.union_id = record.actor_union = at->id;
    record.scope_pos = at->place.from;
    record.name = wanted.name;
    record.local_minimum = wanted.local_minimum;
    if (wanted.local_minimum) record.local_minimum_source = wanted.local_minimum_source;
    record.staff = record.created_by = wanted.staff;
    record.post = wanted.post;
    record.created_at = record.changed_at = now;
    return record;
}

store::ImportRecord keep_files(operation::Services& services, std::span<const sheets::Input> files,
                               const Wanted& wanted) {
    const auto id = services.ids.next<ImportId>();
    const auto key = services.vault.new_subject_key();
    return services.database.write([&](db::Session& session) {
        auto record = record_of(session, wanted, services.clock.now());
        record.id = id;
        record.key = key.value;
        store::insert(session, record);
        std::int64_t number = 0;
        for (const auto& file : files) {
            const auto stored =
                services.blobs.put(session, services.ids, file.path, "application/octet-stream", key);
            store::insert(session, id, {++number, stored.id, file.name, stored.size});
        }
        const auto actor = actor_of(session, record);
        audit::record(session, services.ids, record.created_at, wanted.staff ? &actor : nullptr,
                      {.action = "start_import",
                       .record_kind = "import",
                       .record_id = id.value,
                       .scope_pos = record.scope_pos});
        return record;
    });
}

Done begin_applying(operation::Services& services, ImportId id) {
    return services.database.write([&](db::Session& session) -> Done {
        auto record = store::find(session, id);
        ASSERT(record && record->state == ImportState::checked);
        const auto summary = json::read<SummaryAnswer>(record->summary.value_or("{}"));
        ASSERT(summary.ok());
        const auto refused = summary->statuses.find("refused");
        const auto not_taken = refused == summary->statuses.end() ? 0 : refused->second;
        if (summary->households <= not_taken) return error::nothing_to_apply;
        people::hide_batch(session, id.value, services.clock.now());
        record->state = ImportState::applying;
        record->version += 1;
        record->kept_until.reset();
        store::update(session, *record);
        const auto actor = actor_of(session, *record);
        audit::record(session, services.ids, services.clock.now(), record->staff ? &actor : nullptr,
                      {.action = "apply_import",
                       .record_kind = "import",
                       .record_id = id.value,
                       .scope_pos = record->scope_pos});
        return done();
    });
}

// Households stand in staging in the order of the roster.
void take_outcomes(operation::Services& services, ImportId id, Roster& roster) {
    store::StagedFilter filter;
    filter.limit = 1'000;
    for (;;) {
        const auto rows =
            services.database.read([&](db::Session& session) { return store::list(session, id, filter); });
        for (const auto& row : rows) {
            if (row.number > static_cast<std::int64_t>(roster.households.size())) return;
            for (const auto& code : read_codes(row.reasons))
                add_reason(roster.households[static_cast<std::size_t>(row.number - 1)], code);
        }
        if (rows.size() < static_cast<std::size_t>(filter.limit)) return;
        filter.after = rows.back().number;
    }
}

// Nobody will look at what was not taken: it goes at once.
Error discarded(operation::Services& services, ImportId id, const Error& refusal) {
    services.database.write([&](db::Session& session) {
        auto record = store::find(session, id);
        ASSERT(record);
        record->state = ImportState::discarded;
        record->refusal = refusal_json(refusal);
        record->kept_until = services.clock.now();
        store::update(session, *record);
    });
    sweep(services);
    return refusal;
}

// What a killed command left in the middle has no job, and a program that serves the store looks for such
// only when it starts: it is finished here, or, where nobody waits for it, given up.
void finish_what_was_left(operation::Services& services) {
    const auto left = services.database.write([&](db::Session& session) {
        std::vector<store::ImportRecord> found;
        for (auto& record : store::at_work(session, most_at_work)) {
            if (record.job) continue;
            count_attempt(record, services.clock.now());
            store::update(session, record);
            found.push_back(std::move(record));
        }
        return found;
    });
    for (const auto& record : left) {
        OwnRun run(record.id);
        if (record.state == ImportState::applying)
            std::ignore = apply_work(services, run);
        else if (record.state == ImportState::undoing)
            std::ignore = undo_work(services, run);
        else
            std::ignore = discarded(services, record.id, jobs::error::failed);
    }
}

}  // namespace

bool has_imports(db::Session& session, UnionId union_id) {
    return store::has_imports(session, union_id);
}

Result<Roster> try_roster(operation::Services& services, std::span<const sheets::Input> files,
                          const Wanted& wanted) {
    store::ImportRecord record;
    Region region;
    auth::Scope scope;
    services.database.read([&](db::Session& session) {
        record = record_of(session, wanted, services.clock.now());
        region = region_of(session, record, services.clock.today());
        scope = actor_of(session, record).scope;
    });
    auto& said = region.settings.header_fields;
    said.insert(said.end(), wanted.header_fields.begin(), wanted.header_fields.end());
    auto roster = read_roster(files, region.settings);
    if (roster.refused()) return roster;
    StoreLook store(services, record, scope);
    services.database.read([&](db::Session& session) { store.look(session, std::span(roster->households)); });
    return roster;
}

Result<Imported> import_files(operation::Services& services, std::span<const sheets::Input> files,
                              const Wanted& wanted) {
    finish_what_was_left(services);
    const auto record = keep_files(services, files, wanted);
    OwnRun run(record.id);
    Imported imported{record.id, {}};
    const auto checked = check_work(services, run, {wanted.header_fields, &imported.roster});
    if (checked.refused()) return discarded(services, record.id, checked.error());
    if (const auto begun = begin_applying(services, record.id); begun.refused()) {
        std::ignore = discarded(services, record.id, begun.error());
        return imported;
    }
    if (const auto applied = apply_work(services, run); applied.refused()) return applied.error();
    take_outcomes(services, record.id, imported.roster);
    return imported;
}

}  // namespace bangfu::intake
