// SPDX-License-Identifier: Apache-2.0
// The life of a connection; its bodies are in connection_body.hpp.
#pragma once

#include "connection.hpp"

namespace bangfu::http {

template <class Stream>
net::awaitable<void> Connection<Stream>::run() {
    try {
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            expire_after(limits_.header_timeout);
            co_await stream_.async_handshake(net::ssl::stream_base::server, net::use_awaitable);
        }
        bool go_on = true;
        while (go_on) go_on = co_await serve_one();
        co_await close();
    } catch (const boost::system::system_error&) {
        // The peer went away or was too slow; there is nobody left to tell.
    } catch (
        const std::exception& fault) {  // no memory, no random bytes: this connection ends, the others go on
        shared_.application.logger().error("a connection failed", {{"what", std::string_view(fault.what())}});
    }
}

template <class Stream>
net::awaitable<void> Connection<Stream>::close() {
    expire_after(std::chrono::seconds(2));
    if constexpr (std::is_same_v<Stream, TlsStream>)
        co_await stream_.async_shutdown(net::use_awaitable);
    else
        stream_.socket().shutdown(net::ip::tcp::socket::shutdown_send);
}

// True where a whole header stands in the parser; false where the connection is to end without an answer.
template <class Stream>
net::awaitable<bool> Connection<Stream>::read_header(Parser& parser) {
    if (buffer_.size() == 0) {
        if (shared_.draining) co_return false;
        idle = true;
        expire_after(first_ ? limits_.header_timeout : limits_.idle_timeout);
        boost::system::error_code failed;
        const auto bytes = co_await stream_.async_read_some(buffer_.prepare(4096),
                                                            net::redirect_error(net::use_awaitable, failed));
        if (failed) co_return false;
        buffer_.commit(bytes);
    }
    idle = false;
    first_ = false;
    expire_after(limits_.header_timeout);
    boost::system::error_code failed;
    co_await beast::http::async_read_header(stream_, buffer_, parser,
                                            net::redirect_error(net::use_awaitable, failed));
    if (!failed) co_return true;
    if (failed.category() == beast::http::make_error_code(beast::http::error::bad_method).category() &&
        failed != beast::http::error::end_of_stream && failed != beast::http::error::partial_message) {
        const bool too_long =
            failed == beast::http::error::header_limit || failed == beast::http::error::buffer_overflow;
        const Error error(error::malformed_request,
                          Arguments{{"reason", too_long ? "header_too_long" : "syntax"}});
        co_await send(problem(error, ""), false, false);
    }
    co_return false;
}

template <class Stream>
Request Connection<Stream>::request_of(const Parser& parser, const FieldView& fields) {
    const auto& message = parser.get();
    Request request;
    request.method = {message.method_string().data(), message.method_string().size()};
    request.target = {message.target().data(), message.target().size()};
    request.headers = &fields;
    if (const auto length = parser.content_length()) request.content_length = *length;
    request.chunked = parser.chunked();
    boost::system::error_code gone;
    const auto peer = beast::get_lowest_layer(stream_).socket().remote_endpoint(gone);
    request.peer = gone ? std::string() : peer.address().to_string();
    if (site_.behind_proxy) {
        std::string_view chain = fields.find("X-Forwarded-For");
        chain.remove_prefix(std::min(chain.size(), chain.rfind(',') + 1));
        while (chain.starts_with(' ')) chain.remove_prefix(1);
        if (!chain.empty() && chain.size() <= 45) request.peer = std::string(chain);
    }
    return request;
}

// True: the connection may serve another request.
template <class Stream>
net::awaitable<bool> Connection<Stream>::serve_one() {
    Parser parser;
    parser.header_limit(limits_.header_bytes);
    parser.body_limit(boost::none);  // ours are per route, in read_body
    if (!co_await read_header(parser)) co_return false;
    const auto started = std::chrono::steady_clock::now();
    const FieldView fields(parser.get());
    Call call(site_, request_of(parser, fields));
    const Response response = co_await answer(call, parser);
    const bool keep_alive = parser.get().keep_alive() && parser.is_done() && !shared_.draining;
    co_await send(response, keep_alive, call.request.method == "HEAD");
    const auto took = std::chrono::steady_clock::now() - started;
    shared_.application.logger().info(
        "request", {{"method", method_of(call.request.method) ? call.request.method : "other"},
                    {"route", call.route != nullptr ? std::string_view(call.route->path) : ""},
                    {"status", response.status},
                    {"us", std::chrono::duration_cast<std::chrono::microseconds>(took).count()},
                    {"trace_id", call.trace}});
    if (!parser.is_done()) co_await discard_body(parser);
    co_return keep_alive;
}

template <class Stream>
net::awaitable<Response> Connection<Stream>::answer(Call& call, Parser& parser) {
    Application& application = shared_.application;
    std::optional<Response> response = open_by_header(call, limits_);
    if (!response && shared_.draining) response = problem(error::draining, call.trace);
    // An upload of nothing is an empty file: what takes it says so.
    if (!response && (call.request.has_body() || call.route->kind == RouteKind::upload)) {
        response = co_await answered_by<std::optional<Response>>(
            [&](Application::Next next) { application.admit(call, std::move(next)); });
        if (!response) response = co_await read_body(call, parser);
    }
    if (!response) {
        response = co_await answered_by<std::optional<Response>>(
            [&](Application::Next next) { application.run(call, std::move(next)); });
    }
    co_return std::move(*response);
}

}  // namespace bangfu::http
