// SPDX-License-Identifier: Apache-2.0
// PostgreSQL's own programs, run with arguments (never through a shell). A password in the URL goes by the
// environment: arguments can be read by every user of the machine.
#pragma once

#include <filesystem>
#include <string>

namespace bangfu::backup {

// Both throw Fault(io) with the program's name and exit code; what it said stands on stderr.
void dump_postgres(const std::string& url, const std::filesystem::path& file);
// Into an empty database, in one transaction.
void fill_postgres(const std::string& url, const std::filesystem::path& file);

}  // namespace bangfu::backup
