// SPDX-License-Identifier: Apache-2.0
// HTTP behind an own door: requests, answers and the route table. Beast is in one translation unit of the
// sources. The route table also drives OpenAPI, the access matrix and the data of `abilities`.
//
//   void add_routes(http::Routes& routes) {
//       routes.read<NoQuery, UnionAnswer>("/api/unions/{id}", {"show_union", may(permission::see_unions)},
//       show_union); routes.write<CreateUnion, UnionAnswer>(Method::post, "/api/unions", {"create_union",
//       may(permission::create_union)}, create_union);
//   }
// where a handler is  Result<UnionAnswer> show_union(ReadCall&, const NoQuery&)
//                     Result<UnionAnswer> create_union(WriteCall&, const CreateUnion&).
#pragma once

#include <bangfu/base/result.hpp>
#include <bangfu/platform/auth.hpp>
#include <bangfu/platform/json.hpp>
#include <bangfu/platform/operation.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::http {

enum class Method { get, post, put, patch, del };
enum class RouteKind;
enum class Audience { staff, portal };  // the listener on which the route exists

namespace error {  // in the order in which a request meets them
inline constexpr ErrorCode malformed_request{"http.malformed_request", Refusal::malformed};  // args: reason
inline constexpr ErrorCode wrong_host{"http.wrong_host", Refusal::malformed};
inline constexpr ErrorCode no_such_route{"http.no_such_route", Refusal::not_found};
inline constexpr ErrorCode method_not_allowed{"http.method_not_allowed", Refusal::unsupported};  // 405
inline constexpr ErrorCode cross_site{"http.cross_site", Refusal::forbidden};
inline constexpr ErrorCode wrong_content_type{"http.wrong_content_type", Refusal::unsupported};
inline constexpr ErrorCode body_too_large{"http.body_too_large", Refusal::too_large};  // args: max_bytes
inline constexpr ErrorCode overloaded{"http.overloaded", Refusal::unavailable};
inline constexpr ErrorCode draining{"http.draining", Refusal::unavailable};
inline constexpr ErrorCode store_unavailable{"http.store_unavailable", Refusal::unavailable};
inline constexpr ErrorCode disk_full{"http.disk_full", Refusal::unavailable};
inline constexpr ErrorCode access_log_unwritable{"http.access_log_unwritable", Refusal::unavailable};
inline constexpr ErrorCode idempotency_key_malformed{"http.idempotency_key_malformed", Refusal::malformed};
inline constexpr ErrorCode idempotency_key_reused{"http.idempotency_key_reused", Refusal::conflict};
// A task with this key was begun and its outcome is not known: it still runs, or the program ended in the
// middle.
inline constexpr ErrorCode idempotency_key_unsettled{"http.idempotency_key_unsettled", Refusal::conflict};
inline constexpr ErrorCode internal{"http.internal", Refusal::unavailable};  // 500
}  // namespace error

// Who may call: anyone, anyone signed in, or holders of a permission.
struct Access {
    enum class Kind { open, signed_in, permission } kind = Kind::open;
    auth::Permission permission{};
};
inline Access open_to_all() {
    return {};
}
inline Access signed_in() {
    return {Access::Kind::signed_in, {}};
}
inline Access may(auth::Permission permission) {
    return {Access::Kind::permission, permission};
}

// How the access matrix makes the record that a route with {id} names: the kind of record, or "" where the
// route names none. tests/ of the module that owns the kind knows how to make one in a given union.
struct RouteSpec {
    std::string_view verb;  // the operation's name, unique in the API
    Access access;
    std::string_view record{};  // "union", "staff", "household", …
    Audience audience = Audience::staff;
};

// The session of the request, for the few operations that change it.
struct SessionChange {
    std::optional<std::string> set_token;
    bool clear = false;
};

// What every handler may ask of the request.
class CallFacts {
  public:
    virtual ~CallFacts() = default;
    virtual std::int64_t path_id(
        std::string_view name) const = 0;  // {name} of the route, always a positive number
    virtual std::string_view path_text(std::string_view name) const = 0;  // {name:text}
    virtual std::string_view header(std::string_view name) const = 0;
    virtual std::string_view peer() const = 0;  // address of the caller
    virtual std::string_view trace_id() const = 0;
    virtual SessionChange& session() = 0;
};

struct ReadCall : operation::Reading {
    CallFacts& facts;
    template <class IdType>
    IdType id(std::string_view name = "id") const {
        return IdType{facts.path_id(name)};
    }
};

struct WriteCall : operation::Writing {
    CallFacts& facts;
    template <class IdType>
    IdType id(std::string_view name = "id") const {
        return IdType{facts.path_id(name)};
    }
};

// For work that makes its own transactions (sign-in hashes a password between two of them) or takes an
// upload. `actor` is null on open routes.
struct TaskCall {
    operation::Services& services;
    const auth::Actor* actor;
    Instant now;
    CallFacts& facts;
    std::filesystem::path upload;  // where the body of an upload route stands; removed after the answer
    std::string upload_name;       // file name the browser gave, without path
    std::string upload_type;
    template <class IdType>
    IdType id(std::string_view name = "id") const {
        return IdType{facts.path_id(name)};
    }
};

// An answer that is a file. `file` is removed after it was sent.
struct Download {
    std::filesystem::path file;
    std::string media_type;
    std::string name;  // may hold Chinese; sent by RFC 6266
    bool inline_view = false;
};

struct NoQuery {};
struct NoForm {};

class Routes {
  public:
    Routes();
    ~Routes();
    // GET with a query string read into Query (flat described struct).
    template <class Query, class Answer>
    void read(std::string_view path, RouteSpec spec,
              std::function<Result<Answer>(ReadCall&, const Query&)> handler);
    template <class Form, class Answer>
    void write(Method method, std::string_view path, RouteSpec spec,
               std::function<Result<Answer>(WriteCall&, const Form&)> handler);
    template <class Form, class Answer>
    void task(Method method, std::string_view path, RouteSpec spec,
              std::function<Result<Answer>(TaskCall&, const Form&)> handler);
    // POST whose body (any type, up to max_bytes) is streamed to a file before the handler runs.
    template <class Query, class Answer>
    void upload(std::string_view path, RouteSpec spec, std::int64_t max_bytes,
                std::function<Result<Answer>(TaskCall&, const Query&)> handler);
    template <class Query>
    void download(std::string_view path, RouteSpec spec,
                  std::function<Result<Download>(TaskCall&, const Query&)> handler);

    // GET answered with `body` on the I/O thread: no session, worker or store. For benchmarks only.
    void constant(std::string_view path, RouteSpec spec, std::string body);
    // Whose routes follow; a route with a permission belongs to the permission's module in any case.
    void begin_module(std::string_view name);

    struct Entry;  // http_routes.hpp: route, erased handler, schema functions
    const std::vector<std::unique_ptr<Entry>>& entries() const { return entries_; }

  private:
    Entry& add(Method method, std::string_view path, RouteSpec spec, RouteKind kind);
    std::vector<std::unique_ptr<Entry>> entries_;
    std::string module_;
};

}  // namespace bangfu::http

#include <bangfu/platform/http_routes.hpp>
