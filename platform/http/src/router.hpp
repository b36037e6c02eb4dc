// SPDX-License-Identifier: Apache-2.0
// Finds the route of a request. The patterns of one listener form a tree by segment; in it a literal goes
// before a number, a number before a text, so that "/api/unions/mine" and "/api/unions/{id}" can stand side
// by side.
#pragma once

#include "path.hpp"
#include <bangfu/platform/http.hpp>

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace bangfu::http {

// "GET" … → Method; HEAD is answered like GET. None for what the API does not speak.
std::optional<Method> method_of(std::string_view name);
std::string_view method_name(Method method);

class Router {
  public:
    // Only the routes of this audience. Ends the process where two routes have the same method and shape.
    Router(const Routes& routes, Audience audience);
    ~Router();

    struct Match {
        const Routes::Entry* route = nullptr;  // null: no such path, or not with this method
        PathValues values;
        std::string allow;  // methods of the path, for 405; empty: no such path
    };
    Match find(std::string_view method, std::string_view path) const;

  private:
    struct Node;
    const Node* descend(const Node& node, const std::vector<std::string_view>& segments, std::size_t depth,
                        PathValues& values) const;
    std::unique_ptr<Node> root_;
};

}  // namespace bangfu::http
