// SPDX-License-Identifier: Apache-2.0
// One connection, one coroutine: read a header, decide, read the body, wait for the answer, send it, and
// again. Every wait has a deadline. A broken or late peer is an exception of Asio that ends the coroutine;
// nothing else ends it before its call was answered, because handlers hold references into it. Included by
// one translation unit only.
#pragma once

#include "application.hpp"
#include "gate.hpp"
#include "io_thread.hpp"
#include "open_file.hpp"
#include "problem.hpp"

#include <atomic>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

namespace bangfu::http {

namespace beast = boost::beast;
using Parser = beast::http::request_parser<beast::http::buffer_body>;
using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

inline constexpr std::size_t slice_bytes = 256 * 1024;

// What all connections of a server share.
struct Shared {
    Application& application;
    std::filesystem::path temp_folder;
    net::thread_pool files{1};
    std::atomic<bool> draining{false};
    std::atomic<std::size_t> connections{0};
};

class FieldView final : public Headers {
  public:
    explicit FieldView(const beast::http::fields& fields) : fields_(fields) {}
    std::string_view find(std::string_view name) const override {
        const auto field = fields_.find({name.data(), name.size()});
        if (field == fields_.end()) return {};
        return {field->value().data(), field->value().size()};
    }
    std::size_t count(std::string_view name) const override {
        return fields_.count({name.data(), name.size()});
    }

  private:
    const beast::http::fields& fields_;
};

template <class Stream>
class Connection final : public OpenConnection {
  public:
    Connection(Stream stream, Shared& shared, const Site& site, IoThread& io)
        : stream_(std::move(stream)),
          shared_(shared),
          limits_(shared.application.limits()),
          site_(site),
          io_(io) {
        io_.open.insert(this);
    }
    ~Connection() override {
        io_.open.erase(this);
        shared_.connections.fetch_sub(1);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void cut() override { beast::get_lowest_layer(stream_).close(); }
    net::awaitable<void> run();

  private:
    net::awaitable<bool> serve_one();
    net::awaitable<bool> read_header(Parser& parser);
    net::awaitable<Response> answer(Call& call, Parser& parser);
    net::awaitable<std::optional<Response>> read_body(Call& call, Parser& parser);
    net::awaitable<std::string_view> read_chunk(Parser& parser, std::chrono::milliseconds timeout);
    net::awaitable<std::optional<Response>> store_chunk(Call& call, OpenFile& file, std::string_view chunk);
    net::awaitable<void> discard_body(Parser& parser);
    net::awaitable<void> send(const Response& response, bool keep_alive, bool head_only);
    net::awaitable<void> send_bytes(std::string_view head, std::string_view body);
    net::awaitable<void> send_file(const Response& response, bool keep_alive, bool head_only);
    net::awaitable<void> close();
    Request request_of(const Parser& parser, const FieldView& fields);
    void expire_after(std::chrono::milliseconds time) {
        beast::get_lowest_layer(stream_).expires_after(time);
    }

    Stream stream_;
    Shared& shared_;
    const Limits& limits_;
    const Site& site_;
    IoThread& io_;
    beast::flat_buffer buffer_{128 * 1024};
    std::string chunk_;  // of a body being read or a file being sent
    bool first_ = true;
};

}  // namespace bangfu::http
