// SPDX-License-Identifier: Apache-2.0
#include "jobs/work.hpp"
#include "operations/import_view.hpp"
#include <bangfu/intake/intake.hpp>

namespace bangfu::intake {
namespace {

constexpr std::int64_t most_attempts = 5;

std::string_view job_of(ImportState state) {
    if (state == ImportState::checking) return "intake.check_import";
    if (state == ImportState::applying) return "intake.apply_import";
    return "intake.undo_import";
}

}  // namespace

void count_attempt(store::ImportRecord& record, Instant now) {
    record.attempts += 1;
    record.version += 1;
    record.changed_at = now;
    if (record.attempts <= most_attempts) return;
    record.refusal = refusal_json(jobs::error::failed);
    if (record.state == ImportState::checking) record.state = ImportState::refused;
    if (record.state == ImportState::applying) record.state = ImportState::undoing;
}

void handle_jobs(operation::Services& services) {
    services.jobs.handle("intake.check_import",
                         [&services](jobs::Run& run) { return check_work(services, run); });
    services.jobs.handle("intake.apply_import",
                         [&services](jobs::Run& run) { return apply_work(services, run); });
    services.jobs.handle("intake.undo_import",
                         [&services](jobs::Run& run) { return undo_work(services, run); });
}

void take_up(operation::Services& services) {
    services.database.write([&](db::Session& session) {
        for (auto& record : store::at_work(session, most_at_work)) {
            count_attempt(record, services.clock.now());
            record.job.reset();
            if (record.state != ImportState::refused)
                record.job = services.jobs.queue(session, job_of(record.state), record.id.value, record.staff,
                                                 record.scope_pos);
            store::update(session, record);
        }
    });
    sweep(services);
}

}  // namespace bangfu::intake
