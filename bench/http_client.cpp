// SPDX-License-Identifier: Apache-2.0
#include "http_client.hpp"

#include <bangfu/base/result.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bangfu::bench {
namespace {

std::size_t number_after(std::string_view head, std::string_view name) {
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    const auto at = std::search(head.begin(), head.end(), name.begin(), name.end(), same);
    std::size_t value = 0;
    if (at == head.end()) return value;
    const auto* from = head.data() + (at - head.begin()) + name.size();
    const auto* end = head.data() + head.size();
    while (from < end && *from == ' ') ++from;
    std::from_chars(from, end, value);
    return value;
}

}  // namespace

Connection::Connection(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw Fault(Fault::Kind::unavailable, "nobody listens on port " + std::to_string(port));
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Connection::Connection(Connection&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

Connection::~Connection() {
    if (socket_ >= 0) ::close(socket_);
}

void Connection::send(std::string_view request) {
    received_.clear();
    while (!request.empty()) {
        const auto sent = ::send(socket_, request.data(), request.size(), MSG_NOSIGNAL);
        if (sent <= 0) throw Fault(Fault::Kind::unavailable, "the server closed a connection");
        request.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool Connection::receive() {
    std::array<char, 65'536> part;
    const auto came = ::recv(socket_, part.data(), part.size(), 0);
    if (came <= 0) throw Fault(Fault::Kind::unavailable, "the server closed a connection");
    received_.append(part.data(), static_cast<std::size_t>(came));
    const auto end_of_head = received_.find("\r\n\r\n");
    if (end_of_head == std::string::npos) return false;
    const auto head = std::string_view(received_).substr(0, end_of_head);
    body_bytes_ = number_after(head, "content-length:");
    if (received_.size() < end_of_head + 4 + body_bytes_) return false;
    status_ = static_cast<int>(number_after(head, "http/1.1"));
    return true;
}

}  // namespace bangfu::bench
