// SPDX-License-Identifier: Apache-2.0
// What one listener serves: the routes of its audience, its pages, and who may be called by which name.
#pragma once

#include "response_head.hpp"
#include "router.hpp"
#include "static_files.hpp"
#include <bangfu/platform/server.hpp>

namespace bangfu::http {

struct Site {
    Site(const Routes& routes, const Listener& listener, bool proxied)
        : router(routes, listener.audience),
          files(listener.web),
          hosts(listener.hosts),
          secure(proxied || listener.certificate.has_value()),
          behind_proxy(proxied),
          security(secure) {}
    Router router;
    StaticFiles files;
    std::vector<std::string> hosts;
    bool secure;
    bool behind_proxy;
    SecurityHeaders security;
};

}  // namespace bangfu::http
