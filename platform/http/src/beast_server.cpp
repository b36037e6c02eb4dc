// SPDX-License-Identifier: Apache-2.0
// Listeners, threads, start and stop. The only translation unit that includes Beast.
#include "connection.hpp"
#include "connection_body.hpp"
#include "connection_run.hpp"

#include <condition_variable>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <unistd.h>

namespace bangfu::http {
namespace {

using net::ip::tcp;
constexpr int accepts_in_flight = 4;

template <class Stream>
net::awaitable<void> serve(Stream stream, Shared& shared, const Site& site, IoThread& io) {
    Connection<Stream> connection(std::move(stream), shared, site, io);
    co_await connection.run();
}

std::unique_ptr<net::ssl::context> tls_context(const Certificate& certificate) {
    auto context = std::make_unique<net::ssl::context>(net::ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_cipher_list(context->native_handle(), "ECDHE+AESGCM:ECDHE+CHACHA20");
    boost::system::error_code failed;
    context->use_certificate_chain_file(certificate.chain.string(), failed);
    if (!failed) context->use_private_key_file(certificate.key.string(), net::ssl::context::pem, failed);
    if (failed)
        throw Fault(Fault::Kind::io, "the TLS certificate or its key cannot be used: " + failed.message());
    return context;
}

// A listener's socket and what it serves.
struct Door {
    Door(const Routes& routes, const Listener& listener, bool behind_proxy, net::io_context& context)
        : audience(listener.audience), site(routes, listener, behind_proxy), acceptor(context) {
        if (listener.certificate) tls = tls_context(*listener.certificate);
        boost::system::error_code failed;
        const auto address =
            net::ip::make_address(listener.address == "localhost" ? "127.0.0.1" : listener.address, failed);
        const tcp::endpoint endpoint(address, listener.port);
        if (!failed) acceptor.open(endpoint.protocol(), failed);
        if (!failed) acceptor.set_option(net::socket_base::reuse_address(true), failed);
        if (!failed) acceptor.bind(endpoint, failed);
        if (!failed) acceptor.listen(net::socket_base::max_listen_connections, failed);
        if (failed)
            throw Fault(Fault::Kind::io, "cannot listen on " + listener.address + ":" +
                                             std::to_string(listener.port) + ": " + failed.message());
        port = acceptor.local_endpoint().port();
    }
    Audience audience;
    Site site;
    tcp::acceptor acceptor;
    std::unique_ptr<net::ssl::context> tls;
    std::uint16_t port = 0;
};

// What a crash left of uploads.
void clear_uploads(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (const auto& file : std::filesystem::directory_iterator(folder))
        if (file.path().filename().string().starts_with("upload-")) std::filesystem::remove(file.path());
}

}  // namespace

class Server::Running {
  public:
    Running(Settings settings, const Routes& routes, operation::Services& services, auth::Sessions& sessions,
            const log::Logger& logger)
        : settings_(std::move(settings)),
          application_(services, sessions, logger, settings_.limits),
          shared_{application_, settings_.temp_folder} {
        try {
            clear_uploads(settings_.temp_folder);
        } catch (const std::filesystem::filesystem_error& failed) {
            throw Fault(Fault::Kind::io, "the temporary folder cannot be used: " + failed.code().message());
        }
        for (int i = 0; i < settings_.limits.io_threads; ++i)
            threads_.push_back(std::make_unique<IoThread>());
        for (const Listener& listener : settings_.listeners)
            doors_.push_back(
                std::make_unique<Door>(routes, listener, settings_.behind_proxy, threads_[0]->context));
    }

    ~Running() { stop(); }

    void start() {
        for (auto& door : doors_)
            for (int i = 0; i < accepts_in_flight; ++i)
                net::co_spawn(threads_[0]->context, accept(*door), net::detached);
        net::co_spawn(threads_[0]->context, sweep(), net::detached);
        for (auto& io : threads_) io->thread = std::thread([&io = *io] { io.context.run(); });
    }

