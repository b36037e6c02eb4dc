// SPDX-License-Identifier: Apache-2.0
#include "demo/fill.hpp"

#include "demo/demonstration.hpp"
#include "demo/household_maker.hpp"
#include "demo/union_tree.hpp"
#include <bangfu/organisation/verbs.hpp>

#include <algorithm>
#include <chrono>
#include <future>

namespace bangfu::demo {
namespace {

namespace org = organisation;

constexpr std::int64_t most_households_a_county = 10'000;
constexpr int townships_a_county = 10;
constexpr std::size_t households_a_write = 50;
constexpr std::int64_t keys_a_household = 5;  // its own, and those of its persons on average

std::int64_t ms_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start)
        .count();
}

// A union that gets households, and the survey in which they answer.
struct Place {
    UnionId id;
    std::int64_t scope_pos = 0;
    evaluation::QuestionnaireId survey;
};

// Households that one transaction writes.
struct Chunk {
    std::vector<people::NewHousehold> homes;
    std::vector<MadeHousehold> made;  // without their household, which stands in homes
    std::unique_ptr<people::Loader::Prepared> prepared;
};

class Filling {
  public:
    Filling(app::Store& store, app::Modules& modules, const FillOptions& options,
            const std::function<void(const Filled&)>& progress)
        : store_(store),
          organisation_(modules.organisation()),
          options_(options),
          progress_(progress),
          now_(store.clock().now()),
          maker_(options.seed, now_.china_date()),
          batch_(store.services().ids.next_value()) {}

    Result<Filled> run() {
        find_administrator();
        if (auto found = find_places(); found.refused()) return found.error();
        store_.database().write([&](db::Session& session) { begin_batch(session); });
        loader_ = people::make_loader(store_.services(), batch_, administrator_.staff, now_);
        const auto count = static_cast<std::int64_t>(places_.size());
        for (std::int64_t place = 0; place < count; ++place)
            fill_place(places_[static_cast<std::size_t>(place)], options_.households * place / count,
                       options_.households * (place + 1) / count);
        store_.database().write([&](db::Session& session) { people::publish_batch(session, batch_); });
        return filled_;
    }

  private:
    void find_administrator() {
        store_.database().read([&](db::Session& session) {
            auto& directory = organisation_.directory();
            const auto account = directory.find_by_sign_in_name(session, demo_staff.front().sign_in_name);
            ASSERT(account);
            const auto actor = directory.actor(session, account->staff, std::nullopt, now_.china_date());
            ASSERT(actor);
            administrator_ = *actor;
        });
    }

    // A union of that name; made under `parent` where there is none.
    Result<org::UnionFacts> find_or_create(const std::string& name, UnionId parent, org::UnionLevel level) {
        return store_.database().write([&](db::Session& session) -> Result<org::UnionFacts> {
            if (auto there = org::find_union_by_name(session, org::whole_store(), name)) return *there;
            org::Writing work{store_.services(), session, administrator_, now_};
            org::CreateUnion form;
            form.parent = parent;
            form.name = name;
            form.level = level;
            auto created = org::create_union(organisation_.context(), work, form);
            if (created.refused()) return created.error();
            return *org::find_union(session, org::whole_store(), created->id);
        });
    }

    Done find_places() {
        for (const auto& wanted : demo_unions) {
            if (wanted.level != UnionLevel::primary) continue;
            const auto at = store_.database().read([&](db::Session& session) {
                return org::find_union_by_name(session, org::whole_store(), wanted.name);
            });
            ASSERT(at);
            places_.push_back({at->id, at->place.from, {}});
        }
        const auto root = store_.database().read([](db::Session& session) {
            return org::find_union_by_name(session, org::whole_store(), demo_unions.front().name);
        });
        ASSERT(root);
        for (std::int64_t i = 1; i <= options_.households / most_households_a_county; ++i)
            if (auto made = add_county(root->id, i); made.refused()) return made;
        return done();
    }

    Done add_county(UnionId root, std::int64_t number) {
        const auto name = "示范" + std::to_string(number) + "旗";
        const auto county = find_or_create(name + "总工会", root, UnionLevel::county);
        if (county.refused()) return county.error();
        for (int i = 1; i <= townships_a_county; ++i) {
            const auto township =
                find_or_create(name + "第" + std::to_string(i) + "苏木工会", county->id, UnionLevel::primary);
            if (township.refused()) return township.error();
            places_.push_back({township->id, township->place.from, {}});
        }
        return done();
    }

