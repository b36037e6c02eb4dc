// SPDX-License-Identifier: Apache-2.0
#include "demo/demo_households.hpp"

#include "demo/union_tree.hpp"
#include <bangfu/intake/command.hpp>
#include <bangfu/intake/demo_roster.hpp>

#include <cstdlib>
#include <filesystem>

#include <unistd.h>

namespace bangfu::demo {
namespace {

constexpr int households = 240;
constexpr std::string_view importer = "clerk";

// A folder of its own, gone with the roster in it when the import is over.
class RosterFile {
  public:
    explicit RosterFile(const intake::DemoRoster& roster) {
        auto pattern = (std::filesystem::temp_directory_path() / "bangfu-demo-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw Fault(Fault::Kind::io, "cannot make a temporary folder");
        folder_ = pattern;
        intake::DemoStyle style;
        style.subtotals = true;
        intake::write_demo_xlsx(roster, style, path());
    }
    ~RosterFile() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    RosterFile(const RosterFile&) = delete;
    RosterFile& operator=(const RosterFile&) = delete;
    std::string path() const { return (folder_ / "roster.xlsx").string(); }

  private:
    std::filesystem::path folder_;
};

intake::DemoOptions options_on(Date today) {
    intake::DemoOptions options;
    options.households = households;
    options.day = today;
    options.local_minimum = demo_minimum.per_month;
    // Other people than those of a roster that somebody tries on the demonstration.
    options.file_no_prefix = "YS" + std::to_string(today.parts().year);
    options.region = "150498";
    for (const auto& row : demo_unions)
        if (row.parent == demo_minimum.union_key) options.unions.emplace_back(row.name);
    return options;
}

}  // namespace

Done import_households(app::Store& store, app::Modules& modules) {
    const auto today = store.clock().now().china_date();
    const auto& county = *std::find_if(demo_unions.begin(), demo_unions.end(),
                                       [](const auto& row) { return row.key == demo_minimum.union_key; });
    intake::Wanted wanted;
    const bool there = store.database().read([&](db::Session& session) {
        const auto at = organisation::find_union_by_name(session, organisation::whole_store(), county.name);
        ASSERT(at);
        wanted.union_id = at->id;
        auto& directory = modules.organisation().directory();
        if (const auto account = directory.find_by_sign_in_name(session, importer))
            if (const auto actor = directory.actor(session, account->staff, std::nullopt, today)) {
                wanted.staff = actor->staff;
                wanted.post = actor->post;
            }
        return intake::has_imports(session, at->id);
    });
    if (there) return done();
    const RosterFile file(intake::make_demo_roster(options_on(today)));
    wanted.name = "演示名册";
    sheets::Input input;
    input.name = "演示名册.xlsx";
    input.path = file.path();
    const auto imported = intake::import_files(store.services(), std::span(&input, 1), wanted);
    if (imported.refused()) return imported.error();
    return done();
}

}  // namespace bangfu::demo
