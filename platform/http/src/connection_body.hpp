// SPDX-License-Identifier: Apache-2.0
// Bodies of requests and answers. Whatever their size, a connection holds one slice of them in memory; JSON
// bodies are the exception, and small.
#pragma once

#include "connection.hpp"

#include <cerrno>

namespace bangfu::http {

// The next bytes of the body, valid until the next call; empty at its end.
template <class Stream>
net::awaitable<std::string_view> Connection<Stream>::read_chunk(Parser& parser,
                                                                std::chrono::milliseconds timeout) {
    auto& body = parser.get().body();
    body.data = chunk_.data();
    body.size = chunk_.size();
    body.more = true;
    expire_after(timeout);
    boost::system::error_code failed;
    co_await beast::http::async_read(stream_, buffer_, parser,
                                     net::redirect_error(net::use_awaitable, failed));
    if (failed && failed != beast::http::error::need_buffer) throw boost::system::system_error(failed);
    co_return std::string_view(chunk_.data(), chunk_.size() - body.size);
}

template <class Stream>
net::awaitable<std::optional<Response>> Connection<Stream>::store_chunk(Call& call, OpenFile& file,
                                                                        std::string_view chunk) {
    const int failed = co_await on_file_thread(shared_.files, [&]() -> int {
        if (!file.is_open()) file = OpenFile::create(call.upload);
        return file.is_open() ? file.write_all(chunk) : errno;
    });
    if (failed == 0) co_return std::nullopt;
    const bool full = failed == ENOSPC || failed == EDQUOT;
    const ErrorCode& code = full ? error::disk_full : error::store_unavailable;
    shared_.application.logger().error("an upload cannot be written to the temporary folder",
                                       {{"trace_id", call.trace}, {"code", code.id}});
    co_return problem(code, call.trace);
}

template <class Stream>
net::awaitable<std::optional<Response>> Connection<Stream>::read_body(Call& call, Parser& parser) {
    if (beast::iequals(parser.get()[beast::http::field::expect], "100-continue"))
        co_await send_bytes("HTTP/1.1 100 Continue\r\n\r\n", {});
    const bool to_file = call.route->kind == RouteKind::upload;
    const std::int64_t most = max_body_bytes(*call.route, limits_);
    const auto last_moment =
        std::chrono::steady_clock::now() + (to_file ? limits_.upload_timeout : limits_.body_timeout);
    if (to_file) call.upload = shared_.temp_folder / ("upload-" + call.trace);
    chunk_.resize(to_file ? slice_bytes : 16 * 1024);
    OpenFile file;
    std::int64_t received = 0;
    while (!parser.is_done()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            last_moment - std::chrono::steady_clock::now());
        const std::string_view chunk = co_await read_chunk(parser, std::min(left, limits_.body_timeout));
        received += static_cast<std::int64_t>(chunk.size());
        if (received > most)
            co_return problem(Error(error::body_too_large, Arguments{{"max_bytes", std::to_string(most)}}),
                              call.trace);
        if (to_file) {
            auto failed = co_await store_chunk(call, file, chunk);
            if (failed) co_return failed;
        } else {
            call.body.append(chunk);
        }
    }
    chunk_ = {};
    if (to_file && received == 0) co_return co_await store_chunk(call, file, {});
    co_return std::nullopt;
}

// A client that is still sending sees the answer only when its bytes are taken.
template <class Stream>
net::awaitable<void> Connection<Stream>::discard_body(Parser& parser) {
    chunk_.resize(slice_bytes);
    const auto last_moment = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!parser.is_done() && std::chrono::steady_clock::now() < last_moment && !shared_.draining)
        co_await read_chunk(parser, std::chrono::seconds(2));
}

template <class Stream>
net::awaitable<void> Connection<Stream>::send_bytes(std::string_view head, std::string_view body) {
    while (!head.empty() || !body.empty()) {
        const std::string_view slice = body.substr(0, slice_bytes);
        const std::array<net::const_buffer, 2> buffers{net::buffer(head.data(), head.size()),
                                                       net::buffer(slice.data(), slice.size())};
        expire_after(limits_.send_timeout);
        co_await net::async_write(stream_, buffers, net::use_awaitable);
        head = {};
        body.remove_prefix(slice.size());
    }
}

template <class Stream>
net::awaitable<void> Connection<Stream>::send(const Response& response, bool keep_alive, bool head_only) {
    if (!response.file.empty()) {
        co_await send_file(response, keep_alive, head_only);
        co_return;
    }
    const std::string_view content = response.content();
    const std::string head = response_head(response, site_.security, content.size(), keep_alive);
    co_await send_bytes(head, head_only ? std::string_view{} : content);
}

template <class Stream>
net::awaitable<void> Connection<Stream>::send_file(const Response& response, bool keep_alive,
                                                   bool head_only) {
    OpenFile file;
    std::uint64_t left = co_await on_file_thread(shared_.files, [&]() -> std::uint64_t {
        file = OpenFile::take(response.file);
        return file.is_open() ? file.size() : 0;
    });
    if (!file.is_open()) {
        co_await send(problem(error::internal, ""), false, head_only);
        throw boost::system::system_error(boost::asio::error::not_found);
    }
    const std::string head = response_head(response, site_.security, left, keep_alive);
    co_await send_bytes(head, {});
    chunk_.resize(slice_bytes);
    while (left > 0 && !head_only) {
        const auto bytes = co_await on_file_thread(shared_.files, [&]() -> std::int64_t {
            return file.read_some(chunk_.data(), std::min<std::uint64_t>(chunk_.size(), left));
        });
        if (bytes <= 0)
            throw boost::system::system_error(boost::asio::error::eof);  // the length was promised
        left -= static_cast<std::uint64_t>(bytes);
        co_await send_bytes(std::string_view(chunk_.data(), static_cast<std::size_t>(bytes)), {});
    }
    chunk_ = {};
}

}  // namespace bangfu::http
