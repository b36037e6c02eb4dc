// SPDX-License-Identifier: Apache-2.0
#include "http/route_groups.hpp"
#include "operations/collision_verbs.hpp"
#include "operations/list_verbs.hpp"
#include <bangfu/people/permissions.hpp>

namespace bangfu::people {
namespace {

void add_search_routes(http::Routes& routes) {
    using http::Method;
    routes.read<http::NoQuery, AllCodes>(
        "/api/codes", {"show_codes", http::signed_in()},
        [](http::ReadCall&, const http::NoQuery&) -> Result<AllCodes> { return show_codes(); });
    routes.read<ListHouseholds, HouseholdList>(
        "/api/households", {"list_households", http::may(permission::see_households)},
        [](http::ReadCall& call, const ListHouseholds& query) { return list_households(call, query); });
    routes.read<SearchQuery, HitList>(
        "/api/search", {"search_people", http::may(permission::see_households)},
        [](http::ReadCall& call, const SearchQuery& query) { return search_people(call, query); });
    routes.write<SearchIdentity, HitList>(
        Method::post, "/api/search/identity", {"search_identity", http::may(permission::search_identity)},
        [](http::WriteCall& call, const SearchIdentity& form) { return search_identity(call, form); });
    routes.read<http::NoQuery, DuplicateList>(
        "/api/households/{id}/duplicates",
        {"suggest_duplicates", http::may(permission::see_households), "household"},
        [](http::ReadCall& call, const http::NoQuery&) {
            return suggest_duplicates(call, call.id<HouseholdId>());
        });
    routes.write<ExportHouseholds, ExportAnswer>(
        Method::post, "/api/households/export",
        {"export_households", http::may(permission::export_households)},
        [](http::WriteCall& call, const ExportHouseholds& form) { return export_households(call, form); });
    routes.download<http::NoQuery>("/api/exports/{id}",
                                   {"download_export", http::may(permission::export_households), "export"},
                                   [](http::TaskCall& call, const http::NoQuery&) {
                                       return download_export(call, call.id<ExportId>());
                                   });
}

void add_collision_routes(http::Routes& routes) {
    routes.read<CollisionQuery, CollisionList>(
        "/api/collisions", {"list_collisions", http::may(permission::see_collisions)},
        [](http::ReadCall& call, const CollisionQuery& query) { return list_collisions(call, query); });
    routes.write<SettleCollision, CollisionAnswer>(
        http::Method::post, "/api/collisions/{id}/settle",
        {"settle_collision", http::may(permission::settle_collision), "collision"},
        [](http::WriteCall& call, const SettleCollision& form) {
            return settle_collision(call, call.id<store::CollisionId>(), form);
        });
}

void add_own_routes(http::Routes& routes) {
    using http::Method;
    routes.write<SaveDraft, Nothing>(
        Method::put, "/api/drafts/{kind:text}/{id}", {"save_draft", http::signed_in()},
        [](http::WriteCall& call, const SaveDraft& form) {
            return save_draft(call, call.facts.path_text("kind"), call.facts.path_id("id"), form);
        });
    routes.read<http::NoQuery, DraftAnswer>("/api/drafts/{kind:text}/{id}", {"show_draft", http::signed_in()},
                                            [](http::ReadCall& call, const http::NoQuery&) {
                                                return show_draft(call, call.facts.path_text("kind"),
                                                                  call.facts.path_id("id"));
                                            });
    routes.write<http::NoForm, Nothing>(
        Method::del, "/api/drafts/{kind:text}/{id}", {"discard_draft", http::signed_in()},
        [](http::WriteCall& call, const http::NoForm&) {
            return discard_draft(call, call.facts.path_text("kind"), call.facts.path_id("id"));
        });
    routes.read<SavedViewQuery, SavedViewList>(
        "/api/saved_views", {"list_saved_views", http::signed_in()},
        [](http::ReadCall& call, const SavedViewQuery& query) -> Result<SavedViewList> {
            return list_saved_views(call, query);
        });
    routes.write<SaveView, SavedView>(
        Method::post, "/api/saved_views", {"save_view", http::signed_in()},
        [](http::WriteCall& call, const SaveView& form) { return save_view(call, form); });
    routes.write<http::NoForm, Nothing>(Method::del, "/api/saved_views/{id}",
                                        {"delete_saved_view", http::signed_in(), "saved_view"},
                                        [](http::WriteCall& call, const http::NoForm&) {
                                            return delete_saved_view(call, call.id<SavedViewId>());
                                        });
}

}  // namespace

void add_list_routes(http::Routes& routes) {
    add_search_routes(routes);
    add_collision_routes(routes);
    add_own_routes(routes);
}

}  // namespace bangfu::people
