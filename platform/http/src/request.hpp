// SPDX-License-Identifier: Apache-2.0
// A request and its answer as the rest of the sources see them, without sockets.
#pragma once

#include <bangfu/platform/http.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bangfu::http {

// The header fields of a request; names are compared without case.
class Headers {
  public:
    virtual ~Headers() = default;
    virtual std::string_view find(std::string_view name) const = 0;  // the first; "" where there is none
    virtual std::size_t count(std::string_view name) const = 0;
};

// What stands before the body. The views live as long as the connection works on the request.
struct Request {
    std::string_view method;
    std::string_view target;  // path and query as sent
    const Headers* headers = nullptr;
    std::optional<std::uint64_t> content_length;
    bool chunked = false;
    std::string peer;

    bool has_body() const { return chunked || content_length.value_or(0) > 0; }
    std::string_view path() const { return target.substr(0, target.find('?')); }
    std::string_view query() const {
        const auto mark = target.find('?');
        return mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
    }
};

// Which block of security headers an answer carries.
enum class Surface { api, page, inline_file };

struct Response {
    int status = 200;
    std::string_view media_type;  // empty: no content
    std::string body;
    std::string_view kept_body;  // of a static file, instead of `body`; lives as long as the server
    std::filesystem::path file;  // sent instead of `body`, then removed
    std::vector<std::pair<std::string_view, std::string>> headers;
    Surface surface = Surface::api;
    std::string style_nonce;                      // pages only
    std::optional<std::uint64_t> content_length;  // of what HEAD does not send
    bool close = false;

    std::string_view content() const { return kept_body.empty() ? std::string_view(body) : kept_body; }
};

}  // namespace bangfu::http
