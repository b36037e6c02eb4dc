// SPDX-License-Identifier: Apache-2.0
#include "open_file.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bangfu::http {

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
    if (this == &other) return *this;
    if (fd_ >= 0) ::close(fd_);
    fd_ = std::exchange(other.fd_, -1);
    return *this;
}

OpenFile::~OpenFile() {
    if (fd_ >= 0) ::close(fd_);
}

OpenFile OpenFile::create(const std::filesystem::path& path) {
    return OpenFile(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
}

OpenFile OpenFile::take(const std::filesystem::path& path) {
    OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    ::unlink(path.c_str());
    return file;
}

std::uint64_t OpenFile::size() const {
    struct stat facts {};
    return ::fstat(fd_, &facts) == 0 ? static_cast<std::uint64_t>(facts.st_size) : 0;
}

int OpenFile::write_all(std::string_view bytes) const {
    while (!bytes.empty()) {
        const auto written = ::write(fd_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

std::int64_t OpenFile::read_some(char* into, std::size_t most) const {
    for (;;) {
        const auto bytes = ::read(fd_, into, most);
        if (bytes >= 0 || errno != EINTR) return bytes;
    }
}

}  // namespace bangfu::http
