// SPDX-License-Identifier: Apache-2.0
#include "server_fixture.hpp"

#include <array>
#include <sstream>

namespace bangfu::http {
namespace {

std::vector<db::Migration> tables() {
    std::vector<db::Migration> all;
    for (const auto& migration : audit::migrations()) all.push_back(migration);
    for (const auto& migration : migrations()) all.push_back(migration);
    all.push_back(
        {"things", 1, "things", "CREATE TABLE things_thing (name TEXT PRIMARY KEY, size BIGINT NOT NULL);"});
    return all;
}

Result<Thing> show_thing(ReadCall& call, const NoQuery&) {
    const std::int64_t id = call.facts.path_id("id");
    if (id > 1000) return auth::error::no_such_record;
    return Thing{"thing", id};
}

Result<Thing> find_things(ReadCall&, const ThingFilter& filter) {
    return Thing{filter.name.value_or("any"), filter.page.value_or(1)};
}

Result<Thing> create_thing(WriteCall& call, const NewThing& form) {
    if (form.name.value == "faulty") throw Fault(Fault::Kind::full, "no space left");
    call.db.execute("INSERT INTO things_thing (name, size) VALUES ($1, $2)", {form.name, std::int64_t{1}});
    if (form.name.value == "taken") return name_taken;
    if (form.name.value == "foreign") return auth::error::not_permitted;
    return Thing{form.name.value, 1};
}

Result<Nothing> delete_thing(WriteCall& call, const NoForm&) {
    call.db.execute("DELETE FROM things_thing");
    return done();
}

Result<Download> print_thing(TaskCall& call, const NoQuery&) {
    Download download;
    download.file =
        std::filesystem::temp_directory_path() / ("http_test_" + std::string(call.facts.trace_id()));
    std::ofstream(download.file) << std::string(600'000, 'x');
    download.media_type = "text/csv";
    download.name = "帮扶 list.csv";
    download.inline_view = true;  // not for this type
    return download;
}

}  // namespace

ServerTest::ServerTest() : store(tables()), folder(store.folder()) {
    vault = keys::Vault::open(folder / "keys", folder / "data", 4711);
    blob_folder = blobs::Blobs::open(folder / "blobs", *vault);
    job_queue = jobs::Jobs::make(store.database(), ids, clock);
    services.reset(new operation::Services{store.database(), ids, clock, *vault, access_log, *blob_folder,
                                           *job_queue, calendar});
    logger = std::make_unique<log::Logger>(
        log::Settings{.level = log::Level::info, .form = log::Form::json, .file = folder / "test.log"});
    Listener listener;
    listener.hosts = {"localhost", "127.0.0.1"};
    settings.listeners.push_back(listener);
    settings.temp_folder = folder / "uploads";
    add_routes();
}

ServerTest::~ServerTest() {
    barrier.open();
    server.reset();
}

void ServerTest::start() {
    server = std::make_unique<Server>(settings, routes, *services, sessions, *logger);
    server->start();
}

std::int64_t ServerTest::count(std::string_view sql) {
    return store.database().read([&](db::Session& session) {
        auto rows = session.query(sql);
        rows.next();
        return rows.i64(0);
    });
}

std::string ServerTest::log_text() const {
    logger->flush();
    std::ostringstream text;
    text << std::ifstream(folder / "test.log").rdbuf();
    return text.str();
}

void ServerTest::add_routes() {
    routes.read<NoQuery, Thing>("/api/things/{id}", {"show_thing", may(see_things), "thing"}, show_thing);
    routes.read<ThingFilter, Thing>("/api/things", {"find_things", signed_in()}, find_things);
    routes.write<NewThing, Thing>(Method::post, "/api/things", {"create_thing", may(make_things)},
                                  create_thing);
    routes.write<NoForm, Nothing>(Method::del, "/api/things/{id}",
                                  {"delete_thing", may(make_things), "thing"}, delete_thing);
    routes.task<NoForm, Thing>(Method::post, "/api/count", {"count", signed_in()},
                               [this](TaskCall&, const NoForm&) -> Result<Thing> {
                                   return Thing{"run", ++tasks_run};
                               });
    routes.task<NewThing, Thing>(Method::post, "/api/session", {"sign_in", open_to_all()},
                                 [](TaskCall& call, const NewThing& form) -> Result<Thing> {
                                     call.facts.session().set_token = "worker";
                                     return Thing{form.name.value, call.actor == nullptr ? 0 : 1};
                                 });
    routes.read<NoQuery, Thing>("/api/wait", {"wait", signed_in()},
                                [this](ReadCall&, const NoQuery&) -> Result<Thing> {
                                    ++waiting;
                                    barrier.pass();
                                    return Thing{"waited", 1};
                                });
    routes.upload<NoQuery, Thing>("/api/files", {"store_file", may(make_things)}, 60'000'000,
                                  [](TaskCall& call, const NoQuery&) -> Result<Thing> {
                                      return Thing{
                                          call.upload_name,
                                          static_cast<std::int64_t>(std::filesystem::file_size(call.upload))};
                                  });
    routes.download<NoQuery>("/api/things/{id}/print", {"print_thing", may(see_things), "thing"},
                             print_thing);
    routes.read<NoQuery, Thing>("/api/mine", {"portal_only", open_to_all(), "", Audience::portal},
                                [](ReadCall&, const NoQuery&) -> Result<Thing> {
                                    return Thing{"portal", 1};
                                });
    routes.constant("/api/constant", {"constant", open_to_all()}, R"({"name":"constant"})");
}

}  // namespace bangfu::http
