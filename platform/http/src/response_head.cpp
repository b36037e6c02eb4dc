// SPDX-License-Identifier: Apache-2.0
#include "response_head.hpp"

#include "problem.hpp"
#include <bangfu/base/assert.hpp>

#include <array>
#include <ctime>

namespace bangfu::http {
namespace {

constexpr std::string_view api_policy =
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
constexpr std::string_view inline_policy =
    "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors "
    "'none'";
constexpr std::string_view page_policy =
    "default-src 'self'; script-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; connect-src "
    "'self'; "
    "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "
    "'none'; style-src 'self' ";

void append_field(std::string& head, std::string_view name, std::string_view value) {
    // A line break in a value would start a field of its own; values are ours, so one would be a bug.
    ASSERT(value.find_first_of("\r\n") == std::string_view::npos);
    head.append(name).append(": ").append(value).append("\r\n");
}

// RFC 9110 §5.6.7, made once a second and thread.
const std::string& http_date() {
    thread_local std::time_t made_for = -1;
    thread_local std::string text;
    const std::time_t now = std::time(nullptr);
    if (now != made_for) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        std::array<char, 64> buffer{};
        const auto size = std::strftime(buffer.data(), buffer.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
        text.assign(buffer.data(), size);
        made_for = now;
    }
    return text;
}

}  // namespace

SecurityHeaders::SecurityHeaders(bool secure) {
    append_field(common_, "X-Content-Type-Options", "nosniff");
    append_field(common_, "Referrer-Policy", "no-referrer");
    append_field(common_, "Cross-Origin-Opener-Policy", "same-origin");
    append_field(common_, "Cross-Origin-Resource-Policy", "same-origin");
    append_field(common_, "Permissions-Policy",
                 "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
    if (secure) append_field(common_, "Strict-Transport-Security", "max-age=31536000");
}

void SecurityHeaders::append(std::string& head, Surface surface, std::string_view style_nonce) const {
    head += common_;
    switch (surface) {
        case Surface::api:
            append_field(head, "Content-Security-Policy", api_policy);
            append_field(head, "Cache-Control", "no-store");
            return;
        case Surface::inline_file:
            append_field(head, "Content-Security-Policy", inline_policy);
            append_field(head, "Cache-Control", "no-store");
            return;
        case Surface::page: {
            std::string policy(page_policy);
            if (style_nonce.empty())
                policy += "'unsafe-inline'";
            else
                policy.append("'nonce-").append(style_nonce).append("'");
            append_field(head, "Content-Security-Policy", policy);
            return;
        }
    }
}

std::string response_head(const Response& response, const SecurityHeaders& security,
                          std::uint64_t content_bytes, bool keep_alive) {
    std::string head;
    head.reserve(1024);
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reason_phrase(response.status)).append("\r\n");
    append_field(head, "Date", http_date());
    if (!response.media_type.empty()) append_field(head, "Content-Type", response.media_type);
    if (response.status != 204 && response.status != 304)
        append_field(head, "Content-Length", std::to_string(content_bytes));
    for (const auto& [name, value] : response.headers) append_field(head, name, value);
    security.append(head, response.surface, response.style_nonce);
    append_field(head, "Connection", keep_alive ? "keep-alive" : "close");
    head += "\r\n";
    return head;
}

std::string content_disposition(std::string_view name, bool inline_view) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string plain;
    std::string encoded;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          c == '.' || c == '-' || c == '_';
        plain += word ? c : '_';
        if (word)
            encoded += c;
        else
            encoded.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    std::string text(inline_view ? "inline" : "attachment");
    text.append("; filename=\"").append(plain).append("\"; filename*=UTF-8''").append(encoded);
    return text;
}

}  // namespace bangfu::http
