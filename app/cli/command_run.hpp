// SPDX-License-Identifier: Apache-2.0
// A subcommand as somebody types it, for the tests: what it ended with, and what it printed.
#pragma once

#include "cli/commands.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace bangfu::cli {

using Given = std::vector<std::pair<std::string, std::string>>;

struct Ran {
    int exit = 0;
    std::string out, err;
    bool says(std::string_view text) const { return out.find(text) != std::string::npos; }
};

inline Arguments arguments_of(const Given& given) {
    Arguments arguments;
    for (const auto& [name, value] : given) arguments.add(name, value);
    return arguments;
}

inline Ran run(const Command& command, const Given& given) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    Ran ran;
    ran.exit = command.run(arguments_of(given));
    ran.out = testing::internal::GetCapturedStdout();
    ran.err = testing::internal::GetCapturedStderr();
    return ran;
}

}  // namespace bangfu::cli
