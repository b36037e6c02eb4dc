// SPDX-License-Identifier: Apache-2.0
// Where a request comes from, as far as its header says so. A foreign page can make a browser send requests
// with the cookie of this host; the browser then says so in Sec-Fetch-Site or, older ones, in Origin. A write
// that says neither is refused: no browser we serve sends one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bangfu::http {

class Headers;

// `host` (with or without port) is one of `allowed` (lower case names without port; IPv6 in brackets).
bool is_allowed_host(std::string_view host, const std::vector<std::string>& allowed);

bool is_same_origin_write(const Headers& headers);

// Content-Type is application/json, with no parameter but charset=utf-8.
bool is_json_type(std::string_view content_type);

}  // namespace bangfu::http
