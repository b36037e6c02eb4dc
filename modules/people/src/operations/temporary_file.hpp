// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace bangfu::people {

// A new empty file that only this program's user may read; whoever asked removes it. Fault(io).
std::filesystem::path make_temporary_file();

}  // namespace bangfu::people
