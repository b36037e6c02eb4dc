// SPDX-License-Identifier: Apache-2.0
// The wiring, by hand and in order: modules on the platform's parts, routes of all modules, the server in
// front.
#pragma once

#include <bangfu/base/ports.hpp>
#include <bangfu/organisation/organisation.hpp>
#include <bangfu/platform/config.hpp>
#include <bangfu/platform/http.hpp>
#include <bangfu/platform/keys.hpp>

#include <memory>
#include <vector>

namespace bangfu::app {

inline constexpr std::string_view program_version = "0.1.0";

// Every permission a role may hold.
std::vector<auth::Permission> all_permissions();
// Every sealed field and every blind index, for keys::check_fields and the test of docs/data-classes.md.
std::vector<keys::Field> all_fields();
std::vector<keys::Index> all_indexes();
// The tables of other modules than organisation that go along when a union moves in the tree.
std::vector<std::string> following_tables();

// The modules that have state of their own; built on a database, alive as long as it.
class Modules {
  public:
    Modules(db::Database& database, bool demonstration, auth::SessionLimits limits);
    ~Modules();
    organisation::Organisation& organisation() { return *organisation_; }
    // Joins what needs a running store: who takes part in what touches every module, and the jobs. Before
    // add_routes and before jobs start; a program that only prints its routes leaves it out.
    void attach(operation::Services& services);
    void add_routes(http::Routes& routes);

  private:
    std::vector<ports::PersonParticipant*> participants() const;
    std::vector<const ports::DueItems*> due_items() const;
    organisation::FollowingTables followers_;
    std::unique_ptr<organisation::Organisation> organisation_;
    std::vector<std::unique_ptr<ports::PersonParticipant>> participants_;
    std::vector<std::unique_ptr<ports::DueItems>> due_items_;
};

}  // namespace bangfu::app
