// SPDX-License-Identifier: Apache-2.0
// The route table as OpenAPI 3.1. Forms and answers are described once, in their structs; here stands only
// what the route itself says. `x-permission`, `x-audience` and `x-record` carry what OpenAPI has no word for.
#include "path.hpp"
#include "problem.hpp"
#include "router.hpp"
#include <bangfu/platform/server.hpp>

#include <map>

namespace bangfu::http {
namespace {

constexpr std::string_view problem_schema =
    R"({"type":"object","required":["type","title","status","code","args","fields","trace_id"],"properties":{)"
    R"("type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"code":{"type":"string"},)"
    R"("args":{"type":"object","additionalProperties":{"type":"string"}},"fields":{"type":"array","items":{)"
    R"("type":"object","required":["path","code","args"],"properties":{"path":{"type":"string"},)"
    R"("code":{"type":"string"},"args":{"type":"object","additionalProperties":{"type":"string"}}}}},)"
    R"("trace_id":{"type":"string"}}})";

void text(json::Writer& out, std::string_view key, std::string_view value) {
    out.key(key);
    out.string(value);
}

void json_content(json::Writer& out, std::string_view media_type, std::string_view schema) {
    out.key("content");
    out.begin_object();
    out.key(media_type);
    out.begin_object();
    out.key("schema");
    out.raw(schema);
    out.end_object();
    out.end_object();
}

// "/api/x/{code:text}" → "/api/x/{code}"
std::string openapi_path(const std::vector<Segment>& segments) {
    std::string path;
    for (const Segment& segment : segments) {
        path += '/';
        path += segment.kind == Segment::Kind::literal ? segment.text : "{" + segment.text + "}";
    }
    return path;
}

void path_parameters(json::Writer& out, const std::vector<Segment>& segments) {
    for (const Segment& segment : segments) {
        if (segment.kind == Segment::Kind::literal) continue;
        out.begin_object();
        text(out, "name", segment.text);
        text(out, "in", "path");
        out.key("required");
        out.boolean(true);
        out.key("schema");
        const bool is_number = segment.kind == Segment::Kind::number;
        out.raw(is_number ? R"({"type":"string","pattern":"^[1-9][0-9]{0,18}$"})"
                          : R"({"type":"string","minLength":1})");
        out.end_object();
    }
}

void parameters(json::Writer& out, const Routes::Entry& route, json::Schemas& schemas) {
    out.key("parameters");
    out.begin_array();
    path_parameters(out, compile_path(route.path));
    if (route.query_schema != nullptr) {
        // The query's own array, without its brackets.
        const std::string query = route.query_schema(schemas);
        const auto inner = query.substr(1, query.size() - 2);
        if (!inner.empty()) out.raw(inner);
    }
    if (route.kind == RouteKind::write || route.kind == RouteKind::task)
        out.raw(
            R"({"name":"Idempotency-Key","in":"header","required":false,"schema":{"type":"string","maxLength":200}})");
    if (route.kind == RouteKind::upload)
        out.raw(R"({"name":"X-File-Name","in":"header","required":false,"schema":{"type":"string"}})");
    out.end_array();
}

void request_body(json::Writer& out, const Routes::Entry& route, json::Schemas& schemas) {
    if (route.form_schema == nullptr && route.kind != RouteKind::upload) return;
    out.key("requestBody");
    out.begin_object();
    out.key("required");
    out.boolean(true);
    if (route.kind == RouteKind::upload)
        json_content(out, "application/octet-stream", R"({"type":"string","format":"binary"})");
    else
        json_content(out, "application/json", route.form_schema(schemas));
    out.end_object();
}

void responses(json::Writer& out, const Routes::Entry& route, json::Schemas& schemas) {
    out.key("responses");
    out.begin_object();
    if (route.kind == RouteKind::download) {
        out.key("200");
        out.begin_object();
        text(out, "description", "the file");
        json_content(out, "application/octet-stream", R"({"type":"string","format":"binary"})");
        out.end_object();
    } else if (route.answer_schema == nullptr) {
        out.key("204");
        out.begin_object();
        text(out, "description", "done");
        out.end_object();
    } else {
        out.key("200");
        out.begin_object();
        text(out, "description", "the answer");
        json_content(out, "application/json", route.answer_schema(schemas));
        out.end_object();
    }
    out.key("default");
    out.begin_object();
    text(out, "$ref", "#/components/responses/Problem");
    out.end_object();
    out.end_object();
}

std::string_view audience_name(Audience audience) {
    return audience == Audience::staff ? "staff" : "portal";
}

std::string_view access_name(const Access& access) {
    switch (access.kind) {
        case Access::Kind::open:
            return "open";
        case Access::Kind::signed_in:
            return "signed_in";
        case Access::Kind::permission:
            return "permission";
    }
    ASSERT(false);
}

std::string_view kind_name(RouteKind kind) {
    static constexpr std::array<std::string_view, 6> names{"read",   "write",    "task",
                                                           "upload", "download", "constant"};
    return names[static_cast<std::size_t>(kind)];
}

void operation_object(json::Writer& out, const Routes::Entry& route, json::Schemas& schemas) {
    out.begin_object();
    text(out, "operationId", route.spec.verb);
    out.key("tags");
    out.begin_array();
    if (!route.module.empty()) out.string(route.module);
    out.end_array();
    const Access& access = route.spec.access;
    text(out, "x-permission",
         access.kind == Access::Kind::permission ? access.permission.id : access_name(access));
    text(out, "x-audience", audience_name(route.spec.audience));
    if (!route.spec.record.empty()) text(out, "x-record", route.spec.record);
    parameters(out, route, schemas);
    request_body(out, route, schemas);
    responses(out, route, schemas);
    out.end_object();
}

std::string lower(std::string_view name) {
    std::string out(name);
    for (char& c : out) c = static_cast<char>(c - 'A' + 'a');
    return out;
}

void paths(json::Writer& out, const Routes& routes, json::Schemas& schemas) {
    std::map<std::string, std::map<std::string, const Routes::Entry*>>
        by_path;  // sorted: the file has one order
    for (const auto& route : routes.entries()) {
        const std::string path = openapi_path(compile_path(route->path));
        by_path[path].emplace(lower(method_name(route->method)), route.get());
    }
    out.begin_object();
    for (const auto& [path, methods] : by_path) {
        out.key(path);
        out.begin_object();
        for (const auto& [method, route] : methods) {
            out.key(method);
            operation_object(out, *route, schemas);
        }
        out.end_object();
    }
    out.end_object();
}

}  // namespace

