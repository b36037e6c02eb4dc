// SPDX-License-Identifier: Apache-2.0
// The status line and header fields of an answer, with the security headers that every answer carries.
//
// Scripts come from this host only, never inline. Styles may be inline because the pages' component library
// writes <style> elements; where the page holds the nonce placeholder (static_files.hpp) they need the
// answer's nonce instead.
#pragma once

#include "request.hpp"

#include <string>

namespace bangfu::http {

class SecurityHeaders {
  public:
    explicit SecurityHeaders(bool secure);
    void append(std::string& head, Surface surface, std::string_view style_nonce) const;

  private:
    std::string common_;
};

// `content_bytes` is what the body has, sent or not (HEAD).
std::string response_head(const Response& response, const SecurityHeaders& security,
                          std::uint64_t content_bytes, bool keep_alive);

// Content-Disposition (RFC 6266): an ASCII name for old programs and the true one in UTF-8.
std::string content_disposition(std::string_view name, bool inline_view);

}  // namespace bangfu::http
