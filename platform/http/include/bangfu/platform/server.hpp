// SPDX-License-Identifier: Apache-2.0
// The HTTP server: listeners in front of a route table. README.md has the life of a request and the limits.
#pragma once

#include <bangfu/platform/http.hpp>
#include <bangfu/platform/log.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::http {

// What a session's answer of a repeatable write is kept under in the vault.
inline constexpr keys::Field kept_answer_field{3, "http.kept_answer"};

// PEM files.
struct Certificate {
    std::filesystem::path chain;
    std::filesystem::path key;
};

struct Listener {
    Audience audience = Audience::staff;
    std::string address = "127.0.0.1";  // numbers, or "localhost"
    std::uint16_t port = 0;             // 0: any free one
    std::optional<Certificate> certificate;
    // Names that a request may give in Host, lower case, without port ("localhost", "bangfu.example",
    // "[::1]").
    std::vector<std::string> hosts;
    std::filesystem::path web;  // folder of the built pages; empty: none are served
};

struct Limits {
    int io_threads = 2;
    int workers = 4;
    std::size_t queued_calls = 256;
    std::size_t connections = 4'096;
    std::uint32_t header_bytes = 16 * 1024;
    std::size_t target_bytes = 8 * 1024;
    std::int64_t json_bytes = 1024 * 1024;
    std::chrono::milliseconds header_timeout{
        10'000};  // from the first byte of a request to the end of its header
    std::chrono::milliseconds idle_timeout{60'000};       // between two requests of a connection
    std::chrono::milliseconds body_timeout{30'000};       // a JSON body; 256 KiB of an upload
    std::chrono::milliseconds upload_timeout{1'800'000};  // a whole upload
    std::chrono::milliseconds send_timeout{30'000};       // 256 KiB of an answer
    std::chrono::milliseconds drain_timeout{10'000};
    std::chrono::hours kept_answer_age{24};
};

struct Settings {
    std::vector<Listener> listeners;
    // TLS ends at a proxy in front, which sets X-Forwarded-For: cookies are the secure ones, the last address
    // counts.
    bool behind_proxy = false;
    std::filesystem::path temp_folder;  // uploads stand here until their answer; on the disk of the data
    Limits limits;
};

class Server {
  public:
    // Everything given outlives the server. The log gets one line a request: method, the route's pattern
    // (never the path), status, time taken, trace id. Throws Fault(io): an address, certificate or folder
    // that cannot be used.
    Server(Settings settings, const Routes& routes, operation::Services& services, auth::Sessions& sessions,
           const log::Logger& logger);
    ~Server();
    void start();  // accepts from here on
    std::uint16_t port(Audience audience) const;
    // Refuses new connections and requests, lets those in flight finish (until drain_timeout, then their
    // connections are cut), and returns when no handler runs any more. True: nothing was cut.
    bool stop();

  private:
    class Running;
    std::unique_ptr<Running> running_;
};

// OpenAPI 3.1, and the table that drives the access matrix: a JSON array of
// {method, path, verb, module, access, permission, record, audience, kind}.
struct ApiInfo {
    std::string title;
    std::string version;
};
std::string openapi(const Routes& routes, const ApiInfo& info);
std::string route_table(const Routes& routes);

std::span<const db::Migration> migrations();

}  // namespace bangfu::http
