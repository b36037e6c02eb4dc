// SPDX-License-Identifier: Apache-2.0
#include "gate.hpp"

#include "cookie.hpp"
#include "origin.hpp"
#include "problem.hpp"
#include <bangfu/base/assert.hpp>

namespace bangfu::http {
namespace {

bool is_api(std::string_view path) {
    return path == "/api" || path.starts_with("/api/");
}

bool takes_json(const Routes::Entry& route) {
    return route.kind == RouteKind::write || route.kind == RouteKind::task;
}

std::optional<Error> header_fault(const Call& call, const Limits& limits) {
    const Request& request = call.request;
    const auto malformed = [](std::string_view reason) {
        return Error(error::malformed_request, Arguments{{"reason", std::string(reason)}});
    };
    if (!request.target.starts_with('/')) return malformed("target");
    if (request.target.size() > limits.target_bytes) return malformed("target_too_long");
    if (request.headers->count("Host") != 1) return malformed("host");
    if (!is_allowed_host(request.headers->find("Host"), call.site.hosts)) return Error(error::wrong_host);
    return std::nullopt;
}

std::optional<Error> body_fault(const Call& call, const Limits& limits) {
    const Routes::Entry& route = *call.route;
    if (route.method != Method::get && !is_same_origin_write(*call.request.headers))
        return Error(error::cross_site);
    const bool json_expected = takes_json(route) && (route.form_expected || call.request.has_body());
    if (json_expected && !is_json_type(call.request.headers->find("Content-Type")))
        return Error(error::wrong_content_type);
    const std::int64_t most = max_body_bytes(route, limits);
    const bool too_large = call.request.content_length.value_or(0) > static_cast<std::uint64_t>(most);
    if (too_large || (most == 0 && call.request.chunked))
        return Error(error::body_too_large, Arguments{{"max_bytes", std::to_string(most)}});
    return std::nullopt;
}

Response not_allowed(const Call& call, std::string allow) {
    Response response = problem(error::method_not_allowed, call.trace);
    response.headers.emplace_back("Allow", std::move(allow));
    return response;
}

// A path that no route has: a page of the web program, or nothing.
Response open_page(const Call& call) {
    if (is_api(call.request.path()) || call.site.files.empty())
        return problem(error::no_such_route, call.trace);
    if (call.request.method != "GET" && call.request.method != "HEAD") return not_allowed(call, "GET, HEAD");
    auto page = call.site.files.answer(call.request);
    return page ? std::move(*page) : problem(error::no_such_route, call.trace);
}

Response constant_answer(const Routes::Entry& route) {
    Response response;
    response.media_type = "application/json";
    response.kept_body = route.constant;
    return response;
}

}  // namespace

std::int64_t max_body_bytes(const Routes::Entry& route, const Limits& limits) {
    if (route.kind == RouteKind::upload) return route.max_bytes;
    return takes_json(route) ? limits.json_bytes : 0;
}

std::optional<Response> open_by_header(Call& call, const Limits& limits) {
    if (const auto fault = header_fault(call, limits)) return problem(*fault, call.trace);
    Router::Match match = call.site.router.find(call.request.method, call.request.path());
    if (match.route == nullptr && match.allow.empty()) return open_page(call);
    if (match.route == nullptr) return not_allowed(call, std::move(match.allow));
    call.route = match.route;
    call.values = std::move(match.values);
    if (const auto fault = body_fault(call, limits)) return problem(*fault, call.trace);
    if (call.route->kind == RouteKind::constant) return constant_answer(*call.route);
    return std::nullopt;
}

Done admit_caller(Call& call, auth::Sessions& sessions, Instant now) {
    call.now = now;
    const std::string_view token = session_token(call.request.headers->find("Cookie"), call.site.secure);
    if (!token.empty()) call.actor = sessions.actor_for(token, now);
    const Access& access = call.route->spec.access;
    if (access.kind != Access::Kind::open) {
        if (!call.actor) return auth::error::not_signed_in;
        const bool needs_right = access.kind == Access::Kind::permission;
        if (needs_right && call.actor->must_change_password) return auth::error::password_must_change;
        if (needs_right && !call.actor->may(access.permission))
            return Error(auth::error::not_permitted,
                         Arguments{{"permission", std::string(access.permission.id)}});
    }
    call.admitted = true;
    return done();
}

}  // namespace bangfu::http
