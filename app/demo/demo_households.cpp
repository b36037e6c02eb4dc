// SPDX-License-Identifier: Apache-2.0
#include "demo/demo_households.hpp"

#include "demo/union_tree.hpp"
#include <bangfu/intake/command.hpp>
#include <bangfu/intake/demo_roster.hpp>
#include <bangfu/platform/temporary.hpp>

#include <algorithm>

namespace bangfu::demo {
namespace {

// One roster of the county's office, and one of a township that sends a household in later: its worker stands
// in the file of another township already, which the township cannot see. So the county's desk has a
// collision.
struct DemoImport {
    std::string_view union_key, importer, name, file_name;
    int households;
};
constexpr DemoImport county_roster{demo_minimum.union_key, "clerk", "演示名册", "演示名册.xlsx", 240};
constexpr DemoImport late_roster{"nailin", "nailin", "乃林镇补报", "乃林镇补报.xlsx", 3};

const DemoUnion& union_of(std::string_view key) {
    const auto found =
        std::find_if(demo_unions.begin(), demo_unions.end(), [&](const auto& row) { return row.key == key; });
    ASSERT(found != demo_unions.end());
    return *found;
}

intake::DemoRoster made_county_roster(Date today) {
    intake::DemoOptions options;
    options.households = county_roster.households;
    options.day = today;
    options.local_minimum = demo_minimum.per_month;
    // Other people than those of a roster that somebody tries on the demonstration.
    options.file_no_prefix = "YS" + std::to_string(today.parts().year);
    options.region = "150498";
    for (const auto& row : demo_unions)
        if (row.parent == demo_minimum.union_key) options.unions.emplace_back(row.name);
    return intake::make_demo_roster(options);
}

intake::DemoCell* cell_of(intake::DemoTable& table, std::vector<intake::DemoCell>& row, intake::Field field) {
    const auto found = std::find(table.fields.begin(), table.fields.end(), field);
    return found == table.fields.end() ? nullptr
                                       : &row[static_cast<std::size_t>(found - table.fields.begin())];
}

// The first of the roster becomes the first of `other`.
void same_first_worker(intake::DemoRoster& roster, intake::DemoRoster& other) {
    using intake::Field;
    auto& files = roster.tables.front();
    auto& from = other.tables.front();
    for (const auto field : {Field::identity_number, Field::sex, Field::birth_date})
        *cell_of(files, files.rows.front(), field) = *cell_of(from, from.rows.front(), field);
    *cell_of(files, files.rows.front(), Field::opened_on) = {intake::DemoCell::Kind::date, "", 0,
                                                             roster.options.day};
    const auto name = *cell_of(from, from.rows.front(), Field::worker_name);
    const auto file_no = cell_of(files, files.rows.front(), Field::file_no)->text;
    for (auto& table : roster.tables)
        for (auto& row : table.rows)
            if (cell_of(table, row, Field::file_no)->text == file_no)
                *cell_of(table, row, Field::worker_name) = name;
}

intake::DemoRoster made_late_roster(Date today) {
    intake::DemoOptions options;
    options.households = late_roster.households;
    options.seed = 2;
    options.faults_of_each_kind = 0;
    options.day = today;
    options.local_minimum = demo_minimum.per_month;
    options.file_no_prefix = "BB" + std::to_string(today.parts().year);
    options.region = "150497";
    options.unions.emplace_back(union_of(late_roster.union_key).name);
    auto roster = intake::make_demo_roster(options);
    auto county = made_county_roster(today);
    same_first_worker(roster, county);
    return roster;
}

Done import_one(app::Store& store, app::Modules& modules, const DemoImport& demo,
                intake::DemoRoster (*made)(Date)) {
    const auto today = store.clock().now().china_date();
    intake::Wanted wanted;
    const bool there = store.database().read([&](db::Session& session) {
        const auto at = organisation::find_union_by_name(session, organisation::whole_store(),
                                                         union_of(demo.union_key).name);
        ASSERT(at);
        wanted.union_id = at->id;
        auto& directory = modules.organisation().directory();
        if (const auto account = directory.find_by_sign_in_name(session, demo.importer))
            if (const auto actor = directory.actor(session, account->staff, std::nullopt, today)) {
                wanted.staff = actor->staff;
                wanted.post = actor->post;
            }
        return intake::has_imports(session, at->id);
    });
    if (there) return done();
    const temporary::Folder folder;
    const auto path = (folder.path() / "roster.xlsx").string();
    intake::DemoStyle style;
    style.subtotals = true;
    intake::write_demo_xlsx(made(today), style, path);
    wanted.name = std::string(demo.name);
    sheets::Input input;
    input.name = std::string(demo.file_name);
    input.path = path;
    const auto imported = intake::import_files(store.services(), std::span(&input, 1), wanted);
    if (imported.refused()) return imported.error();
    return done();
}

}  // namespace

Done import_households(app::Store& store, app::Modules& modules) {
    if (auto county = import_one(store, modules, county_roster, made_county_roster); county.refused())
        return county;
    return import_one(store, modules, late_roster, made_late_roster);
}

}  // namespace bangfu::demo
