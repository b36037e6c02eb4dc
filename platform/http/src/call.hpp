// SPDX-License-Identifier: Apache-2.0
// A request on its way through the server. The connection's coroutine owns it and waits, whatever happens to
// its socket, until the call was answered; so handlers, workers and the database's threads may hold a
// reference until then.
#pragma once

#include "request.hpp"
#include "site.hpp"

namespace bangfu::http {

class Call final : public CallFacts {
  public:
    Call(const Site& call_site, Request&& header);
    ~Call() override;
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;

    std::int64_t path_id(std::string_view name) const override;
    std::string_view path_text(std::string_view name) const override;
    std::string_view header(std::string_view name) const override { return request.headers->find(name); }
    std::string_view peer() const override { return request.peer; }
    std::string_view trace_id() const override { return trace; }
    SessionChange& session() override { return session_change; }

    // The one who acts; on open routes, where nobody signed in, an actor without a name or a right.
    const auth::Actor& who() const;
    std::int64_t record_id() const;  // {id} of the route, or 0

    const Site& site;
    Request request;
    const std::string trace;
    const Routes::Entry* route = nullptr;
    PathValues values;
    bool admitted = false;
    std::shared_ptr<const auth::Actor> actor;
    Instant now;
    std::string body;
    std::filesystem::path upload;  // removed with the call
    SessionChange session_change;
};

}  // namespace bangfu::http
