// SPDX-License-Identifier: Apache-2.0
#include "key_folder.hpp"

#include <bangfu/base/result.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bangfu::keys {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const std::string& what, const fs::path& where) {
    throw Fault(Fault::Kind::io, what + ": " + where.string());
}

class File {
  public:
    File(const fs::path& path, int flags, mode_t mode = 0)
        : fd_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (fd_ >= 0) ::close(fd_);
    }
    int fd() const { return fd_; }
    bool opened() const { return fd_ >= 0; }

  private:
    int fd_;
};

void sync_folder(const fs::path& folder) {
    const File file(folder, O_RDONLY | O_DIRECTORY);
    if (!file.opened() || ::fsync(file.fd()) != 0) fail("cannot sync the folder", folder);
}

bool open_to_others(const struct stat& found) {
    return (found.st_mode & 077) != 0;
}

}  // namespace

RootKey make_root(std::int64_t store, std::int64_t generation) {
    RootKey root{store, generation};
    randombytes_buf(root.key.data(), key_bytes);
    return root;
}

void check_folder(const fs::path& folder, const fs::path& data_folder) {
    const auto keys = fs::weakly_canonical(fs::absolute(folder));
    const auto data = fs::weakly_canonical(fs::absolute(data_folder) / "");
    const auto [in_data, in_keys] = std::mismatch(data.begin(), data.end(), keys.begin(), keys.end());
    if (in_data == data.end() || (std::next(in_data) == data.end() && in_data->empty())) {
        fail("the keys folder must not stand inside the data folder", keys);
    }
    std::error_code fault;
    if (!fs::exists(keys)) {
        fs::create_directories(keys.parent_path(), fault);
        if (::mkdir(keys.c_str(), 0700) != 0) fail("cannot make the keys folder", keys);
        sync_folder(keys.parent_path());
    }
    struct stat found {};
    if (::stat(keys.c_str(), &found) != 0 || !S_ISDIR(found.st_mode)) fail("not a folder", keys);
    if (found.st_uid != ::geteuid()) fail("the keys folder belongs to another user", keys);
    if (open_to_others(found)) fail("the keys folder is open to others (chmod 700)", keys);
}

std::optional<RootKey> read_root(const fs::path& path) {
    if (!fs::exists(path)) return std::nullopt;
    const File file(path, O_RDONLY);
    struct stat found {};
    if (!file.opened() || ::fstat(file.fd(), &found) != 0) fail("cannot read the root key", path);
    if (open_to_others(found)) fail("the root key is open to others (chmod 400)", path);
    std::array<char, 256> text{};
    const auto got = ::read(file.fd(), text.data(), text.size() - 1);
    RootKey root;
    std::array<char, 2 * key_bytes + 1> hex{};
    long long store = 0;
    long long generation = 0;
    std::size_t length = 0;
    const bool whole =
        got > 0 &&
        std::sscanf(text.data(), "bangfu root key 1\nstore %lld\ngeneration %lld\nkey %64[0-9a-f]\n", &store,
                    &generation, hex.data()) == 3 &&
        sodium_hex2bin(root.key.data(), key_bytes, hex.data(), 2 * key_bytes, nullptr, &length, nullptr) ==
            0 &&
        length == key_bytes;
    sodium_memzero(text.data(), text.size());
    sodium_memzero(hex.data(), hex.size());
    if (!whole) throw Fault(Fault::Kind::corrupt, "not a root key: " + path.string());
    root.store = store;
    root.generation = generation;
    return root;
}

void write_root(const fs::path& path, const RootKey& root) {
    std::array<char, 2 * key_bytes + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), root.key.data(), key_bytes);
    std::array<char, 256> text{};
    const int size = std::snprintf(
        text.data(), text.size(), "bangfu root key 1\nstore %lld\ngeneration %lld\nkey %s\n",
        static_cast<long long>(root.store), static_cast<long long>(root.generation), hex.data());
    const fs::path part = path.string() + ".part";
    ::unlink(part.c_str());  // what a crash left; a half-written key was never used
    bool written = false;
    {
        const File file(part, O_WRONLY | O_CREAT | O_EXCL, 0400);
        written = file.opened() && ::write(file.fd(), text.data(), static_cast<std::size_t>(size)) == size &&
                  ::fsync(file.fd()) == 0;
    }
    sodium_memzero(text.data(), text.size());
    sodium_memzero(hex.data(), hex.size());
    if (!written) fail("cannot write the root key", path);
    move_durably(part, path);
}

void move_durably(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) fail("cannot put in place", to);
    sync_folder(to.parent_path());
}

}  // namespace bangfu::keys
