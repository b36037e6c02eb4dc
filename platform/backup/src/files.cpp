// SPDX-License-Identifier: Apache-2.0
#include "files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace bangfu::backup {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const std::string& what, const fs::path& where) {
    const auto kind = errno == ENOSPC || errno == EDQUOT ? Fault::Kind::full : Fault::Kind::io;
    throw Fault(kind, what + " " + where.string());
}

class File {
  public:
    File(const fs::path& path, int flags) : path_(path), fd_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {
        if (fd_ < 0) fail("cannot open", path_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { ::close(fd_); }
    std::size_t read(char* into, std::size_t size) const {
        ssize_t got = ::read(fd_, into, size);
        while (got < 0 && errno == EINTR) got = ::read(fd_, into, size);
        if (got < 0) fail("cannot read", path_);
        return static_cast<std::size_t>(got);
    }
    void write(const char* bytes, std::size_t size) const {
        while (size > 0) {
            const auto put = ::write(fd_, bytes, size);
            if (put < 0 && errno == EINTR) continue;
            if (put <= 0) fail("cannot write", path_);
            bytes += put;
            size -= static_cast<std::size_t>(put);
        }
    }
    void sync() const {
        if (::fsync(fd_) != 0) fail("cannot sync", path_);
    }

  private:
    fs::path path_;
    int fd_;
};

}  // namespace

void make_folder(const fs::path& folder) {
    if (fs::exists(folder)) return;
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
}

std::string copy_synced(const fs::path& from, const fs::path& to) {
    const File in(from, O_RDONLY);
    const File out(to, O_WRONLY | O_CREAT | O_TRUNC);
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::array<char, 64 * 1024> chunk{};
    while (const auto got = in.read(chunk.data(), chunk.size())) {
        crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(chunk.data()), got);
        out.write(chunk.data(), got);
    }
    out.sync();
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state, digest.data());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    return sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
}

void write_file(const fs::path& path, std::string_view bytes) {
    const File out(path, O_WRONLY | O_CREAT | O_TRUNC);
    out.write(bytes.data(), bytes.size());
    out.sync();
}

void sync(const fs::path& path) {
    File(path, O_RDONLY).sync();
}

void move_durably(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) fail("cannot put in place", to);
    sync(to.parent_path());
}

std::string name_of(Instant at) {
    std::string name = at.iso();
    std::replace(name.begin(), name.end(), ':', '-');
    return name;
}

std::optional<Instant> instant_of(std::string name) {
    for (auto at = name.find('T'); at != std::string::npos && at < name.size(); ++at) {
        if (name[at] == '-') name[at] = ':';
    }
    return Instant::parse(name);
}

}  // namespace bangfu::backup
