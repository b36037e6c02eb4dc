// SPDX-License-Identifier: Apache-2.0
// The wiring, by hand and in order: modules on the platform's parts, routes of all modules, the server in
// front.
#pragma once

#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/config.hpp>
#include <bangfu/platform/http.hpp>

#include <memory>
#include <vector>

namespace bangfu::app {

inline constexpr std::string_view program_version = "0.1.0";

// Every permission a role may hold.
std::vector<auth::Permission> all_permissions();

// The modules that have state of their own; built on a database, alive as long as it.
class Modules {
  public:
    Modules(db::Database& database, bool demonstration, auth::SessionLimits limits);
    ~Modules();
    organisation::Organisation& organisation() { return *organisation_; }
    void add_routes(http::Routes& routes);

  private:
    std::vector<std::unique_ptr<organisation::ScopeFollower>> followers_;
    std::unique_ptr<organisation::Organisation> organisation_;
};

}  // namespace bangfu::app
