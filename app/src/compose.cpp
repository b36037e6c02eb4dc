// SPDX-License-Identifier: Apache-2.0
#include "compose.hpp"

#include <bangfu/cases/cases.hpp>
#include <bangfu/cases/permissions.hpp>
#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/evaluation/permissions.hpp>
#include <bangfu/organisation/permissions.hpp>
#include <bangfu/services/permissions.hpp>
#include <bangfu/services/services.hpp>

namespace bangfu::app {
namespace {

template <class Permissions>
void append(std::vector<auth::Permission>& all, const Permissions& of_module) {
    all.insert(all.end(), of_module.begin(), of_module.end());
}

}  // namespace

std::vector<auth::Permission> all_permissions() {
    std::vector<auth::Permission> all;
    append(all, organisation::permission::all);
    append(all, services::permission::all);
    append(all, cases::permission::all);
    append(all, evaluation::permission::all);
    return all;
}

Modules::Modules(db::Database& database, bool demonstration, auth::SessionLimits limits) {
    const auto follow = [&](std::vector<std::string> tables) {
        followers_.push_back(std::make_unique<organisation::FollowingTables>(std::move(tables)));
    };
    follow({"services_deliveries"});
    follow({"cases_needs"});
    follow({"evaluation_answers", "evaluation_questionnaires"});

    organisation::Parts parts{database, all_permissions(), {}, std::string(program_version), demonstration,
                              limits};
    for (const auto& follower : followers_) parts.followers.push_back(follower.get());
    organisation_ = organisation::Organisation::make(std::move(parts));
}

Modules::~Modules() = default;

void Modules::add_routes(http::Routes& routes) {
    organisation_->add_routes(routes);
    services::add_routes(routes);
    cases::add_routes(routes);
    evaluation::add_routes(routes);
}

}  // namespace bangfu::app
