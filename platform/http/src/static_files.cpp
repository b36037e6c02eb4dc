// SPDX-License-Identifier: Apache-2.0
#include "static_files.hpp"

#include "digest.hpp"
#include "path.hpp"

#include <array>
#include <fstream>
#include <sstream>

namespace bangfu::http {
namespace {

constexpr std::string_view nonce_mark = "__CSP_NONCE__";

std::string_view media_type_of(std::string_view path) {
    struct Type {
        std::string_view ending;
        std::string_view name;
    };
    static constexpr std::array types{Type{".html", "text/html; charset=utf-8"},
                                      Type{".js", "text/javascript; charset=utf-8"},
                                      Type{".mjs", "text/javascript; charset=utf-8"},
                                      Type{".css", "text/css; charset=utf-8"},
                                      Type{".json", "application/json"},
                                      Type{".webmanifest", "application/manifest+json"},
                                      Type{".svg", "image/svg+xml"},
                                      Type{".png", "image/png"},
                                      Type{".jpg", "image/jpeg"},
                                      Type{".webp", "image/webp"},
                                      Type{".ico", "image/x-icon"},
                                      Type{".woff2", "font/woff2"},
                                      Type{".woff", "font/woff"},
                                      Type{".ttf", "font/ttf"},
                                      Type{".wasm", "application/wasm"},
                                      Type{".txt", "text/plain; charset=utf-8"}};
    for (const Type& type : types)
        if (path.ends_with(type.ending)) return type.name;
    return "application/octet-stream";
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    if (!in) throw Fault(Fault::Kind::io, "cannot read a file of the web pages: " + file.filename().string());
    return std::move(out).str();
}

// Whether Accept-Encoding takes `coding` (a coding with q=0 is refused by the client).
bool accepts(std::string_view header, std::string_view coding) {
    while (!header.empty()) {
        const auto comma = header.find(',');
        std::string_view item = header.substr(0, comma);
        header = comma == std::string_view::npos ? std::string_view{} : header.substr(comma + 1);
        while (!item.empty() && item.front() == ' ') item.remove_prefix(1);
        const std::string_view name = item.substr(0, item.find_first_of("; "));
        if (name == coding)
            return item.find("q=0") == std::string_view::npos || item.find("q=0.") != std::string_view::npos;
    }
    return false;
}

void insert_nonce(Response& response, std::string_view page) {
    response.style_nonce = random_hex(16);
    std::string text(page);
    for (auto at = text.find(nonce_mark); at != std::string::npos; at = text.find(nonce_mark, at))
        text.replace(at, nonce_mark.size(), response.style_nonce);
    response.body = std::move(text);
    response.headers.emplace_back("Cache-Control", "no-store");
}

}  // namespace

StaticFiles::StaticFiles(const std::filesystem::path& folder) {
    if (folder.empty()) return;
    std::uintmax_t total = 0;
    std::error_code failed;
    for (auto at = std::filesystem::recursive_directory_iterator(folder, failed);
         !failed && at != std::filesystem::recursive_directory_iterator(); at.increment(failed)) {
        if (!at->is_regular_file()) continue;
        total += at->file_size();
        if (total > max_static_bytes) throw Fault(Fault::Kind::io, "the folder of web pages is too large");
        std::string path = "/" + std::filesystem::relative(at->path(), folder).generic_string();
        std::string content = content_of(at->path());
        if (path.ends_with(".br"))
            files_[path.substr(0, path.size() - 3)].brotli = std::move(content);
        else if (path.ends_with(".gz"))
            files_[path.substr(0, path.size() - 3)].gzip = std::move(content);
        else
            files_[path].plain = std::move(content);
    }
    if (failed || files_.find("/index.html") == files_.end())
        throw Fault(Fault::Kind::io, "no web pages in " + folder.string());
    for (auto& [path, file] : files_) {
        file.media_type = media_type_of(path);
        file.etag = hex(sha256(file.plain)).substr(0, 32);
        file.immutable = path.starts_with("/assets/");
        file.takes_nonce = path.ends_with(".html") && file.plain.find(nonce_mark) != std::string::npos;
    }
}

const StaticFiles::File* StaticFiles::find(std::string_view path) const {
    const auto plain = percent_decoded(path);
    if (!plain) return nullptr;
    if (const auto file = files_.find(*plain); file != files_.end()) return &file->second;
    const bool is_page = plain->find('.', plain->rfind('/') + 1) == std::string::npos;
    if (!is_page) return nullptr;
    return &files_.find("/index.html")->second;
}

std::optional<Response> StaticFiles::answer(const Request& request) const {
    const File* file = empty() || !request.path().starts_with('/') ? nullptr : find(request.path());
    if (file == nullptr) return std::nullopt;
    Response response;
    response.surface = Surface::page;
    response.media_type = file->media_type;
    if (file->takes_nonce) {
        insert_nonce(response, file->plain);
        return response;
    }
    const std::string_view accepted = request.headers->find("Accept-Encoding");
    std::string etag = "\"" + file->etag;
    response.kept_body = file->plain;
    if (!file->brotli.empty() && accepts(accepted, "br")) {
        response.kept_body = file->brotli;
        response.headers.emplace_back("Content-Encoding", "br");
        etag += "-br";
    } else if (!file->gzip.empty() && accepts(accepted, "gzip")) {
        response.kept_body = file->gzip;
        response.headers.emplace_back("Content-Encoding", "gzip");
        etag += "-gz";
    }
    etag += '"';
    response.headers.emplace_back("Vary", "Accept-Encoding");
    response.headers.emplace_back("Cache-Control",
                                  file->immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (request.headers->find("If-None-Match").find(etag) != std::string_view::npos) {
        response.status = 304;
        response.kept_body = {};
        response.media_type = {};
    }
    response.headers.emplace_back("ETag", std::move(etag));
    return response;
}

}  // namespace bangfu::http
