// SPDX-License-Identifier: Apache-2.0
// The program as `bangfu serve` runs it, with one kind of route more that the product does not have:
// /api/bench/constant/N answers N bytes on the I/O thread, without session, worker or store. What a read
// costs is told as a ratio to it, in one run of one server.
#include "cli/settings.hpp"
#include "compose.hpp"
#include "store.hpp"
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/audit.hpp>
#include <bangfu/platform/server.hpp>

#include <csignal>
#include <deque>
#include <iostream>

namespace bangfu::bench {
namespace {

constexpr std::size_t constant_step = 64;
constexpr std::size_t most_constant_bytes = 8'192;

// JSON of exactly so many bytes.
std::string constant_body(std::size_t bytes) {
    constexpr std::string_view frame = R"({"text":""})";
    return R"({"text":")" + std::string(bytes - frame.size(), 'x') + R"("})";
}

void add_constants(http::Routes& routes, std::deque<std::string>& names) {
    for (auto bytes = constant_step; bytes <= most_constant_bytes; bytes += constant_step) {
        const auto& name = names.emplace_back("bench_constant_" + std::to_string(bytes));
        routes.constant("/api/bench/constant/" + std::to_string(bytes), {name, http::open_to_all()},
                        constant_body(bytes));
    }
}

http::Settings server_settings(const config::Config& settings) {
    http::Listener listener;
    listener.audience = http::Audience::staff;
    listener.address = "127.0.0.1";
    listener.port = static_cast<std::uint16_t>(settings.port);
    listener.hosts = {"localhost", "127.0.0.1"};
    http::Settings server;
    server.listeners.push_back(std::move(listener));
    server.temp_folder = settings.data / "uploads";
    server.limits.io_threads = settings.io_threads;
    server.limits.workers = settings.workers;
    return server;
}

int serve(const config::Config& settings) {
    sigset_t stop{};
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigaddset(&stop, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stop, nullptr);
    const log::Logger logger(cli::log_settings(settings));
    auto opened = app::Store::open(settings, logger, app::Opening::existing);
    if (opened.refused()) return cli::tell(opened.error());
    app::Store& store = *opened.value();
    app::Modules modules(store.database(), store.identity().demonstration,
                         {settings.session_idle_minutes, settings.session_absolute_hours});
    modules.attach(store.services());
    http::Routes routes;
    modules.add_routes(routes);
    std::deque<std::string> names;
    add_constants(routes, names);
    const auto sealer = audit::Sealer::make(store.database(), store.vault(), store.clock());
    http::Server server(server_settings(settings), routes, store.services(),
                        modules.organisation().sessions(), logger);
    sealer->start();
    store.jobs().start();
    server.start();
    std::cout << "listening http://localhost:" << server.port(http::Audience::staff) << std::endl;
    int signal = 0;
    sigwait(&stop, &signal);
    server.stop();
    store.jobs().stop();
    sealer->stop();
    return cli::exit_done;
}

}  // namespace
}  // namespace bangfu::bench

// bench_server --SETTING VALUE … : settings as of `bangfu serve`.
int main(int count, char** words) {
    using namespace bangfu;
    cli::Arguments arguments;
    for (int i = 1; i + 1 < count; i += 2) arguments.add(words[i], words[i + 1]);
    const auto settings = cli::read_settings(arguments);
    if (settings.refused()) return cli::tell(settings.error());
    try {
        return bench::serve(settings.value());
    } catch (const Fault& fault) {
        std::cerr << fault.what() << '\n';
        return cli::exit_fault;
    }
}
