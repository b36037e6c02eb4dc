// SPDX-License-Identifier: Apache-2.0
// What is decided before a body is read: from the header alone (any thread, never waits), then of the caller.
#pragma once

#include "call.hpp"

#include <optional>

namespace bangfu::http {

// Finds the route of the call. Answers at once what needs no worker: refusals, pages, constants. Refused, in
// this order: malformed_request, wrong_host, no_such_route, method_not_allowed, cross_site,
// wrong_content_type, body_too_large.
std::optional<Response> open_by_header(Call& call, const Limits& limits);

// The most bytes that a body of this route may have.
std::int64_t max_body_bytes(const Routes::Entry& route, const Limits& limits);

// Looks up the session and asks whether this caller may use the route. Refused, in this order: not_signed_in,
// password_must_change, not_permitted.
Done admit_caller(Call& call, auth::Sessions& sessions, Instant now);

}  // namespace bangfu::http
