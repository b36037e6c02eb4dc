// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/result.hpp>
#include <bangfu/platform/temporary.hpp>

#include <cstdlib>
#include <string>

#include <unistd.h>

namespace bangfu::temporary {
namespace {

std::string pattern() {
    return (std::filesystem::temp_directory_path() / "bangfu-XXXXXX").string();
}

std::filesystem::path make_folder() {
    auto name = pattern();
    if (::mkdtemp(name.data()) == nullptr) throw Fault(Fault::Kind::io, "cannot make a temporary folder");
    return name;
}

}  // namespace

std::filesystem::path make_file() {
    auto name = pattern();
    const int file = ::mkstemp(name.data());
    if (file < 0) throw Fault(Fault::Kind::io, "cannot make a temporary file");
    ::close(file);
    return name;
}

File::File() : path_(make_file()) {}

File::~File() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

Folder::Folder() : path_(make_folder()) {}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace bangfu::temporary
