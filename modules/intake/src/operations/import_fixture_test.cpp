// SPDX-License-Identifier: Apache-2.0
#include "operations/import_fixture.hpp"

#include <sstream>

namespace bangfu::intake {

ImportTest::ImportTest() {
    using organisation::UnionLevel;
    constexpr auth::HashCost cheap{.memory_bytes = 8192, .passes = 1};
    organisation = organisation::Organisation::make({.database = store.database(),
                                                     .permissions = {{"organisation.create_union"}},
                                                     .followers = {},
                                                     .version = "1",
                                                     .demonstration = false,
                                                     .limits = {},
                                                     .hash_cost = cheap});
    const auto founded =
        organisation::found_store(*organisation, store.services(), {"自治区总工会", UnionLevel::province},
                                  {"王伟", "admin"}, Personal<std::string>("many horses on the steppe"),
                                  store.services().clock.now())
            .value();
    root = founded.root;
    const auto create = [&](UnionId parent, const char* name, UnionLevel level) {
        const auto admin = at(root, {"organisation.create_union"});
        return store
            .write(admin,
                   [&](auto& call) {
                       return organisation::create_union(organisation->context(), call,
                                                         {.parent = parent, .name = name, .level = level});
                   })
            ->id;
    };
    banner = create(root, "科尔沁右翼中旗总工会", UnionLevel::county);
    mine = create(banner, "煤矿工会", UnionLevel::primary);
    other = create(root, "科尔沁右翼前旗总工会", UnionLevel::county);
    clerk = at(banner);
    for (const auto make : {people::make_participant, services::make_participant, policies::make_participant,
                            cases::make_participant, evaluation::make_participant}) {
        modules.push_back(make(store.services()));
        participants.push_back(modules.back().get());
    }
    store.database().write([](db::Session& session) {
        services::seed_kinds(session);
        cases::seed_need_codes(session);
    });
}

auth::Actor ImportTest::at(UnionId union_id, std::vector<std::string> permissions) {
    auto actor = people::HouseholdStore::actor(std::move(permissions));
    actor.at = union_id;
    actor.scope = store.database().read([&](db::Session& session) {
        return organisation::find_union(session, organisation::whole_store(), union_id).value().place;
    });
    return actor;
}

std::string ImportTest::roster(int households, const std::string& prefix, std::uint64_t seed) {
    DemoOptions options;
    options.households = households;
    options.seed = seed;
    options.faults_of_each_kind = households >= 100 ? 3 : 0;
    options.file_no_prefix = prefix;
    const auto path = folder / "made.xlsx";
    write_demo_xlsx(make_demo_roster(options), {}, path.string());
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

http::TaskCall ImportTest::task(const auth::Actor& by, const std::string& bytes) {
    const auto path = folder / "upload";
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    return {store.services(), &by, store.services().clock.now(), facts, path, "名册.xlsx", ""};
}

Result<ImportId> ImportTest::upload(const std::string& bytes, UnionId to, const auth::Actor& by,
                                    std::optional<std::int64_t> minimum_fen) {
    StartImport form;
    form.union_ = to;
    if (minimum_fen) {
        form.local_minimum_fen = MoneyPerMonth{*minimum_fen};
        form.local_minimum_source = Text<200>("民政局通知");
    }
    auto call = task(by, bytes);
    const auto started = start_import(call, form);
    if (started.refused()) return started.error();
    return started->id;
}

void ImportTest::work(ImportId id, int chunks) {
    const auto record =
        store.database().read([&](db::Session& session) { return store::find(session, id).value(); });
    ByHand run(record, chunks);
    auto& services = store.services();
    if (record.state == ImportState::checking)
        std::ignore = check_work(services, run);
    else if (record.state == ImportState::applying)
        std::ignore = apply_work(services, run);
    else
        std::ignore = undo_work(services, run);
}

ImportId ImportTest::checked(const std::string& bytes) {
    const auto id = upload(bytes, banner, clerk).value();
    work(id);
    return id;
}

ImportAnswer ImportTest::show(ImportId id) {
    return store.read(clerk, [&](auto& call) { return show_import(call, id); }).value();
}

Result<ImportAnswer> ImportTest::apply(ImportId id) {
    return store.write(clerk, [&](auto& call) { return apply_import(call, id, {show(id).version}); });
}

ImportId ImportTest::applied(const std::string& bytes) {
    const auto id = checked(bytes);
    EXPECT_EQ(code(apply(id)), "ok");
    work(id);
    return id;
}

std::int64_t ImportTest::count(const std::string& table) {
    return store.count("SELECT COUNT(*) FROM " + table + " WHERE batch > 1");
}

std::int64_t ImportTest::visible() {
    return store.count("SELECT COUNT(*) FROM v_people_households WHERE batch > 1");
}

std::vector<HouseholdId> ImportTest::households(ImportId id) {
    ListImportRows query;
    query.limit = json::Ranged<1, 200>{200};
    const auto rows =
        store.read(clerk, [&](auto& call) { return list_import_rows(call, id, query); }).value();
    std::vector<HouseholdId> found;
    for (const auto& row : rows.items)
        if (row.household) found.push_back(*row.household);
    return found;
}

Result<ImportAnswer> ImportTest::undo(ImportId id) {
    return store.write(clerk, [&](auto& call) {
        return undo_import(call, participants, id, {RequiredText<500>("导错了文件")});
    });
}

}  // namespace bangfu::intake
