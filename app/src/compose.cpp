// SPDX-License-Identifier: Apache-2.0
#include "compose.hpp"

#include <bangfu/cases/cases.hpp>
#include <bangfu/cases/fields.hpp>
#include <bangfu/cases/permissions.hpp>
#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/evaluation/permissions.hpp>
#include <bangfu/intake/intake.hpp>
#include <bangfu/intake/permissions.hpp>
#include <bangfu/intake/sealed.hpp>
#include <bangfu/organisation/fields.hpp>
#include <bangfu/organisation/permissions.hpp>
#include <bangfu/people/people.hpp>
#include <bangfu/people/permissions.hpp>
#include <bangfu/platform/server.hpp>
#include <bangfu/policies/permissions.hpp>
#include <bangfu/policies/policies.hpp>
#include <bangfu/services/permissions.hpp>
#include <bangfu/services/services.hpp>
#include <bangfu/today/permissions.hpp>
#include <bangfu/today/today.hpp>

namespace bangfu::app {
namespace {

template <class Row, class Rows>
void append(std::vector<Row>& all, const Rows& of_module) {
    all.insert(all.end(), of_module.begin(), of_module.end());
}

}  // namespace

std::vector<auth::Permission> all_permissions() {
    std::vector<auth::Permission> all;
    append(all, organisation::permission::all);
    append(all, people::permission::all);
    append(all, services::permission::all);
    append(all, policies::permission::all);
    append(all, cases::permission::all);
    append(all, evaluation::permission::all);
    append(all, intake::permission::all);
    append(all, today::permission::all);
    return all;
}

std::vector<keys::Field> all_fields() {
    std::vector<keys::Field> all{keys::file_content, keys::canary, http::kept_answer_field};
    append(all, organisation::field::all);
    append(all, people::sealed_fields());
    append(all, cases::field::all);
    append(all, intake::sealed::all);
    return all;
}

std::vector<keys::Index> all_indexes() {
    std::vector<keys::Index> all;
    append(all, people::blind_indexes());
    return all;
}

std::vector<std::string> following_tables() {
    std::vector<std::string> all{"services_deliveries", "cases_needs", "evaluation_answers",
                                 "evaluation_questionnaires"};
    append(all, people::scope_tables());
    append(all, policies::scope_tables());
    append(all, intake::scope_tables());
    return all;
}

Modules::Modules(db::Database& database, bool demonstration, auth::SessionLimits limits)
    : followers_(following_tables()) {
    due_items_.push_back(people::make_due_items());
    due_items_.push_back(policies::make_due_items());
    due_items_.push_back(intake::make_due_items());

    organisation::Parts parts{database, all_permissions(), {}, std::string(program_version), demonstration,
                              limits};
    parts.followers.push_back(&followers_);
    organisation_ = organisation::Organisation::make(std::move(parts));
}

Modules::~Modules() = default;

void Modules::attach(operation::Services& services) {
    // People last: the others find a person's records by the households that people still knows.
    participants_.push_back(services::make_participant(services));
    participants_.push_back(policies::make_participant(services));
    participants_.push_back(cases::make_participant(services));
    participants_.push_back(evaluation::make_participant(services));
    participants_.push_back(people::make_participant(services));
    people::handle_jobs(services);
    intake::handle_jobs(services);
}

std::vector<ports::PersonParticipant*> Modules::participants() const {
    std::vector<ports::PersonParticipant*> all;
    for (const auto& participant : participants_) all.push_back(participant.get());
    return all;
}

std::vector<const ports::DueItems*> Modules::due_items() const {
    std::vector<const ports::DueItems*> all;
    for (const auto& module : due_items_) all.push_back(module.get());
    return all;
}

void Modules::add_routes(http::Routes& routes) {
    organisation_->add_routes(routes);
    people::add_routes(routes, participants());
    services::add_routes(routes);
    policies::add_routes(routes);
    cases::add_routes(routes);
    evaluation::add_routes(routes);
    intake::add_routes(routes, participants());
    today::add_routes(routes, due_items());
}

}  // namespace bangfu::app
