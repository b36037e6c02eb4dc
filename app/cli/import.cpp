// SPDX-License-Identifier: Apache-2.0
// `bangfu import FILE… --union CODE`: imports a roster into a store, also beside a program that is serving
// it; with --dry-run says, household by household, what an import would do, and keeps nothing. With --json
// stdout holds one object and nothing else.
#include "cli/commands.hpp"
#include "cli/services_beside.hpp"
#include "cli/settings.hpp"
#include <bangfu/intake/command.hpp>
#include <bangfu/organisation/errors.hpp>
#include <bangfu/organisation/organisation.hpp>

#include <charconv>
#include <filesystem>
#include <iostream>

namespace bangfu::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view given_by_option = "--standard-fen";

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
struct Options {
    std::vector<sheets::Input> files;
    intake::Wanted wanted;
    int exit = exit_done;
};

Options read_options(const Arguments& arguments) {
    Options options;
    const auto wrong = [&](std::string_view chinese, std::string_view english) {
        options.exit = usage(chinese, english);
        return options;
    };
    for (const auto& file : arguments.all("files")) {
        if (!fs::is_regular_file(file)) return wrong("没有这个文件：" + file, "no such file: " + file);
        sheets::Input input;
        input.path = file;
        input.name = fs::path(file).filename().string();
        options.files.push_back(std::move(input));
    }
    for (const auto& pair : arguments.all("--map")) {
        const auto at = pair.rfind('=');
        if (at == std::string::npos || at == 0)
            return wrong("--map 要写成 表头=字段：" + pair, "--map takes HEADER=field: " + pair);
        options.wanted.header_fields.emplace_back(pair.substr(0, at), pair.substr(at + 1));
    }
    if (const auto given = arguments.value(given_by_option)) {
        options.wanted.local_minimum = parse_fen(*given);
        if (!options.wanted.local_minimum)
            return wrong("--standard-fen 要是正整数（分）",
                         "--standard-fen takes a positive whole number of fen");
        options.wanted.local_minimum_source = given_by_option;
    }
    options.wanted.name = options.files.front().name;
    return options;
}

// Without a store nobody is on file, no region has parameters, and the union's code is taken as given.
Result<intake::Roster> try_without_store(const Options& options) {
    intake::Settings settings;
    settings.header_fields = options.wanted.header_fields;
    settings.today = app::SystemClock().now().china_date();
    if (options.wanted.local_minimum)
        settings.parameters = policies::customary_parameters(
            *options.wanted.local_minimum, std::string(given_by_option), std::string(given_by_option));
    return intake::read_roster(options.files, settings);
}

Result<intake::Roster> with_store(ServicesBeside& beside, Options& options, const Arguments& arguments,
                                  bool dry_run) {
    auto& services = beside.services();
    const auto at = services.database.read([&](db::Session& session) {
        return organisation::find_union_by_code(session, organisation::whole_store(),
                                                arguments.value("--union").value_or(""));
    });
    if (!at) return organisation::error::no_such_union;
    options.wanted.union_id = at->id;
    if (dry_run) return intake::try_roster(services, options.files, options.wanted);
    auto imported = intake::import_files(services, options.files, options.wanted);
    if (imported.refused()) return imported.error();
    return std::move(imported->roster);
}

Result<intake::Roster> read_or_import(Options& options, const Arguments& arguments,
                                      const config::Config& settings) {
    const bool dry_run = arguments.has("--dry-run");
    const bool empty = is_sqlite(settings) && !fs::exists(settings.data / "bangfu.db");
    if (dry_run && empty) return try_without_store(options);
    auto beside = ServicesBeside::open(
        settings, dry_run ? ServicesBeside::Purpose::read : ServicesBeside::Purpose::write);
    if (beside.refused()) return beside.error();
    return with_store(*beside.value(), options, arguments, dry_run);
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
    auto options = read_options(arguments);
    if (options.exit != exit_done) return options.exit;
    const auto settings = read_settings(arguments);
    if (settings.refused()) return tell(settings.error());
    const auto roster = read_or_import(options, arguments, settings.value());
    if (roster.refused()) return tell(roster.error());
    if (arguments.has("--json"))
        std::cout << intake::to_json(roster->summary()) << '\n';
    else
        print_words(roster.value());
    return exit_done;
}

}  // namespace

const Command import_command{
    "import",
    "导入困难职工名册；服务运行时也可执行 / import a roster of workers in difficulty; may run while the "
    "store is served",
    with_settings({{"files", "FILE", "名册文件，可以多个 / the roster's files", true},
                   {"--union", "CODE", "导入的工会代码 / code of the importing union", true},
                   {"--dry-run", "", "只试读，不保存 / read only, keep nothing"},
                   {"--json", "", "结果为 JSON / the result as JSON"},
                   {"--standard-fen", "FEN", "当地低保标准，分/人·月 / local minimum per person and month"},
                   {"--map", "HEADER=field", "表头与字段的对应 / what a header means"}}),
    import};

}  // namespace bangfu::cli
