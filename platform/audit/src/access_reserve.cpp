// SPDX-License-Identifier: Apache-2.0
#include "access_reserve.hpp"

#include <bangfu/base/result.hpp>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

namespace bangfu::audit {

namespace {

constexpr std::size_t head_bytes = 8;

template <class Number>
void put(std::string& out, Number value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

template <class Number>
bool take(std::string_view& in, Number& value) {
    if (in.size() < sizeof value) return false;
    std::memcpy(&value, in.data(), sizeof value);
    in.remove_prefix(sizeof value);
    return true;
}

bool take(std::string_view& in, std::string& text) {
    std::uint32_t size = 0;
    if (!take(in, size) || in.size() < size) return false;
    text = in.substr(0, size);
    in.remove_prefix(size);
    return true;
}

std::uint32_t checksum(std::string_view bytes) {  // FNV-1a
    std::uint32_t sum = 2166136261U;
    for (const char byte : bytes) sum = (sum ^ static_cast<unsigned char>(byte)) * 16777619U;
    return sum;
}

std::string bytes_of(const AccessLine& line) {
    std::string body;
    for (const auto number : {line.at, line.staff, line.post, line.record_id}) put(body, number);
    for (const auto& text : {line.operation, line.record_kind}) {
        put(body, static_cast<std::uint32_t>(text.size()));
        body += text;
    }
    std::string bytes;
    put(bytes, static_cast<std::uint32_t>(body.size()));
    put(bytes, checksum(body));
    return bytes + body;
}

std::optional<AccessLine> take_line(std::string_view& in) {
    std::uint32_t size = 0;
    std::uint32_t sum = 0;
    if (!take(in, size) || size == 0 || !take(in, sum) || in.size() < size) return std::nullopt;
    auto body = in.substr(0, size);
    if (checksum(body) != sum) return std::nullopt;
    in.remove_prefix(size);
    AccessLine line;
    const bool whole = take(body, line.at) && take(body, line.staff) && take(body, line.post) &&
                       take(body, line.record_id) && take(body, line.operation) &&
                       take(body, line.record_kind);
    if (!whole) return std::nullopt;
    return line;
}

}  // namespace

AccessReserve::AccessReserve(const std::filesystem::path& file, std::int64_t bytes)
    : fd_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)), bytes_(bytes) {
    if (fd_ < 0) throw Fault(Fault::Kind::io, "cannot open " + file.string());
    if (const int code = posix_fallocate(fd_, 0, bytes_); code != 0) {
        ::close(fd_);
        throw Fault(code == ENOSPC ? Fault::Kind::full : Fault::Kind::io,
                    "cannot take the space of " + file.string());
    }
    const std::string bytes_there = content();
    std::string_view rest = bytes_there;
    while (take_line(rest)) used_ = static_cast<std::int64_t>(bytes_there.size() - rest.size());
}

AccessReserve::~AccessReserve() {
    ::close(fd_);
}

std::string AccessReserve::content() const {
    std::string bytes(static_cast<std::size_t>(bytes_), '\0');
    const auto got = ::pread(fd_, bytes.data(), bytes.size(), 0);
    if (got < 0) throw Fault(Fault::Kind::io, "cannot read the access log's reserve");
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
}

bool AccessReserve::add(std::span<const AccessLine> lines) {
    std::string bytes;
    for (const AccessLine& line : lines) bytes += bytes_of(line);
    const auto size = static_cast<std::int64_t>(bytes.size());
    put(bytes, std::uint32_t{0});  // ends the file, over what an earlier use left
    if (used_ + static_cast<std::int64_t>(bytes.size()) > bytes_) return false;
    if (::pwrite(fd_, bytes.data(), bytes.size(), used_) != static_cast<ssize_t>(bytes.size())) return false;
    if (::fdatasync(fd_) != 0) return false;
    used_ += size;
    return true;
}

std::vector<AccessLine> AccessReserve::lines() const {
    const std::string bytes = content();
    std::string_view rest = bytes;
    std::vector<AccessLine> found;
    while (auto line = take_line(rest)) found.push_back(*std::move(line));
    return found;
}

void AccessReserve::clear() {
    const std::string zero(head_bytes, '\0');
    if (::pwrite(fd_, zero.data(), zero.size(), 0) != static_cast<ssize_t>(zero.size()) ||
        ::fdatasync(fd_) != 0) {
        throw Fault(Fault::Kind::io, "cannot empty the access log's reserve");
    }
    used_ = 0;
}

}  // namespace bangfu::audit
