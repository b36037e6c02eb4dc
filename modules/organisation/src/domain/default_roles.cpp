// SPDX-License-Identifier: Apache-2.0
#include "domain/default_roles.hpp"

#include <array>

namespace bangfu::organisation {
namespace {

using Names = std::string_view;

constexpr std::array<Names, 15> intake_worker{
    "organisation.see_*", "today.*",           "jobs.*",       "people.*",         "intake.*",
    "filing.*",           "services.see_*",    "cases.see_*",  "evaluation.see_*", "policies.see_*",
    "policies.propose_*", "services.record_*", "!*.approve_*", "!*.confirm_*",     "!people.erase_*"};
constexpr std::array<Names, 15> caseworker{"organisation.see_*",
                                           "today.*",
                                           "jobs.*",
                                           "people.*",
                                           "cases.*",
                                           "services.*",
                                           "filing.*",
                                           "community.*",
                                           "evaluation.see_*",
                                           "evaluation.record_*",
                                           "policies.see_*",
                                           "policies.propose_*",
                                           "!*.approve_*",
                                           "!*.confirm_*",
                                           "!people.erase_*"};
constexpr std::array<Names, 14> social_worker{
    "organisation.see_*", "today.*",         "jobs.*",         "people.see_*",
    "people.record_*",    "people.reveal_*", "cases.*",        "services.*",
    "community.*",        "evaluation.*",    "policies.see_*", "policies.supervise_*",
    "!*.approve_*",       "!*.confirm_*"};
constexpr std::array<Names, 8> supervisor{
    "organisation.see_*", "today.*",     "jobs.*", "*.see_*", "people.reveal_*", "cases.*",
    "policies.confirm_*", "evaluation.*"};
constexpr std::array<Names, 10> fund_officer{"organisation.see_*", "today.*",     "jobs.*", "people.see_*",
                                             "people.reveal_*",    "funds.*",     "aid.*",  "policies.see_*",
                                             "*.export_*",         "!*.approve_*"};
constexpr std::array<Names, 8> approver{
    "organisation.see_*", "today.*",     "jobs.*",      "*.see_*",
    "people.reveal_*",    "*.approve_*", "*.confirm_*", "filing.return_*"};
// Erasing a person cannot be undone: it is for who sees the files, makes none of them and answers for them.
constexpr std::array<Names, 9> leader{
    "organisation.see_*",  "today.*",       "jobs.*", "*.see_*", "*.approve_*", "*.confirm_*", "*.publish_*",
    "evaluation.export_*", "people.erase_*"};
constexpr std::array<Names, 7> policy_officer{"organisation.see_*", "today.*",      "jobs.*",      "*.see_*",
                                              "policies.*",         "!*.confirm_*", "!*.publish_*"};
constexpr std::array<Names, 4> evaluator{"organisation.see_*", "today.*", "jobs.*", "evaluation.*"};
constexpr std::array<Names, 5> auditor{"organisation.see_*", "today.*", "jobs.*", "*.see_*", "audit.*"};
constexpr std::array<Names, 4> administrator{"organisation.*", "today.*", "jobs.*", "operations.*"};

constexpr std::array<DefaultRole, 11> roles{{
    {"intake_worker", "受理员", "Intake worker", intake_worker},
    {"caseworker", "帮扶专员", "Caseworker", caseworker},
    {"social_worker", "工会社会工作者", "Social worker", social_worker},
    {"supervisor", "督导", "Supervisor", supervisor},
    {"fund_officer", "资金经办", "Fund officer", fund_officer},
    {"approver", "审批人", "Approver", approver},
    {"leader", "工会领导", "Union leader", leader},
    {"policy_officer", "政策专员", "Policy officer", policy_officer},
    {"evaluator", "评估员", "Evaluator", evaluator},
    {"auditor", "审计员", "Auditor", auditor},
    {administrator_code, "系统管理员", "Administrator", administrator},
}};

constexpr std::array<Names, 6> one_of_two{"intake_worker",  "caseworker", "fund_officer",
                                          "policy_officer", "evaluator",  administrator_code};
constexpr std::array<Names, 3> two_of_two{"leader", "approver", "auditor"};
constexpr std::array<Seat, 2> two_seats{
    {{"经办人", "Office worker", one_of_two}, {"负责人", "Head of office", two_of_two}}};

constexpr std::array<Names, 4> one_of_three{"intake_worker", "fund_officer", "policy_officer",
                                            administrator_code};
constexpr std::array<Names, 3> two_of_three{"caseworker", "social_worker", "evaluator"};
constexpr std::array<Names, 3> three_of_three{"leader", "approver", "auditor"};
constexpr std::array<Seat, 3> three_seats{{{"受理与资金", "Intake and money", one_of_three},
                                           {"个案与社会工作", "Casework and social work", two_of_three},
                                           {"负责人", "Head of office", three_of_three}}};

constexpr std::array<RolePreset, 2> presets{{
    {"office_of_two", "两人办公室", "Office of two", two_seats},
    {"office_of_three", "三人办公室", "Office of three", three_seats},
}};

}  // namespace

std::span<const DefaultRole> default_roles() {
    return roles;
}
std::span<const RolePreset> role_presets() {
    return presets;
}

}  // namespace bangfu::organisation
