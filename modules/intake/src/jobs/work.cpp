// SPDX-License-Identifier: Apache-2.0
#include "jobs/work.hpp"

#include "operations/import_view.hpp"
#include "store/staged_store.hpp"
#include <bangfu/policies/policies.hpp>

#include <algorithm>

namespace bangfu::intake {
namespace {

constexpr std::chrono::milliseconds aim{80};  // bar: no other write waits longer than 250 ms
constexpr std::int64_t rows_a_transaction = 1'000;
constexpr int imports_a_sweep = 100;
constexpr std::int64_t keep_ms = 30LL * 24 * 3600 * 1000;

void remove_files(operation::Services& services, ImportId import) {
    services.database.write([&](db::Session& session) {
        for (const auto& file : store::files(session, import))
            if (auto removed = services.blobs.remove(session, file.blob); removed.refused())
                throw Fault(Fault::Kind::corrupt, "intake: a file of an import is not there");
        store::remove_files(session, import);
    });
}

}  // namespace

void ChunkSize::took(std::chrono::steady_clock::duration time) {
    const auto ms =
        std::max<std::int64_t>(1, std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
    size_ = std::clamp(size_ * std::clamp<std::int64_t>(aim.count() * 100 / ms, 25, 200) / 100,
                       std::int64_t{4}, most_);
}

std::optional<store::ImportRecord> import_of(db::Session& session, const jobs::Run& run, ImportState state) {
    auto record = store::find(session, ImportId{run.job().subject});
    if (!record || record->state != state || record->job.value_or(JobId{}) != run.job().id)
        return std::nullopt;
    return record;
}

auth::Actor actor_of(db::Session& session, const store::ImportRecord& record) {
    auth::Actor actor;
    actor.staff = record.staff;
    actor.post = record.post;
    actor.at = record.actor_union;
    if (const auto at = organisation::find_union(session, organisation::whole_store(), record.actor_union))
        actor.scope = at->place;
    return actor;
}

std::string refusal_json(const Error& error) {
    RefusalAnswer answer;
    answer.code = std::string(error.code->id);
    for (const auto& [name, value] : error.args) answer.args.emplace(name, value);
    return json::write(answer);
}

Region region_of(db::Session& session, const store::ImportRecord& record, Date today) {
    Region region;
    region.settings.today = today;
    if (auto kept = policies::parameters_for(session, record.union_id, today)) {
        region.settings.parameters = std::move(kept->parameters);
        region.parameters_id = kept->id;
    } else if (record.local_minimum) {
        const auto source = record.local_minimum_source.value_or("");
        region.settings.parameters =
            policies::customary_parameters(*record.local_minimum, "import " + record.id.text(), source);
    }
    for (const auto& at : line_of(session, record.union_id)) {
        for (const auto& header : store::remembered(session, at.id))
            if (field_named(header.field))
                region.settings.header_fields.emplace_back(header.header, header.field);
        if (const auto words = store::header_words(session, at.id); !words.empty())
            region.settings.header_words += words + "\n";
    }
    return region;
}

void clear_staging(operation::Services& services, ImportId import, bool all) {
    std::int64_t gone = 1;
    while (gone > 0)
        gone = services.database.write([&](db::Session& session) {
            return all ? store::remove(session, import, rows_a_transaction)
                       : store::clear_applied(session, import, rows_a_transaction);
        });
    if (all) remove_files(services, import);
}

Instant kept_from(Instant at) {
    return Instant{at.ms + keep_ms};
}

void sweep(operation::Services& services) {
    for (;;) {
        const auto over = services.database.read([&](db::Session& session) {
            return store::kept_beyond(session, Instant{services.clock.now().ms + 1}, imports_a_sweep);
        });
        for (const auto& record : over) {
            // The key first: what a kill leaves behind then is unreadable.
            if (record.key) services.vault.destroy(keys::KeyId{*record.key});
            clear_staging(services, record.id, record.state != ImportState::applied);
            if (record.state == ImportState::applied) remove_files(services, record.id);
            services.database.write([&](db::Session& session) {
                if (auto now = store::find(session, record.id)) {
                    now->key.reset();
                    if (now->state == ImportState::checked || now->state == ImportState::refused)
                        now->state = ImportState::discarded;
                    now->kept_until.reset();
                    store::update(session, *now);
                }
            });
        }
        if (over.size() < static_cast<std::size_t>(imports_a_sweep)) return;
    }
}

}  // namespace bangfu::intake
