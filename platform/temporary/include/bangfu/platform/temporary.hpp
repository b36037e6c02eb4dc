// SPDX-License-Identifier: Apache-2.0
// Files and folders for a short while, which only this program's user may read.
#pragma once

#include <filesystem>

namespace bangfu::temporary {

// A new empty file; whoever asked removes it. Fault(io).
std::filesystem::path make_file();

// Gone with its owner, whatever happens.
class File {
  public:
    File();  // Fault(io)
    ~File();
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// Gone with its owner and all that is in it.
class Folder {
  public:
    Folder();  // Fault(io)
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace bangfu::temporary