    std::uint16_t port(Audience audience) const {
        for (const auto& door : doors_)
            if (door->audience == audience) return door->port;
        ASSERT(false);
    }

    bool stop() {
        if (stopped_) return true;
        stopped_ = true;
        shared_.draining = true;
        net::post(threads_[0]->context, [this] {
            boost::system::error_code ignored;  // closed already is what is wanted
            for (auto& door : doors_) door->acceptor.close(ignored);
        });
        cut_connections(true);
        const bool drained = wait_for_connections(settings_.limits.drain_timeout);
        if (!drained) cut_connections(false);
        while (!wait_for_connections(std::chrono::seconds(1))) cut_connections(false);
        application_.stop();
        shared_.files.join();
        for (auto& io : threads_) {
            io->context.stop();
            if (io->thread.joinable()) io->thread.join();
        }
        return drained;
    }

  private:
    net::awaitable<void> accept(Door& door) {
        while (!shared_.draining) {
            IoThread& io = *threads_[next_thread_++ % threads_.size()];
            tcp::socket socket(io.context);
            boost::system::error_code failed;
            co_await door.acceptor.async_accept(socket, net::redirect_error(net::use_awaitable, failed));
            if (failed == net::error::operation_aborted) co_return;
            if (failed) {  // no descriptors left, most likely: some will be free again
                net::steady_timer pause(threads_[0]->context, std::chrono::milliseconds(50));
                co_await pause.async_wait(net::use_awaitable);
                continue;
            }
            take(door, std::move(socket), io);
        }
    }

    void take(Door& door, tcp::socket socket, IoThread& io) {
        if (shared_.connections.fetch_add(1) >= settings_.limits.connections) {
            shared_.connections.fetch_sub(1);
            return;
        }
        boost::system::error_code ignored;  // a peer that is gone already shows when it is read from
        socket.set_option(tcp::no_delay(true), ignored);
        if (door.tls) {
            net::co_spawn(io.context,
                          serve(TlsStream(PlainStream(std::move(socket)), *door.tls), shared_, door.site, io),
                          net::detached);
        } else {
            net::co_spawn(io.context, serve(PlainStream(std::move(socket)), shared_, door.site, io),
                          net::detached);
        }
    }

    net::awaitable<void> sweep() {
        net::steady_timer timer(threads_[0]->context);
        for (;;) {
            timer.expires_after(std::chrono::minutes(30));
            co_await timer.async_wait(net::use_awaitable);
            if (!shared_.draining) application_.sweep();
        }
    }

    void cut_connections(bool only_idle) {
        for (auto& io : threads_) {
            net::post(io->context, [&io = *io, only_idle] {
                for (OpenConnection* connection : io.open)
                    if (connection->idle || !only_idle) connection->cut();
            });
        }
    }

    bool wait_for_connections(std::chrono::milliseconds timeout) const {
        const auto last_moment = std::chrono::steady_clock::now() + timeout;
        while (shared_.connections > 0) {
            if (std::chrono::steady_clock::now() >= last_moment) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        return true;
    }

    const Settings settings_;
    Application application_;
    Shared shared_;
    std::vector<std::unique_ptr<IoThread>> threads_;
    std::vector<std::unique_ptr<Door>> doors_;
    std::size_t next_thread_ = 0;  // on the first thread only
    bool stopped_ = false;
};

Server::Server(Settings settings, const Routes& routes, operation::Services& services,
               auth::Sessions& sessions, const log::Logger& logger)
    : running_(std::make_unique<Running>(std::move(settings), routes, services, sessions, logger)) {}
Server::~Server() = default;
void Server::start() {
    running_->start();
}
std::uint16_t Server::port(Audience audience) const {
    return running_->port(audience);
}
bool Server::stop() {
    return running_->stop();
}

}  // namespace bangfu::http
