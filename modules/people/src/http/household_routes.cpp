// SPDX-License-Identifier: Apache-2.0
#include "http/route_groups.hpp"
#include "operations/household_verbs.hpp"
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {
namespace {

constexpr std::int64_t attachment_bytes = std::int64_t{20} << 20;

void add_file_routes(http::Routes& routes) {
    using http::Method;
    routes.read<http::NoQuery, HouseholdAnswer>(
        "/api/households/{id}", {"show_household", http::may(permission::see_households), "household"},
        [](http::ReadCall& call, const http::NoQuery&) {
            return show_household(call, call.id<HouseholdId>());
        });
    routes.write<RegisterHousehold, HouseholdAnswer>(
        Method::post, "/api/households", {"register_household", http::may(permission::register_household)},
        [](http::WriteCall& call, const RegisterHousehold& form) { return register_household(call, form); });
    routes.write<ChangeHousehold, HouseholdAnswer>(
        Method::patch, "/api/households/{id}",
        {"change_household", http::may(permission::change_household), "household"},
        [](http::WriteCall& call, const ChangeHousehold& form) {
            return change_household(call, call.id<HouseholdId>(), form);
        });
    routes.write<http::NoForm, HouseholdAnswer>(
        Method::post, "/api/households/{id}/complete",
        {"complete_draft", http::may(permission::register_household), "household"},
        [](http::WriteCall& call, const http::NoForm&) {
            return complete_draft(call, call.id<HouseholdId>());
        });
    routes.write<MemberForm, HouseholdAnswer>(
        Method::post, "/api/households/{id}/members",
        {"add_member", http::may(permission::change_household), "household"},
        [](http::WriteCall& call, const MemberForm& form) {
            return add_member(call, call.id<HouseholdId>(), form);
        });
    routes.write<ChangeMembership, HouseholdAnswer>(
        Method::patch, "/api/memberships/{id}",
        {"change_membership", http::may(permission::change_household), "membership"},
        [](http::WriteCall& call, const ChangeMembership& form) {
            return change_membership(call, call.id<store::MembershipId>(), form);
        });
    routes.write<EndMembership, HouseholdAnswer>(
        Method::post, "/api/memberships/{id}/end",
        {"end_membership", http::may(permission::change_household), "membership"},
        [](http::WriteCall& call, const EndMembership& form) {
            return end_membership(call, call.id<store::MembershipId>(), form);
        });
}

void add_fact_routes(http::Routes& routes) {
    using http::Method;
    routes.read<CircumstanceQuery, CircumstanceList>(
        "/api/households/{id}/circumstances",
        {"list_circumstances", http::may(permission::see_households), "household"},
        [](http::ReadCall& call, const CircumstanceQuery& query) {
            return list_circumstances(call, call.id<HouseholdId>(), query);
        });
    routes.write<CircumstanceForm, CircumstanceAnswer>(
        Method::post, "/api/households/{id}/circumstances",
        {"record_circumstance", http::may(permission::record_circumstance), "household"},
        [](http::WriteCall& call, const CircumstanceForm& form) {
            return record_circumstance(call, call.id<HouseholdId>(), form);
        });
    routes.write<AccountForm, AccountAnswer>(
        Method::post, "/api/households/{id}/bank_account",
        {"set_bank_account", http::may(permission::change_household), "household"},
        [](http::WriteCall& call, const AccountForm& form) {
            return set_bank_account(call, call.id<HouseholdId>(), form);
        });
    routes.write<EndAccount, Nothing>(
        Method::post, "/api/households/{id}/bank_account/end",
        {"end_bank_account", http::may(permission::change_household), "household"},
        [](http::WriteCall& call, const EndAccount& form) {
            return end_bank_account(call, call.id<HouseholdId>(), form);
        });
    routes.write<RevealForm, Revealed>(
        Method::post, "/api/households/{id}/reveal",
        {"reveal_household", http::may(permission::reveal_numbers), "household"},
        [](http::WriteCall& call, const RevealForm& form) {
            return reveal_household(call, call.id<HouseholdId>(), form);
        });
    routes.read<TimelineQuery, json::Page<TimelineItem>>(
        "/api/households/{id}/timeline",
        {"show_timeline", http::may(permission::see_households), "household"},
        [](http::ReadCall& call, const TimelineQuery& query) {
            return show_timeline(call, call.id<HouseholdId>(), query);
        });
    routes.upload<AttachmentQuery, AttachmentAnswer>(
        "/api/households/{id}/attachments",
        {"add_attachment", http::may(permission::change_household), "household"}, attachment_bytes,
        [](http::TaskCall& call, const AttachmentQuery& query) {
            return add_attachment(call, call.id<HouseholdId>(), query);
        });
    routes.write<RemoveAttachment, Nothing>(
        Method::post, "/api/attachments/{id}/remove",
        {"remove_attachment", http::may(permission::change_household), "attachment"},
        [](http::WriteCall& call, const RemoveAttachment& form) {
            return remove_attachment(call, call.id<store::AttachmentId>(), form);
        });
    routes.download<http::NoQuery>(
        "/api/attachments/{id}", {"download_attachment", http::may(permission::see_households), "attachment"},
        [](http::TaskCall& call, const http::NoQuery&) {
            return download_attachment(call, call.id<store::AttachmentId>());
        });
}

}  // namespace

void add_household_routes(http::Routes& routes) {
    add_file_routes(routes);
    add_fact_routes(routes);
}

}  // namespace bangfu::people
