// SPDX-License-Identifier: Apache-2.0
// `bangfu serve`: makes the store where there is none (demonstration, or empty with a set-up link), serves
// until SIGTERM or Ctrl-C, then drains and stops.
#include "cli/commands.hpp"
#include "cli/settings.hpp"
#include "compose.hpp"
#include "demo/demonstration.hpp"
#include "store.hpp"
#include "upkeep.hpp"
#include <bangfu/intake/intake.hpp>
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/audit.hpp>
#include <bangfu/platform/outbox.hpp>
#include <bangfu/platform/server.hpp>

#include <csignal>
#include <iostream>

#include <unistd.h>

namespace bangfu::cli {
namespace {

bool is_loopback(std::string_view address) {
    return address == "localhost" || address == "::1" || address.starts_with("127.");
}

http::Listener listener_for(const config::Config& settings, http::Audience audience, std::int32_t port) {
    http::Listener listener;
    listener.audience = audience;
    listener.address = settings.listen;
    listener.port = static_cast<std::uint16_t>(port);
    if (!settings.tls_certificate.empty())
        listener.certificate = {settings.tls_certificate, settings.tls_key};
    listener.hosts = settings.allowed_hosts;
    listener.hosts.insert(listener.hosts.end(), {"localhost", "127.0.0.1", "[::1]", settings.listen});
    listener.web = settings.web;
    return listener;
}

http::Settings server_settings(const config::Config& settings) {
    http::Settings server;
    server.listeners.push_back(listener_for(settings, http::Audience::staff, settings.port));
    if (settings.public_port != 0)
        server.listeners.push_back(listener_for(settings, http::Audience::portal, settings.public_port));
    server.behind_proxy = settings.behind_proxy;
    server.temp_folder = settings.data / "uploads";
    server.limits.io_threads = settings.io_threads;
    server.limits.workers = settings.workers;
    server.limits.json_bytes = std::int64_t{1024} * settings.body_kib;
    return server;
}

// Blocks SIGTERM and SIGINT for every thread made from here on, so that `wait` alone takes them.
class StopSignals {
  public:
    StopSignals() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGTERM);
        sigaddset(&set_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    }
    void wait() const {
        int signal = 0;
        sigwait(&set_, &signal);
    }

  private:
    sigset_t set_{};
};

void print_welcome(const config::Config& settings, std::uint16_t port, app::Store& store, bool set_up) {
    const std::string scheme = settings.tls_certificate.empty() ? "http" : "https";
    const std::string host = is_loopback(settings.listen) ? "localhost" : settings.listen;
    const auto address = scheme + "://" + host + ":" + std::to_string(port);
    std::cout << "listening " << address << '\n';
    if (!set_up) {
        const auto token = store.database().write([&](db::Session& session) {
            return organisation::make_set_up_link(session, store.clock().now());
        });
        std::cout << "首次设置 / first set-up (24 h, once): " << address << "/set-up?token=" << token << '\n';
    }
    if (store.identity().demonstration) demo::print_accounts(settings.data, std::cout);
    std::cout << std::flush;
}

int serve(const Arguments& arguments) {
    const auto read = read_settings(arguments);
    if (read.refused()) return tell(read.error());
    const auto& settings = read.value();
    const StopSignals signals;
    const log::Logger logger(log_settings(settings));

    const auto opening =
        arguments.has("--empty") ? app::Opening::make_production : app::Opening::make_demonstration;
    auto opened = app::Store::open(settings, logger, opening);
    if (opened.refused()) return tell(opened.error());
    app::Store& store = *opened.value();
    if (store.identity().demonstration && !is_loopback(settings.listen)) {
        std::cerr
            << "演示数据只能在本机 (127.0.0.1) 提供服务 / a demonstration store is served on loopback only\n";
        return exit_refused;
    }
    if (store.made_now()) std::cout << store.vault().recovery_sheet(store.clock().now().china_date()) << '\n';
    app::Modules modules(store.database(), store.identity().demonstration,
                         {settings.session_idle_minutes, settings.session_absolute_hours});
    modules.attach(store.services());
    if (store.identity().demonstration) {
        if (auto made = demo::make_where_missing(store, modules, settings.data); made.refused())
            return tell(made.error());
    }
    intake::take_up(store.services());
    http::Routes routes;
    modules.add_routes(routes);
    const auto sealer = audit::Sealer::make(store.database(), store.vault(), store.clock());
    http::Server server(server_settings(settings), routes, store.services(),
                        modules.organisation().sessions(), logger);

    app::Upkeep upkeep(store, logger, [] { ::kill(::getpid(), SIGTERM); });

    sealer->start();
    store.jobs().start();
    upkeep.start();
    server.start();
    const bool set_up =
        store.database().read([](db::Session& session) { return organisation::is_set_up(session); });
    print_welcome(settings, server.port(http::Audience::staff), store, set_up);
    signals.wait();
    const bool clean = server.stop();
    upkeep.stop();
    store.jobs().stop();
    sealer->stop();
    logger.info("stopped", {{"clean", clean}});
    return exit_done;
}

}  // namespace

const Command serve_command{
    "serve", "启动服务 / serve the pages and the API",
    with_settings({{"--empty", "", "不装演示数据 / make the store without demonstration data"}}), serve};

}  // namespace bangfu::cli
