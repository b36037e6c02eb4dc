// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include <bangfu/base/result.hpp>

#include <iostream>

#include <CLI/CLI.hpp>

namespace {

using bangfu::cli::Arguments;
using bangfu::cli::Command;

// One option of a subcommand, as CLI11 wants it; what was given lands in `arguments`.
void add_option(CLI::App& sub, const bangfu::cli::Option& option, Arguments& arguments) {
    const std::string name(option.name);
    const std::string help(option.help);
    if (option.value_name.empty()) {
        sub.add_flag_callback(
            name, [&arguments, name] { arguments.add(name, ""); }, help);
        return;
    }
    const bool positional = !name.starts_with("-");
    auto* added = sub.add_option_function<std::vector<std::string>>(
        name,
        [&arguments, name](const std::vector<std::string>& values) {
            for (const auto& value : values) arguments.add(name, value);
        },
        help);
    added->type_name(std::string(option.value_name))
        ->required(option.required)
        ->expected(positional ? -1 : 1)
        ->allow_extra_args(positional);  // `--data DIR FILE`: the file is not a second folder
    added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("帮扶 Bangfu: trade unions helping workers in difficulty, together with social workers",
                 "bangfu");
    app.require_subcommand(1);
    Arguments arguments;
    int code = bangfu::cli::exit_done;
    for (const Command* command : bangfu::cli::all_commands()) {
        auto* sub = app.add_subcommand(std::string(command->name), std::string(command->help));
        for (const auto& option : command->options) add_option(*sub, option, arguments);
        sub->callback([command, &arguments, &code] { code = command->run(arguments); });
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        return app.exit(fault) == 0 ? bangfu::cli::exit_done : bangfu::cli::exit_usage;
    } catch (const bangfu::Fault& fault) {
        std::cerr << "bangfu: " << fault.what() << '\n';
        return bangfu::cli::exit_fault;
    }
    return code;
}
