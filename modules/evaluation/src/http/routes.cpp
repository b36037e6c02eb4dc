// SPDX-License-Identifier: Apache-2.0
#include "operations/change_codebook_entry.hpp"
#include "operations/export_gap.hpp"
#include "operations/list_answers.hpp"
#include "operations/list_persons_behind.hpp"
#include "operations/record_answer.hpp"
#include "operations/show_codebook.hpp"
#include "operations/show_gap.hpp"
#include <bangfu/evaluation/evaluation.hpp>
#include <bangfu/evaluation/permissions.hpp>
#include <bangfu/platform/http.hpp>

namespace bangfu::evaluation {

void add_routes(http::Routes& routes) {
    using http::Method;
    routes.begin_module("evaluation");
    routes.read<GapQuery, GapView>(
        "/api/gap", {"show_gap", http::may(permission::see_gap)},
        [](http::ReadCall& call, const GapQuery& query) { return show_gap(call, query); });
    routes.download<GapQuery>(
        "/api/gap/export", {"export_gap", http::may(permission::export_gap)},
        [](http::TaskCall& call, const GapQuery& query) { return export_gap(call, query); });
    routes.read<PersonsQuery, PersonsBehind>(
        "/api/gap/cells/{cell}/persons", {"list_persons_behind", http::may(permission::see_persons_behind)},
        [](http::ReadCall& call, const PersonsQuery& query) {
            // Cells are 1..16 in the address: path numbers are positive.
            return list_persons_behind(call, call.facts.path_id("cell") - 1, query);
        });
    routes.read<http::NoQuery, Codebook>(
        "/api/codebook", {"show_codebook", http::signed_in()},
        [](http::ReadCall& call, const http::NoQuery&) -> Result<Codebook> { return show_codebook(call); });
    routes.write<ChangeCodebookEntry, CodebookEntry>(
        Method::patch, "/api/codebook/{cell}",
        {"change_codebook_entry", http::may(permission::change_codebook)},
        [](http::WriteCall& call, const ChangeCodebookEntry& form) {
            return change_codebook_entry(call, call.facts.path_id("cell") - 1, form);
        });
    routes.read<http::NoQuery, AnswerList>("/api/households/{id}/answers",
                                           {"list_answers", http::may(permission::see_answers), "household"},
                                           [](http::ReadCall& call, const http::NoQuery&) {
                                               return list_answers(call, call.id<HouseholdId>());
                                           });
    routes.write<RecordAnswer, AnswerList>(
        Method::post, "/api/households/{id}/answers",
        {"record_answer", http::may(permission::record_answer), "household"},
        [](http::WriteCall& call, const RecordAnswer& form) {
            return record_answer(call, call.id<HouseholdId>(), form);
        });
}

}  // namespace bangfu::evaluation
