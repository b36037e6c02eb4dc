// SPDX-License-Identifier: Apache-2.0
#include "operations/import_view.hpp"

#include <bangfu/intake/errors.hpp>
#include <bangfu/intake/permissions.hpp>
#include <bangfu/policies/policies.hpp>

#include <algorithm>

namespace bangfu::intake {
namespace {

constexpr int deepest_tree = 32;

std::string_view name_of(jobs::State state) {
    constexpr std::array<std::string_view, 6> names{"queued",  "running", "done",
                                                    "refused", "failed",  "stopped"};
    return names[static_cast<std::size_t>(state)];
}

template <class T>
T read_kept(const std::string& json) {
    auto value = json::read<T>(json);
    if (value.refused()) throw Fault(Fault::Kind::corrupt, "intake: a kept answer does not read");
    return std::move(value).value();
}

std::optional<LocalMinimumAnswer> local_minimum(const Reading& work, const store::ImportRecord& record) {
    if (const auto kept = policies::parameters_for(work.db, record.union_id, work.today()))
        return LocalMinimumAnswer{kept->parameters.local_minimum, kept->parameters.local_minimum_source,
                                  true};
    if (record.local_minimum)
        return LocalMinimumAnswer{*record.local_minimum, record.local_minimum_source.value_or(""), false};
    return std::nullopt;
}

std::vector<std::string> abilities(const Reading& work, const store::ImportRecord& record, bool at_work) {
    using enum ImportState;
    std::vector<std::string> verbs;
    const auto state = record.state;
    const bool waiting = state == checked || state == refused || (state == checking && !at_work);
    if (work.actor.may(permission::import_roster)) {
        if (waiting) verbs.insert(verbs.end(), {"change_import", "add_import_file", "check_import"});
        if (state == checked || (state == applying && !at_work)) verbs.emplace_back("apply_import");
        if (waiting || (state == applying && !at_work)) verbs.emplace_back("discard_import");
        if (record.summary && state != undoing && state != undone && state != discarded) {
            verbs.emplace_back("list_import_rows");
            if (record.key) verbs.emplace_back("download_bad_rows");
        }
    }
    if (state == applied && work.actor.may(permission::undo_import)) verbs.emplace_back("undo_import");
    return verbs;
}

}  // namespace

Result<store::ImportRecord> import_for(const Reading& work, auth::Permission permission, ImportId id) {
    auto found = store::find(work.db, id);
    if (!found) return auth::error::no_such_record;
    if (auto gate = auth::authorise(work.actor, permission, found->scope_pos); gate.refused())
        return gate.error();
    return std::move(*found);
}

bool is_at_work(operation::Services& services, db::Session& session, const store::ImportRecord& record) {
    if (!record.job) return false;
    const auto job = services.jobs.find(session, *record.job);
    return job && (job->state == jobs::State::queued || job->state == jobs::State::running);
}

Done check_version(const store::ImportRecord& record, std::int64_t shown) {
    if (record.version != shown) return error::import_changed;
    return done();
}

Error wrong_state(const store::ImportRecord& record) {
    return Error(error::wrong_state, Arguments{{"state", std::string(store::name_of(record.state))}});
}

void queue_work(Writing& work, store::ImportRecord& record, ImportState state, std::string_view job) {
    record.state = state;
    record.version += 1;
    record.attempts = 0;
    record.kept_until.reset();
    record.staff = work.actor.staff;
    record.post = work.actor.post;
    record.actor_union = work.actor.at;
    record.changed_at = work.now;
    record.job = work.services.jobs.queue(work.db, "intake." + std::string(job), record.id.value,
                                          work.actor.staff, record.scope_pos);
    store::update(work.db, record);
}

std::vector<organisation::UnionFacts> line_of(db::Session& session, UnionId id) {
    std::vector<organisation::UnionFacts> line;
    for (std::optional<UnionId> next = id; next && line.size() < deepest_tree;) {
        auto found = organisation::find_union(session, organisation::whole_store(), *next);
        if (!found) break;
        next = found->parent;
        line.push_back(std::move(*found));
    }
    std::reverse(line.begin(), line.end());
    return line;
}

std::string union_name(db::Session& session, UnionId id) {
    const auto found = organisation::find_union(session, organisation::whole_store(), id);
    return found ? found->name : std::string();
}

ImportAnswer answer_of(const Reading& work, const store::ImportRecord& record) {
    ImportAnswer answer;
    answer.id = record.id;
    answer.version = record.version;
    answer.name = record.name;
    answer.union_ = {record.union_id, union_name(work.db, record.union_id)};
    answer.state = record.state;
    if (record.refusal) answer.refusal = read_kept<RefusalAnswer>(*record.refusal);
    for (const auto& file : store::files(work.db, record.id)) answer.files.push_back({file.name, file.bytes});
    answer.sheets = read_kept<std::vector<SheetAnswer>>(record.sheets);
    if (record.summary) answer.summary = read_kept<SummaryAnswer>(*record.summary);
    answer.local_minimum = local_minimum(work, record);
    answer.header_words = store::header_words(work.db, record.union_id);
    bool at_work = false;
    if (record.job)
        if (const auto job = work.services.jobs.find(work.db, *record.job)) {
            answer.job = {job->id, std::string(name_of(job->state)), job->phase, job->progress, job->total};
            at_work = job->state == jobs::State::queued || job->state == jobs::State::running;
        }
    answer.made = record.made;
    answer.created_at = record.created_at;
    answer.created_by = organisation::staff_name(work.db, record.created_by);
    answer.checked_at = record.checked_at;
    answer.applied_at = record.applied_at;
    answer.undone_at = record.undone_at;
    answer.undo_reason = record.undo_reason;
    if (record.key) answer.kept_until = record.kept_until;
    answer.abilities = abilities(work, record, at_work);
    return answer;
}

std::vector<std::string> scope_tables() {
    return {"intake_imports"};
}

}  // namespace bangfu::intake