    void begin_batch(db::Session& session) {
        people::hide_batch(session, batch_, now_);
        for (auto& place : places_)
            place.survey = evaluation::register_roster_survey(store_.services(), session, place.id,
                                                              place.scope_pos, "需求调查", batch_);
    }

    // While one chunk is written, the next is made and prepared.
    void fill_place(const Place& place, std::int64_t from, std::int64_t until) {
        store_.services().vault.reserve((until - from) * keys_a_household);
        for (auto number = from; number < until;) {
            Chunk chunk;
            for (; number < until && chunk.made.size() < households_a_write; ++number) {
                chunk.made.push_back(maker_.make(number, place.id, place.scope_pos));
                chunk.homes.push_back(std::move(chunk.made.back().household));
            }
            chunk.prepared = loader_->prepare(chunk.homes);
            wait_for_write();
            writing_ = std::async(std::launch::async,
                                  [this, &place, chunk = std::move(chunk)] { write(place, chunk); });
        }
        wait_for_write();
    }

    void wait_for_write() {
        if (!writing_.valid()) return;
        writing_.get();
        progress_(filled_);
    }

    void write(const Place& place, const Chunk& chunk) {
        std::int64_t took_ms = 0;
        const auto outcomes = store_.database().write([&](db::Session& session) {
            const auto start = std::chrono::steady_clock::now();
            auto loaded = loader_->load(session, *chunk.prepared);
            load_help(session, place, loaded, chunk.made);
            took_ms = ms_since(start);
            return loaded;
        });
        for (std::size_t i = 0; i < outcomes.size(); ++i) count(outcomes[i], chunk.homes[i], chunk.made[i]);
        filled_.longest_write_ms = std::max(filled_.longest_write_ms, took_ms);
    }

    void count(const people::Loader::Outcome& outcome, const people::NewHousehold& home,
               const MadeHousehold& made) {
        if (!outcome.registered) {
            ++filled_.already_there;
            return;
        }
        const auto size = [](const auto& rows) { return static_cast<std::int64_t>(rows.size()); };
        ++filled_.households;
        filled_.persons += home.size;
        filled_.circumstances += size(home.circumstances);
        filled_.needs += size(made.needs);
        filled_.deliveries += size(made.deliveries);
        filled_.answers += size(made.answers);
    }

    void load_help(db::Session& session, const Place& place,
                   std::span<const people::Loader::Outcome> outcomes, std::span<const MadeHousehold> made) {
        std::vector<cases::NewNeed> needs;
        std::vector<services::NewDelivery> deliveries;
        std::vector<evaluation::NewAnswer> answers;
        const auto take = [&](const auto& from, auto& into, const people::Registered& who) {
            for (const auto& row : from) {
                auto& placed = into.emplace_back(row);
                placed.household = who.household;
                placed.person = who.worker;
                placed.union_id = place.id;
                placed.scope_pos = place.scope_pos;
            }
        };
        for (std::size_t i = 0; i < made.size(); ++i) {
            if (!outcomes[i].registered) continue;
            take(made[i].needs, needs, *outcomes[i].registered);
            take(made[i].deliveries, deliveries, *outcomes[i].registered);
            take(made[i].answers, answers, *outcomes[i].registered);
        }
        for (auto& answer : answers) answer.questionnaire = place.survey;
        auto& services = store_.services();
        cases::load_needs(services, session, needs, batch_, administrator_.staff, now_);
        services::load_deliveries(services, session, deliveries, batch_, administrator_.staff, now_);
        evaluation::load_answers(services, session, answers, batch_, administrator_.staff, now_);
    }

    app::Store& store_;
    org::Organisation& organisation_;
    const FillOptions& options_;
    const std::function<void(const Filled&)>& progress_;
    Instant now_;
    HouseholdMaker maker_;
    std::int64_t batch_;
    auth::Actor administrator_;
    std::vector<Place> places_;
    std::unique_ptr<people::Loader> loader_;
    Filled filled_;
    std::future<void> writing_;
};

}  // namespace

Result<Filled> fill(app::Store& store, app::Modules& modules, const FillOptions& options,
                    const std::function<void(const Filled&)>& progress) {
    ASSERT(store.identity().demonstration);
    if (auto founded = make_where_missing(store, modules, options.data); founded.refused())
        return founded.error();
    return Filling(store, modules, options, progress).run();
}

}  // namespace bangfu::demo