std::string openapi(const Routes& routes, const ApiInfo& info) {
    json::Schemas schemas;
    json::Writer all_paths;
    paths(all_paths, routes, schemas);
    json::Writer out;
    out.begin_object();
    text(out, "openapi", "3.1.0");
    out.key("info");
    out.begin_object();
    text(out, "title", info.title);
    text(out, "version", info.version);
    out.end_object();
    out.key("paths");
    out.raw(all_paths.take());
    out.key("components");
    out.begin_object();
    out.key("schemas");
    out.raw(schemas.components());
    out.key("responses");
    out.begin_object();
    out.key("Problem");
    out.begin_object();
    text(out, "description", "refused, or failed");
    json_content(out, "application/problem+json", problem_schema);
    out.end_object();
    out.end_object();
    out.end_object();
    out.end_object();
    return out.take();
}

std::string route_table(const Routes& routes) {
    json::Writer out;
    out.begin_array();
    for (const auto& route : routes.entries()) {
        const RouteSpec& spec = route->spec;
        out.begin_object();
        text(out, "method", method_name(route->method));
        text(out, "path", route->path);
        text(out, "verb", spec.verb);
        text(out, "module", route->module);
        text(out, "access", access_name(spec.access));
        text(out, "permission", spec.access.permission.id);
        text(out, "record", spec.record);
        text(out, "audience", audience_name(spec.audience));
        text(out, "kind", kind_name(route->kind));
        out.end_object();
    }
    out.end_array();
    return out.take();
}

}  // namespace bangfu::http
