// SPDX-License-Identifier: Apache-2.0
#include "http/route_groups.hpp"
#include "operations/household_verbs.hpp"
#include "operations/person_verbs.hpp"
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {

void add_person_routes(http::Routes& routes, std::vector<ports::PersonParticipant*> participants) {
    using http::Method;
    routes.read<http::NoQuery, PersonAnswer>(
        "/api/persons/{id}", {"show_person", http::may(permission::see_households), "person"},
        [](http::ReadCall& call, const http::NoQuery&) { return show_person(call, call.id<PersonId>()); });
    routes.write<ChangePerson, PersonAnswer>(
        Method::patch, "/api/persons/{id}",
        {"change_person", http::may(permission::change_household), "person"},
        [](http::WriteCall& call, const ChangePerson& form) {
            return change_person(call, call.id<PersonId>(), form);
        });
    routes.write<RevealForm, Revealed>(Method::post, "/api/persons/{id}/reveal",
                                       {"reveal_number", http::may(permission::reveal_numbers), "person"},
                                       [](http::WriteCall& call, const RevealForm& form) {
                                           return reveal_number(call, call.id<PersonId>(), form);
                                       });
    routes.write<RecordConsent, PersonAnswer>(
        Method::post, "/api/persons/{id}/consents",
        {"record_consent", http::may(permission::change_household), "person"},
        [](http::WriteCall& call, const RecordConsent& form) {
            return record_consent(call, call.id<PersonId>(), form);
        });
    routes.write<WithdrawConsent, PersonAnswer>(
        Method::post, "/api/consents/{id}/withdraw",
        {"withdraw_consent", http::may(permission::change_household), "consent"},
        [](http::WriteCall& call, const WithdrawConsent& form) {
            return withdraw_consent(call, call.id<store::ConsentId>(), form);
        });
    routes.write<WithReason, PersonExport>(Method::post, "/api/persons/{id}/export_all",
                                           {"export_person", http::may(permission::export_person), "person"},
                                           [participants](http::WriteCall& call, const WithReason& form) {
                                               return export_person(call, participants, call.id<PersonId>(),
                                                                    form);
                                           });
    routes.task<WithReason, ErasedAnswer>(Method::post, "/api/persons/{id}/erase",
                                          {"erase_person", http::may(permission::erase_person), "person"},
                                          [participants](http::TaskCall& call, const WithReason& form) {
                                              return erase_person(call, participants, call.id<PersonId>(),
                                                                  form);
                                          });
    routes.write<MergePersons, PersonAnswer>(
        Method::post, "/api/persons/{id}/merge",
        {"merge_persons", http::may(permission::merge_persons), "person"},
        [participants](http::WriteCall& call, const MergePersons& form) {
            return merge_persons(call, participants, call.id<PersonId>(), form);
        });
}

}  // namespace bangfu::people
