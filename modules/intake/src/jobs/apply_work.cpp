// SPDX-License-Identifier: Apache-2.0
//
// A chunk is one transaction: the households, what hangs on them, what became of each row, and how far the
// import has come. So a killed program goes on behind the last chunk that was committed, and nothing is made
// twice. All rows carry the batch, which stands hidden until the last commit. While one chunk is written, the
// next is read and prepared.
#include "jobs/load_chunk.hpp"
#include "jobs/work.hpp"
#include "operations/import_view.hpp"
#include "staging/household_of.hpp"
#include "staging/staging.hpp"
#include <bangfu/intake/events.hpp>
#include <bangfu/platform/audit.hpp>
#include <bangfu/platform/outbox.hpp>
#include <bangfu/policies/policies.hpp>

#include <algorithm>
#include <chrono>
#include <future>
#include <optional>

namespace bangfu::intake {
namespace {

class Apply {
  public:
    Apply(operation::Services& services, jobs::Run& run) : services_(services), run_(run) {}

    Result<std::string> work() {
        ChunkSize size(40, 400);
        auto taken = take(std::nullopt, size.size());
        while (taken && !taken->chunk.rows.empty()) {
            if (run_.stop_asked()) return jobs::error::already_ended;
            const auto upto = taken->chunk.rows.back().row.number;
            auto writing = std::async(std::launch::async, [&] { return write(*taken); });
            auto next = take(upto, size.size());
            const auto took = writing.get();
            if (took) size.took(*took);
            if (!took) next = take(std::nullopt, size.size());
            run_.progress("applying", upto, record_.staged);
            taken = std::move(next);
        }
        if (!taken) return std::string("{}");
        publish();
        clear_what_nobody_needs();
        return "{\"households\":" + std::to_string(record_.made) + "}";
    }

  private:
    // A chunk, and as whom and when it is applied: what its transaction needs, while the next is taken.
    struct Taken {
        std::int64_t after = 0;  // the row before its first
        Chunk chunk;
        Region region;
        auth::Actor actor;
        Instant now;
    };

    // The rows behind `after`, or behind those that are applied; none where the import is not this job's any
    // more. Keys are made, numbers sealed and names read here, outside of the transaction.
    std::optional<Taken> take(std::optional<std::int64_t> after, std::int64_t rows) {
        auto prepared =
            services_.database.read([&](db::Session& session) -> std::optional<std::vector<Prepared>> {
                if (!look(session)) return std::nullopt;
                return prepare(session, after.value_or(record_.applied_upto), rows);
            });
        if (!prepared) return std::nullopt;
        return Taken{after.value_or(record_.applied_upto),
                     chunk_of(services_, record_, std::move(*prepared), now_), region_, actor_, now_};
    }

    // How long it held the writer; none where other rows than those before the chunk were applied meanwhile,
    // or the import was given up.
    std::optional<std::chrono::steady_clock::duration> write(const Taken& taken) {
        return services_.database.write(
            [&](db::Session& session) -> std::optional<std::chrono::steady_clock::duration> {
                const auto begun = std::chrono::steady_clock::now();
                if (!apply(session, taken)) return std::nullopt;
                return std::chrono::steady_clock::now() - begun;
            });
    }

    bool look(db::Session& session) {
        auto found = import_of(session, run_, ImportState::applying);
        if (!found) return false;
        record_ = std::move(*found);
        now_ = services_.clock.now();
        region_ = region_of(session, record_, now_.china_date());
        actor_ = actor_of(session, record_);
        home_union_ = organisation::find_union(session, organisation::whole_store(), record_.union_id);
        if (!home_union_) throw Fault(Fault::Kind::corrupt, "intake: the union of an import is not there");
        unions_.clear();
        return true;
    }

