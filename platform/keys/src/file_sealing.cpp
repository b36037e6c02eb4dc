// SPDX-License-Identifier: Apache-2.0
#include "file_sealing.hpp"

#include <bangfu/base/result.hpp>

#include <array>
#include <cerrno>
#include <cstdio>
#include <vector>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace bangfu::keys {

namespace fs = std::filesystem;

namespace {

constexpr unsigned char algorithm = 1;
constexpr std::size_t chunk_bytes = 64 * 1024;
constexpr std::size_t header_bytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t extra_bytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr unsigned char final_tag = crypto_secretstream_xchacha20poly1305_TAG_FINAL;

class Source {
  public:
    explicit Source(const fs::path& path) : path_(path), file_(std::fopen(path.c_str(), "rbe")) {
        if (file_ == nullptr) throw Fault(Fault::Kind::io, "cannot read " + path.string());
    }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source() { std::fclose(file_); }
    std::size_t read(unsigned char* into, std::size_t size) {
        const auto got = std::fread(into, 1, size, file_);
        if (got < size && std::ferror(file_) != 0)
            throw Fault(Fault::Kind::io, "cannot read " + path_.string());
        return got;
    }
    bool at_end() {
        const int next = std::getc(file_);
        if (next != EOF) std::ungetc(next, file_);
        return next == EOF;
    }

  private:
    fs::path path_;
    std::FILE* file_;
};

// Written beside its place under another name; `finish` syncs it and puts it there.
class Target {
  public:
    explicit Target(const fs::path& path) : path_(path), part_(path.string() + ".part") {
        fd_ = ::open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (fd_ < 0) fail();
    }
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
    ~Target() {
        if (fd_ >= 0) ::close(fd_);
        if (!finished_) ::unlink(part_.c_str());
    }
    void write(const unsigned char* bytes, std::size_t size) {
        while (size > 0) {
            const auto put = ::write(fd_, bytes, size);
            if (put < 0 && errno == EINTR) continue;
            if (put <= 0) fail();
            bytes += put;
            size -= static_cast<std::size_t>(put);
        }
    }
    void finish() {
        if (::fsync(fd_) != 0 || ::rename(part_.c_str(), path_.c_str()) != 0) fail();
        finished_ = true;
    }

  private:
    [[noreturn]] void fail() const {
        const auto kind = errno == ENOSPC || errno == EDQUOT ? Fault::Kind::full : Fault::Kind::io;
        throw Fault(kind, "cannot write " + path_.string());
    }
    fs::path path_;
    fs::path part_;
    int fd_ = -1;
    bool finished_ = false;
};

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

void seal_stream(const fs::path& plain, const fs::path& sealed, const DataKey& key,
                 std::string_view binding) {
    Source in(plain);
    Target out(sealed);
    crypto_secretstream_xchacha20poly1305_state state;
    std::array<unsigned char, 1 + header_bytes> head{};
    head[0] = algorithm;
    crypto_secretstream_xchacha20poly1305_init_push(&state, head.data() + 1, key.bytes.data());
    out.write(head.data(), head.size());
    std::vector<unsigned char> chunk(chunk_bytes);
    std::vector<unsigned char> box(chunk_bytes + extra_bytes);
    for (bool last = false; !last;) {
        const auto got = in.read(chunk.data(), chunk.size());
        last = in.at_end();
        crypto_secretstream_xchacha20poly1305_push(&state, box.data(), nullptr, chunk.data(), got,
                                                   raw(binding), binding.size(), last ? final_tag : 0);
        out.write(box.data(), got + extra_bytes);
    }
    sodium_memzero(chunk.data(), chunk.size());
    sodium_memzero(&state, sizeof state);
    out.finish();
}

void open_stream(const fs::path& sealed, const fs::path& plain, const DataKey& key,
                 std::string_view binding) {
    Source in(sealed);
    Target out(plain);
    const auto refuse = [&]() -> Fault {
        return {Fault::Kind::corrupt, "does not open: " + sealed.string()};
    };
    crypto_secretstream_xchacha20poly1305_state state;
    std::array<unsigned char, 1 + header_bytes> head{};
    if (in.read(head.data(), head.size()) != head.size() || head[0] != algorithm ||
        crypto_secretstream_xchacha20poly1305_init_pull(&state, head.data() + 1, key.bytes.data()) != 0) {
        throw refuse();
    }
    std::vector<unsigned char> chunk(chunk_bytes);
    std::vector<unsigned char> box(chunk_bytes + extra_bytes);
    unsigned char tag = 0;
    while (tag != final_tag) {
        const auto got = in.read(box.data(), box.size());
        if (got < extra_bytes ||
            crypto_secretstream_xchacha20poly1305_pull(&state, chunk.data(), nullptr, &tag, box.data(), got,
                                                       raw(binding), binding.size()) != 0) {
            throw refuse();
        }
        out.write(chunk.data(), got - extra_bytes);
    }
    if (!in.at_end()) throw refuse();
    sodium_memzero(chunk.data(), chunk.size());
    out.finish();
}

}  // namespace bangfu::keys
