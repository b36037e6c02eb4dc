// SPDX-License-Identifier: Apache-2.0
// A client for the tests: bytes in, bytes out, so that a test can also send what no HTTP library would.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bangfu::http {

struct Answer {
    int status = 0;  // 0: the connection was closed without an answer
    std::string head;
    std::string body;
    // "" where the field is absent.
    std::string field(std::string_view name) const {
        const auto at = head.find("\r\n" + std::string(name) + ": ");
        if (at == std::string::npos) return {};
        const auto from = at + 4 + name.size();
        return head.substr(from, head.find("\r\n", from) - from);
    }
    // The problem's code.
    std::string code() const {
        const auto at = body.find("\"code\":\"");
        return at == std::string::npos ? "" : body.substr(at + 8, body.find('"', at + 8) - at - 8);
    }
};

class Client {
  public:
    explicit Client(std::uint16_t port) : fd_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0;
    }
    ~Client() { ::close(fd_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool connected() const { return connected_; }
    int descriptor() const { return fd_; }
    bool send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto sent = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    // Waits at most `timeout_ms` for each piece.
    Answer read(bool head_only = false, int timeout_ms = 10'000) {
        Answer answer;
        while (pending_.find("\r\n\r\n") == std::string::npos)
            if (!receive(timeout_ms)) return {};
        const auto end = pending_.find("\r\n\r\n") + 4;
        answer.head = pending_.substr(0, end);
        pending_.erase(0, end);
        std::from_chars(answer.head.data() + 9, answer.head.data() + 12, answer.status);
        std::size_t length = 0;
        const std::string text = answer.field("Content-Length");
        std::from_chars(text.data(), text.data() + text.size(), length);
        while (!head_only && pending_.size() < length)
            if (!receive(timeout_ms)) return {};
        if (!head_only) {
            answer.body = pending_.substr(0, length);
            pending_.erase(0, length);
        }
        return answer;
    }
    Answer ask(std::string_view request) {
        send(request);
        return read();
    }
    // True where the server closes within the time.
    bool is_closed_within(int timeout_ms) {
        while (wait(timeout_ms)) {
            char byte[4096];
            if (::recv(fd_, byte, sizeof(byte), 0) <= 0) return true;
        }
        return false;
    }

  private:
    bool wait(int timeout_ms) const {
        pollfd waiting{fd_, POLLIN, 0};
        return ::poll(&waiting, 1, timeout_ms) == 1;
    }
    bool receive(int timeout_ms) {
        if (!wait(timeout_ms)) return false;
        char bytes[65536];
        const auto got = ::recv(fd_, bytes, sizeof(bytes), 0);
        if (got <= 0) return false;
        pending_.append(bytes, static_cast<std::size_t>(got));
        return true;
    }
    int fd_;
    bool connected_ = false;
    std::string pending_;
};

inline std::string get(std::string_view target, std::string_view fields = {}) {
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) + "\r\n";
}

// A write as a browser sends it from the pages of this host.
inline std::string post(std::string_view target, std::string_view body, std::string_view fields = {}) {
    return "POST " + std::string(target) +
           " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: "
           "application/json\r\n" +
           std::string(fields) + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
           std::string(body);
}

inline const std::string as_worker = "Cookie: bangfu=worker\r\n";      // may see and make things
inline const std::string as_stranger = "Cookie: bangfu=stranger\r\n";  // signed in, without a right
inline const std::string as_newcomer = "Cookie: bangfu=newcomer\r\n";  // must change the password first

}  // namespace bangfu::http
