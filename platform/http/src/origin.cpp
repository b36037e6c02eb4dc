// SPDX-License-Identifier: Apache-2.0
#include "origin.hpp"

#include "request.hpp"

#include <algorithm>

namespace bangfu::http {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// Without the port; "" where what follows the name is no port.
std::string_view host_name(std::string_view host) {
    const auto bracket = host.starts_with('[') ? host.find(']') : 0;
    if (bracket == std::string_view::npos) return {};
    const auto colon = host.find(':', bracket);
    if (colon == std::string_view::npos) return host;
    const std::string_view port = host.substr(colon + 1);
    const bool is_port = !port.empty() && port.size() <= 5 &&
                         std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
    return is_port ? host.substr(0, colon) : std::string_view{};
}

}  // namespace

bool is_allowed_host(std::string_view host, const std::vector<std::string>& allowed) {
    const std::string name = lower(host_name(host));
    return !name.empty() && std::find(allowed.begin(), allowed.end(), name) != allowed.end();
}

bool is_same_origin_write(const Headers& headers) {
    const std::string_view site = headers.find("Sec-Fetch-Site");
    if (!site.empty()) return site == "same-origin" && headers.count("Sec-Fetch-Site") == 1;
    std::string_view origin = headers.find("Origin");
    if (origin.starts_with("https://"))
        origin.remove_prefix(8);
    else if (origin.starts_with("http://"))
        origin.remove_prefix(7);
    else
        return false;
    return headers.count("Origin") == 1 && lower(origin) == lower(headers.find("Host"));
}

bool is_json_type(std::string_view content_type) {
    const std::string type = lower(content_type);
    return type == "application/json" || type == "application/json; charset=utf-8" ||
           type == "application/json;charset=utf-8";
}

}  // namespace bangfu::http
