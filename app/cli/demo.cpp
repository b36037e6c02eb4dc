// SPDX-License-Identifier: Apache-2.0
// `bangfu demo --households N`: fills a demonstration store with made-up households, for measuring and for
// trying things at size. With --json stdout holds one object and nothing else; progress goes to stderr.
#include "cli/commands.hpp"
#include "cli/errors.hpp"
#include "cli/settings.hpp"
#include "compose.hpp"
#include "demo/fill.hpp"
#include "demo/household_maker.hpp"
#include "store.hpp"
#include <bangfu/platform/json.hpp>

#include <charconv>
#include <chrono>
#include <iostream>

namespace bangfu::cli {

// What was filled, as --json prints it. A row is a row of any sheet of a roster: household or member, need,
// delivery, answer.
struct FilledReport {
    std::int64_t households = 0, persons = 0, circumstances = 0, needs = 0, deliveries = 0, answers = 0;
    std::int64_t already_there = 0, rows = 0, milliseconds = 0, rows_a_second = 0, longest_write_ms = 0;
};
BOOST_DESCRIBE_STRUCT(FilledReport, (),
                      (households, persons, circumstances, needs, deliveries, answers, already_there, rows,
                       milliseconds, rows_a_second, longest_write_ms))

namespace {

using Steady = std::chrono::steady_clock;

std::int64_t ms_since(Steady::time_point start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - start).count();
}

std::optional<std::int64_t> whole_number(const std::string& text) {
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

FilledReport report_of(const demo::Filled& filled, std::int64_t milliseconds) {
    return {filled.households,      filled.persons,
            filled.circumstances,   filled.needs,
            filled.deliveries,      filled.answers,
            filled.already_there,   filled.rows(),
            milliseconds,           milliseconds > 0 ? filled.rows() * 1'000 / milliseconds : 0,
            filled.longest_write_ms};
}

// Tells how far it is, once a second.
class Progress {
  public:
    explicit Progress(std::int64_t wanted) : wanted_(wanted) {}
    void operator()(const demo::Filled& filled) {
        const auto ms = ms_since(start_);
        if (ms - told_ms_ < 1'000) return;
        told_ms_ = ms;
        std::cerr << filled.households << '/' << wanted_ << " 户 households, " << filled.rows() * 1'000 / ms
                  << " 行/秒 rows/s\n";
    }

  private:
    std::int64_t wanted_;
    Steady::time_point start_ = Steady::now();
    std::int64_t told_ms_ = 0;
};

int fill_store(app::Store& store, const config::Config& settings, demo::FillOptions options, bool as_json) {
    app::Modules modules(store.database(), true,
                         {settings.session_idle_minutes, settings.session_absolute_hours});
    options.data = settings.data;
    const auto start = Steady::now();
    Progress progress(options.households);
    const auto filled =
        demo::fill(store, modules, options, [&](const demo::Filled& so_far) { progress(so_far); });
    if (filled.refused()) return tell(filled.error());
    const auto report = report_of(filled.value(), ms_since(start));
    if (as_json)
        std::cout << json::write(report) << '\n';
    else
        std::cout << "户 households: " << report.households << "，人 persons: " << report.persons
                  << "，情况 circumstances: " << report.circumstances
                  << "，行/秒 rows/s: " << report.rows_a_second << '\n';
    return exit_done;
}

int fill_demo(const Arguments& arguments) {
    const auto households = whole_number(*arguments.value("--households"));
    const auto seed = whole_number(arguments.value("--seed").value_or("1"));
    if (!households || *households < 1 || *households > demo::HouseholdMaker::most_households || !seed ||
        *seed < 0) {
        std::cerr << "户数 1–1000000，种子 ≥ 0\nhouseholds 1–1000000, seed ≥ 0\n";
        return exit_usage;
    }
    const auto read = read_settings(arguments);
    if (read.refused()) return tell(read.error());
    const log::Logger logger(log_settings(read.value()));
    auto opened = app::Store::open(read.value(), logger, app::Opening::make_demonstration);
    if (opened.refused()) return tell(opened.error());
    app::Store& store = *opened.value();
    if (!store.identity().demonstration)
        return tell(Error(error::production_store, bangfu::Arguments{{"data", read->data.string()}}));
    demo::FillOptions options;
    options.households = *households;
    options.seed = static_cast<std::uint64_t>(*seed);
    return fill_store(store, read.value(), options, arguments.has("--json"));
}

}  // namespace

const Command demo_command{"demo", "装入虚构的家庭 / fill a demonstration store with made-up households",
                           with_settings({{"--households", "N", "户数 / households", true},
                                          {"--seed", "N", "种子 / seed (1)"},
                                          {"--json", "", "结果为 JSON / the result as JSON"}}),
                           fill_demo};

}  // namespace bangfu::cli
