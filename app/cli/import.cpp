// SPDX-License-Identifier: Apache-2.0
// `bangfu import FILE… --union CODE --dry-run`: reads a roster and says, household by household, what an
// import would do; keeps nothing. With --json stdout holds one object and nothing else.
#include "cli/commands.hpp"
#include "cli/settings.hpp"
#include "store.hpp"
#include <bangfu/intake/roster.hpp>
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/organisation.hpp>

#include <charconv>
#include <filesystem>
#include <iostream>

namespace bangfu::cli {
namespace {

namespace fs = std::filesystem;

std::optional<Money> parse_fen(const std::string& text) {
    std::int64_t fen = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), fen);
    if (fault != std::errc() || end != text.data() + text.size() || fen <= 0) return std::nullopt;
    return Money{fen};
}

int usage(std::string_view chinese, std::string_view english) {
    std::cerr << chinese << '\n' << english << '\n';
    return exit_usage;
}

// What the options say; an exit code where they are wrong.
struct Wanted {
    std::vector<sheets::Input> files;
    intake::Settings settings;
    int exit = exit_done;
};

Wanted read_options(const Arguments& arguments) {
    Wanted wanted;
    for (const auto& file : arguments.all("files")) {
        if (!fs::is_regular_file(file)) {
            wanted.exit = usage("没有这个文件：" + file, "no such file: " + file);
            return wanted;
        }
        sheets::Input input;
        input.path = file;
        input.name = fs::path(file).filename().string();
        wanted.files.push_back(std::move(input));
    }
    for (const auto& pair : arguments.all("--map")) {
        const auto at = pair.rfind('=');
        if (at == std::string::npos || at == 0) {
            wanted.exit = usage("--map 要写成 表头=字段：" + pair, "--map takes HEADER=field: " + pair);
            return wanted;
        }
        wanted.settings.header_fields.emplace_back(pair.substr(0, at), pair.substr(at + 1));
    }
    wanted.settings.today = app::SystemClock().now().china_date();
    if (const auto given = arguments.value("--standard-fen")) {
        const auto minimum = parse_fen(*given);
        if (!minimum) {
            wanted.exit = usage("--standard-fen 要是正整数（分）",
                                "--standard-fen takes a positive whole number of fen");
            return wanted;
        }
        wanted.settings.parameters =
            policies::customary_parameters(*minimum, "--standard-fen", "--standard-fen");
    }
    return wanted;
}

// The union's code is taken as given where there is no store yet; in a store it must be there.
int check_union(const Arguments& arguments) {
    const auto read = read_settings(arguments);
    if (read.refused()) return tell(read.error());
    if (!fs::exists(read->data / "bangfu.db") && read->database.starts_with("sqlite:")) return exit_done;
    const log::Logger logger(log_settings(read.value()));
    auto opened = app::Store::open(read.value(), logger, app::Opening::existing);
    if (opened.refused()) return tell(opened.error());
    const auto code = arguments.value("--union").value_or("");
    const bool there = opened.value()->database().read([&](db::Session& session) {
        return organisation::find_union_by_code(session, organisation::whole_store(), code).has_value();
    });
    return there ? exit_done : tell(organisation::error::no_such_union);
}

void print_words(const intake::Roster& roster) {
    const auto sum = roster.summary();
    std::cout << "户 households: " << sum.households << '\n';
    for (const auto& [status, count] : sum.statuses)
        std::cout << "  " << intake::name_of(status) << ": " << count << '\n';
    for (const auto& household : roster.households) {
        if (household.reasons.empty()) continue;
        std::cout << household.file_no << "  " << intake::name_of(household.status);
        for (const auto& reason : household.reasons) std::cout << ' ' << reason;
        std::cout << '\n';
    }
}

int import(const Arguments& arguments) {
    if (!arguments.has("--dry-run"))
        return usage("命令行目前只做试读：请加 --dry-run",
                     "the command line only tries a roster: give --dry-run");
    const auto wanted = read_options(arguments);
    if (wanted.exit != exit_done) return wanted.exit;
    if (const int refused = check_union(arguments); refused != exit_done) return refused;
    const auto roster = intake::read_roster(wanted.files, wanted.settings);
    if (roster.refused()) return tell(roster.error());
    if (arguments.has("--json"))
        std::cout << intake::to_json(roster->summary()) << '\n';
    else
        print_words(roster.value());
    return exit_done;
}

}  // namespace

const Command import_command{
    "import", "读取困难职工名册 / read a roster of workers in difficulty",
    with_settings({{"files", "FILE", "名册文件，可以多个 / the roster's files", true},
                   {"--union", "CODE", "导入的工会代码 / code of the importing union", true},
                   {"--dry-run", "", "只试读，不保存 / read only, keep nothing"},
                   {"--json", "", "结果为 JSON / the result as JSON"},
                   {"--standard-fen", "FEN", "当地低保标准，分/人·月 / local minimum per person and month"},
                   {"--map", "HEADER=field", "表头与字段的对应 / what a header means"}}),
    import};

}  // namespace bangfu::cli
