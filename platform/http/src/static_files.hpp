// SPDX-License-Identifier: Apache-2.0
// The built web pages, read into memory once at start: a request never touches the file system, so no
// spelling of a path can leave the folder. Beside a file may stand its .br and .gz form. What the build put
// under /assets/ has its digest in the name and may be kept for ever; everything else is asked for again with
// its ETag. A path that is no file and looks like a page (no dot in its last segment) is the one-page
// program's own address: it gets index.html.
//
// An index.html that holds the text "__CSP_NONCE__" gets a fresh nonce for its styles with each answer.
#pragma once

#include "request.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bangfu::http {

inline constexpr std::uintmax_t max_static_bytes = 256 * 1024 * 1024;  // of all files together

class StaticFiles {
  public:
    // Empty folder: nothing is served. Throws Fault(io) where the folder cannot be read, has no index.html or
    // is too large.
    explicit StaticFiles(const std::filesystem::path& folder);
    bool empty() const { return files_.empty(); }
    // GET or HEAD; none: there is nothing to show at this path.
    std::optional<Response> answer(const Request& request) const;

  private:
    struct File {
        std::string_view media_type;
        std::string plain;
        std::string gzip;
        std::string brotli;
        std::string etag;  // without quotes
        bool immutable = false;
        bool takes_nonce = false;
    };
    const File* find(std::string_view path) const;
    std::map<std::string, File, std::less<>> files_;  // by path, "/assets/index-1a2b3c4d.js"
};

}  // namespace bangfu::http
