// SPDX-License-Identifier: Apache-2.0
#include "jobs/work.hpp"
#include "operations/import_view.hpp"
#include "staging/batch.hpp"
#include <bangfu/people/people.hpp>

namespace bangfu::intake {
namespace {

// False: asked to stop before all rows were gone.
bool remove_rows(operation::Services& services, jobs::Run& run, std::int64_t batch) {
    ChunkSize chunk(200, 4'000);
    std::int64_t removed = 0;
    for (std::int64_t gone = 1; gone > 0;) {
        if (run.stop_asked()) return false;
        std::chrono::steady_clock::duration took{};
        gone = services.database.write([&](db::Session& session) {
            const auto begun = std::chrono::steady_clock::now();
            const auto rows = remove_batch_rows(session, batch, chunk.size());
            took = std::chrono::steady_clock::now() - begun;
            return rows;
        });
        chunk.took(took);
        removed += gone;
        run.progress("removing", removed, 0);
    }
    return true;
}

void set_undone(operation::Services& services, jobs::Run& run) {
    services.database.write([&](db::Session& session) {
        auto record = import_of(session, run, ImportState::undoing);
        if (!record) return;
        people::publish_batch(session, record->id.value);  // nothing is left that it could show
        record->state = ImportState::undone;
        record->version += 1;
        record->made = 0;
        record->undone_at = record->changed_at = services.clock.now();
        record->kept_until = record->undone_at;
        store::update(session, *record);
    });
}

}  // namespace

Result<std::string> undo_work(operation::Services& services, jobs::Run& run) {
    std::optional<store::ImportRecord> undoing, discarded;
    services.database.read([&](db::Session& session) {
        undoing = import_of(session, run, ImportState::undoing);
        discarded = import_of(session, run, ImportState::discarded);
    });
    if (undoing) {
        if (!remove_rows(services, run, undoing->id.value)) return jobs::error::already_ended;
        set_undone(services, run);
    }
    if (discarded)
        services.database.write([&](db::Session& session) {
            if (auto record = import_of(session, run, ImportState::discarded)) {
                record->kept_until = services.clock.now();
                store::update(session, *record);
            }
        });
    sweep(services);
    return std::string("{}");
}

}  // namespace bangfu::intake
