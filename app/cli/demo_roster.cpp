// SPDX-License-Identifier: Apache-2.0
// `bangfu demo-roster --to DIR`: writes a made-up roster as an office keeps it, and the answers a reader must
// give.
#include "cli/commands.hpp"
#include <bangfu/intake/demo_roster.hpp>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace bangfu::cli {
namespace {

std::optional<std::int64_t> number_of(const Arguments& arguments, std::string_view name,
                                      std::int64_t standard) {
    const auto text = arguments.value(name);
    if (!text) return standard;
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (fault != std::errc() || end != text->data() + text->size() || value < 0) return std::nullopt;
    return value;
}

int demo_roster(const Arguments& arguments) {
    const auto households = number_of(arguments, "--households", 300);
    const auto seed = number_of(arguments, "--seed", 1);
    const auto wording = number_of(arguments, "--wording", 0);
    if (!households || !seed || !wording || *households < 1 || *households > 1'000'000 ||
        *wording >= intake::demo_wordings) {
        std::cerr << "户数 1–1000000，种子 ≥ 0，写法 0–4\nhouseholds 1–1000000, seed ≥ 0, wording 0–4\n";
        return exit_usage;
    }
    intake::DemoOptions options;
    options.households = static_cast<int>(*households);
    options.seed = static_cast<std::uint64_t>(*seed);
    options.faults_of_each_kind = options.households >= 100 ? 3 : 0;
    const auto roster = intake::make_demo_roster(options);
    intake::DemoStyle style;
    style.wording = static_cast<int>(*wording);
    const std::filesystem::path folder(*arguments.value("--to"));
    std::filesystem::create_directories(folder);
    intake::write_demo_xlsx(roster, style, (folder / "roster.xlsx").string());
    std::ofstream expected(folder / "expected.json", std::ios::binary | std::ios::trunc);
    expected << intake::to_json(roster.expected) << '\n';
    expected.flush();
    if (!expected) throw Fault(Fault::Kind::io, "cannot write " + (folder / "expected.json").string());
    std::cout << (folder / "roster.xlsx").string() << '\n';
    return exit_done;
}

}  // namespace

const Command demo_roster_command{"demo-roster",
                                  "写一份虚构名册 / write a made-up roster and its expected answers",
                                  {{"--to", "DIR", "写到哪里 / where to", true},
                                   {"--households", "N", "户数 / households (300)"},
                                   {"--seed", "N", "种子 / seed (1)"},
                                   {"--wording", "0-4", "哪个单位的表头写法 / which office's headers"}},
                                  demo_roster};

}  // namespace bangfu::cli
