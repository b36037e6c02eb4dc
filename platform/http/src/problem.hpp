// SPDX-License-Identifier: Apache-2.0
// Refusals and faults as RFC 9457 problem documents. The words for people belong to the web pages, which have
// them in both languages by `code`.
#pragma once

#include "request.hpp"

#include <exception>
#include <string_view>

namespace bangfu::http {

int status_of(const ErrorCode& code);
Response problem(const Error& error, std::string_view trace_id);

// What a caller is told about something thrown, and what the log may say of it.
struct Thrown {
    const ErrorCode* code;
    std::string what;
};
Thrown thrown(std::exception_ptr fault);

std::string_view reason_phrase(int status);

}  // namespace bangfu::http
