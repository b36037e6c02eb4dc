// SPDX-License-Identifier: Apache-2.0
#include "path.hpp"
#include <bangfu/base/assert.hpp>
#include <bangfu/platform/http.hpp>

namespace bangfu::http {

Routes::Routes() = default;
Routes::~Routes() = default;

void Routes::begin_module(std::string_view name) {
    module_ = name;
}

Routes::Entry& Routes::add(Method method, std::string_view path, RouteSpec spec, RouteKind kind) {
    compile_path(path);
    for (const auto& other : entries_) ASSERT(other->spec.verb != spec.verb);
    auto entry = std::make_unique<Entry>();
    entry->method = method;
    entry->path = path;
    entry->spec = spec;
    entry->kind = kind;
    const std::string_view permission = spec.access.permission.id;
    entry->module = permission.empty() ? module_ : std::string(permission.substr(0, permission.find('.')));
    entries_.push_back(std::move(entry));
    return *entries_.back();
}

void Routes::constant(std::string_view path, RouteSpec spec, std::string body) {
    add(Method::get, path, spec, RouteKind::constant).constant = std::move(body);
}

}  // namespace bangfu::http
