// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/base/result.hpp>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace bangfu::db {

// A fixed number of connections; the one given back last is lent first, because its caches are warm.
template <class Connection>
class ConnectionPool {
  public:
    void add(std::unique_ptr<Connection> connection) {
        idle_.push_back(connection.get());
        all_.push_back(std::move(connection));
    }

    class Loan {
      public:
        // Waits for a free connection; a Fault(unavailable) after ten seconds, which a pool full of reads
        // that themselves wait for a reader would otherwise never end with.
        explicit Loan(ConnectionPool& pool) : pool_(pool) {
            std::unique_lock lock(pool_.mutex_);
            if (!pool_.freed_.wait_for(lock, longest_wait, [&] { return !pool_.idle_.empty(); })) {
                throw Fault(Fault::Kind::unavailable, "database: no reader became free within 10 s");
            }
            connection_ = pool_.idle_.back();
            pool_.idle_.pop_back();
        }
        ~Loan() {
            {
                const std::scoped_lock lock(pool_.mutex_);
                pool_.idle_.push_back(connection_);
            }
            pool_.freed_.notify_one();
        }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Connection& operator*() const { return *connection_; }

      private:
        ConnectionPool& pool_;
        Connection* connection_ = nullptr;
    };

  private:
    static constexpr std::chrono::seconds longest_wait{10};
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Connection>> all_;
    std::vector<Connection*> idle_;
};

}  // namespace bangfu::db
