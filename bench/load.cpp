// SPDX-License-Identifier: Apache-2.0
//
// bench_load --port N --paths FILE [--cookie TEXT] [--connections N] [--seconds N] [--rate N]
//
// Asks the paths of FILE (one a line) in turn and prints one JSON object. Without --rate each connection asks
// again as soon as it was answered: what the server can do at most. With --rate requests are due at fixed
// times whether or not the server keeps up, and a latency counts from the time at which a request was due: a
// server that stalls is not spared the requests that would have come meanwhile. Percentiles are exact (every
// latency is kept).
#include "http_client.hpp"
#include <bangfu/base/result.hpp>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <vector>

#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace bangfu::bench {
namespace {

using Steady = std::chrono::steady_clock;

struct Options {
    int port = 0;
    std::string paths, cookie;
    int connections = 16;
    double seconds = 5;
    double rate = 0;  // a second; 0: as fast as answers come
};

std::vector<std::string> read_requests(const Options& options) {
    std::ifstream in(options.paths);
    std::vector<std::string> requests;
    for (std::string path; std::getline(in, path);)
        if (!path.empty())
            requests.push_back("GET " + path + " HTTP/1.1\r\nHost: localhost:" +
                               std::to_string(options.port) + "\r\nCookie: " + options.cookie + "\r\n\r\n");
    if (requests.empty()) throw Fault(Fault::Kind::unavailable, "no path in " + options.paths);
    return requests;
}

class Load {
  public:
    explicit Load(const Options& options)
        : options_(options), requests_(read_requests(options)), poll_(::epoll_create1(EPOLL_CLOEXEC)) {
        for (int i = 0; i < options.connections; ++i) {
            connections_.emplace_back(options.port);
            watch(connections_.back().descriptor(), static_cast<std::uint64_t>(i));
            idle_.push_back(static_cast<std::size_t>(i));
        }
        due_.resize(connections_.size());
        timer_ = ::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
        watch(timer_, timer_sign);
    }
    ~Load() {
        ::close(timer_);
        ::close(poll_);
    }
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    void run() {
        start_ = Steady::now();
        const auto end = start_ + std::chrono::duration_cast<Steady::duration>(
                                      std::chrono::duration<double>(options_.seconds));
        while (true) {
            const bool over = Steady::now() >= end;
            if (!over) send_what_is_due();
            if (over && idle_.size() == connections_.size()) break;
            wait_for_events();
        }
        took_ = std::chrono::duration<double>(Steady::now() - start_).count();
    }

    void print() {
        std::sort(latencies_ms_.begin(), latencies_ms_.end());
        const auto at = [&](double share) {
            if (latencies_ms_.empty()) return 0.0;
            const auto last = static_cast<double>(latencies_ms_.size() - 1);
            return latencies_ms_[static_cast<std::size_t>(share * last + 0.5)];
        };
        std::cout << "{\"requests\":" << latencies_ms_.size() << ",\"failed\":" << failed_
                  << ",\"seconds\":" << took_
                  << ",\"per_second\":" << static_cast<double>(latencies_ms_.size()) / took_
                  << ",\"body_bytes\":" << (latencies_ms_.empty() ? 0 : bytes_ / latencies_ms_.size())
                  << ",\"p50_ms\":" << at(0.5) << ",\"p90_ms\":" << at(0.9) << ",\"p99_ms\":" << at(0.99)
                  << ",\"p999_ms\":" << at(0.999) << ",\"max_ms\":" << at(1) << "}\n";
    }

  private:
    static constexpr std::uint64_t timer_sign = ~std::uint64_t{0};

    void watch(int descriptor, std::uint64_t sign) const {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = sign;
        ::epoll_ctl(poll_, EPOLL_CTL_ADD, descriptor, &event);
    }

    Steady::time_point due_at(std::uint64_t number) const {
        const auto after = std::chrono::duration<double>(static_cast<double>(number) / options_.rate);
        return start_ + std::chrono::duration_cast<Steady::duration>(after);
    }

    void send_what_is_due() {
        const auto now = Steady::now();
        while (!idle_.empty() && (options_.rate <= 0 || due_at(sent_) <= now)) {
            const auto which = idle_.back();
            idle_.pop_back();
            due_[which] = options_.rate > 0 ? due_at(sent_) : Steady::now();
            connections_[which].send(requests_[sent_ % requests_.size()]);
            ++sent_;
        }
        if (options_.rate > 0 && !idle_.empty()) set_timer();  // else the next answer wakes
    }

    // Wakes when the next request is due.
    void set_timer() const {
        const auto until = due_at(sent_) - Steady::now();
        const auto nanoseconds = std::max<std::int64_t>(
            std::chrono::duration_cast<std::chrono::nanoseconds>(until).count(), 1'000);
        itimerspec when{};
        when.it_value.tv_sec = nanoseconds / 1'000'000'000;
        when.it_value.tv_nsec = nanoseconds % 1'000'000'000;
        ::timerfd_settime(timer_, 0, &when, nullptr);
    }

    void wait_for_events() {
        epoll_event events[64];
        const int count = ::epoll_wait(poll_, events, 64, 100);
        for (int i = 0; i < count; ++i) {
            if (events[i].data.u64 == timer_sign) {
                std::uint64_t expired = 0;
                if (::read(timer_, &expired, sizeof expired) < 0)
                    throw Fault(Fault::Kind::unavailable, "timer");
                continue;
            }
            take_answer(static_cast<std::size_t>(events[i].data.u64));
        }
    }

    void take_answer(std::size_t which) {
        auto& connection = connections_[which];
        if (!connection.receive()) return;
        latencies_ms_.push_back(
            std::chrono::duration<double, std::milli>(Steady::now() - due_[which]).count());
        if (connection.status() != 200) ++failed_;
        bytes_ += connection.body_bytes();
        idle_.push_back(which);
    }

    const Options& options_;
    std::vector<std::string> requests_;
    int poll_;
    int timer_ = -1;
    std::vector<Connection> connections_;
    std::vector<std::size_t> idle_;
    std::vector<Steady::time_point> due_;  // of the request that a connection has under way
    std::vector<double> latencies_ms_;
    std::uint64_t sent_ = 0, failed_ = 0, bytes_ = 0;
    Steady::time_point start_;
    double took_ = 0;
};

Options read_options(int count, char** words) {
    std::map<std::string, std::string> given;
    for (int i = 1; i + 1 < count; i += 2) given[words[i]] = words[i + 1];
    Options options;
    options.port = std::stoi(given.at("--port"));
    options.paths = given.at("--paths");
    options.cookie = given["--cookie"];
    if (given.contains("--connections")) options.connections = std::stoi(given["--connections"]);
    if (given.contains("--seconds")) options.seconds = std::stod(given["--seconds"]);
    if (given.contains("--rate")) options.rate = std::stod(given["--rate"]);
    return options;
}

}  // namespace
}  // namespace bangfu::bench

int main(int count, char** words) {
    try {
        const auto options = bangfu::bench::read_options(count, words);
        bangfu::bench::Load load(options);
        load.run();
        load.print();
        return 0;
    } catch (const std::exception& fault) {
        std::cerr << "bench_load: " << fault.what() << '\n';
        return 1;
    }
}