    std::vector<Prepared> prepare(db::Session& session, std::int64_t after, std::int64_t limit) {
        store::StagedFilter filter;
        filter.after = after;
        filter.limit = static_cast<int>(limit);
        std::vector<Prepared> prepared;
        for (auto& row : store::list(session, record_.id, filter)) {
            Prepared one;
            const auto status = row.status;
            one.reasons = read_codes(row.reasons);
            one.refused = status == "refused" || status == "unattached";
            one.counts = status == "accepted" || status == "warning";
            if (!one.refused) {
                auto record = open_record(services_.vault, record_.key, record_.id, row);
                if (!record) throw Fault(Fault::Kind::corrupt, "intake: a staged record is not there");
                one.record = std::move(*record);
                propose(one);
                one.household = household_of(one.record, row.file_no, union_of(session, one.record),
                                             now_.china_date(), one.counts, one.reasons);
            }
            one.row = std::move(row);
            prepared.push_back(std::move(one));
        }
        return prepared;
    }

    // The region's parameters may be others than at the check; what is kept must be what they say now.
    void propose(Prepared& one) const {
        if (!one.counts || !one.record.inputs || !region_.settings.parameters) return;
        const auto out =
            policies::propose_category(inputs_of(*one.record.inputs), *region_.settings.parameters);
        one.record.proposal = {std::string(policies::name_of(out.category)), out.rule, out.net, out.deep_line,
                               out.relative_line};
    }

    const organisation::UnionFacts& union_of(db::Session& session, const StagedRecord& record) {
        const auto text = record.texts.find("union_name");
        if (text == record.texts.end()) return *home_union_;
        auto [known, is_new] = unions_.try_emplace(text->second, *home_union_);
        if (is_new)
            if (auto named = organisation::find_union_by_name(session, home_union_->place, text->second))
                known->second = std::move(*named);
        return known->second;
    }

    bool apply(db::Session& session, const Taken& taken) const {
        auto record = import_of(session, run_, ImportState::applying);
        if (!record || record->applied_upto != taken.after) return false;
        auto rows = taken.chunk.rows;
        ChunkLoader(services_, session, *record, {taken.region, taken.actor, taken.now})
            .load(taken.chunk, rows);
        for (auto& one : rows) {
            if (one.made) {
                one.row.household = one.made->household;
                ++record->made;
            }
            one.row.reasons = json::write(one.reasons);
            if (one.made || one.refused) store::set_outcome(session, record->id, one.row);
        }
        record->applied_upto = rows.back().row.number;
        record->attempts = 0;
        store::update(session, *record);
        return true;
    }

    // The one commit that shows everything.
    void publish() {
        services_.database.write([&](db::Session& session) {
            auto record = import_of(session, run_, ImportState::applying);
            if (!record) return;
            people::publish_batch(session, record->id.value);
            record->state = ImportState::applied;
            record->version += 1;
            record->applied_at = record->changed_at = services_.clock.now();
            record->kept_until =
                keeps_refused(session) ? kept_from(*record->applied_at) : *record->applied_at;
            store::update(session, *record);
            audit::record(session, services_.ids, *record->applied_at, record->staff ? &actor_ : nullptr,
                          {.action = "import_applied",
                           .record_kind = "import",
                           .record_id = record->id.value,
                           .scope_pos = record->scope_pos,
                           .detail = R"({"households":)" + std::to_string(record->made) + "}"});
            outbox::emit(session, services_.ids, *record->applied_at,
                         {event::import_applied, {record->id.value}});
            record_ = std::move(*record);
        });
    }

    bool keeps_refused(db::Session& session) const {
        store::StagedFilter filter;
        filter.status = "refused";
        filter.limit = 1;
        return !store::list(session, record_.id, filter).empty();
    }

    // The households stand now: what staging held of them goes. Where no row was refused, nobody needs the
    // files and the key either.
    void clear_what_nobody_needs() {
        if (record_.state != ImportState::applied) return;
        clear_staging(services_, record_.id, false);
        sweep(services_);
    }

    operation::Services& services_;
    jobs::Run& run_;
    store::ImportRecord record_;
    Region region_;
    auth::Actor actor_;
    Instant now_;
    std::optional<organisation::UnionFacts> home_union_;
    std::map<std::string, organisation::UnionFacts> unions_;
};

}  // namespace

Result<std::string> apply_work(operation::Services& services, jobs::Run& run) {
    return Apply(services, run).work();
}

}  // namespace bangfu::intake
