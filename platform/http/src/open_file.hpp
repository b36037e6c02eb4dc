// SPDX-License-Identifier: Apache-2.0
// A file descriptor with an owner: uploads on their way in, downloads on their way out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>

namespace bangfu::http {

class OpenFile {
  public:
    OpenFile() = default;
    OpenFile(OpenFile&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();
    // A new file that only this user may read. errno says why where it is not open.
    static OpenFile create(const std::filesystem::path& path);
    // Opens for reading and takes the name away, so that nothing is left whatever happens next.
    static OpenFile take(const std::filesystem::path& path);

    bool is_open() const { return fd_ >= 0; }
    std::uint64_t size() const;
    int write_all(std::string_view bytes) const;                 // 0, or errno
    std::int64_t read_some(char* into, std::size_t most) const;  // bytes; 0 at the end; -1: failed

  private:
    explicit OpenFile(int fd) : fd_(fd) {}
    int fd_ = -1;
};

}  // namespace bangfu::http
