// SPDX-License-Identifier: Apache-2.0
// A keep-alive connection that sends GET requests and reads answers, as cheaply as can be, so that the client
// takes little of the machine that it measures.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bangfu::bench {

class Connection {
  public:
    // Throws Fault where nobody listens on the loopback port.
    explicit Connection(int port);
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&&) = delete;
    ~Connection();
    int descriptor() const { return socket_; }
    void send(std::string_view request);
    // Takes what has come. True: the answer is whole; `status` and `body_bytes` tell of it.
    bool receive();
    int status() const { return status_; }
    std::size_t body_bytes() const { return body_bytes_; }

  private:
    int socket_ = -1;
    std::string received_;
    int status_ = 0;
    std::size_t body_bytes_ = 0;
};

}  // namespace bangfu::bench
