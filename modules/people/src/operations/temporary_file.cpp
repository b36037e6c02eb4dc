// SPDX-License-Identifier: Apache-2.0
#include "operations/temporary_file.hpp"

#include <bangfu/base/result.hpp>

#include <cstdlib>
#include <string>

#include <unistd.h>

namespace bangfu::people {

std::filesystem::path make_temporary_file() {
    auto pattern = (std::filesystem::temp_directory_path() / "bangfu-XXXXXX").string();
    const int file = ::mkstemp(pattern.data());
    if (file < 0) throw Fault(Fault::Kind::io, "cannot make a temporary file");
    ::close(file);
    return pattern;
}

}  // namespace bangfu::people
