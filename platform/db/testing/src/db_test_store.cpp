// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/db_test_store.hpp>

#include <cstdlib>
#include <filesystem>

#include <libpq-fe.h>
#include <stdlib.h>
#include <unistd.h>

namespace bangfu::db {

namespace {

constexpr const char* variable = "BANGFU_TEST_POSTGRES";

std::string make_folder() {
    std::string path = (std::filesystem::temp_directory_path() / "bangfu_test_XXXXXX").string();
    if (::mkdtemp(path.data()) == nullptr) throw Fault(Fault::Kind::io, "test store: no temporary folder");
    return path;
}

void on_server(const std::string& statement) {
    PGconn* server = PQconnectdb(std::getenv(variable));
    PGresult* result = PQexec(server, statement.c_str());
    const bool well = PQresultStatus(result) == PGRES_COMMAND_OK;
    const std::string message = PQerrorMessage(server);
    PQclear(result);
    PQfinish(server);
    if (!well) throw Fault(Fault::Kind::unavailable, "test store: " + message);
}

// The server's URI with another database: what stands between the host and the parameters is its name.
std::string url_of(const std::string& name) {
    std::string url = std::getenv(variable);
    const auto host = url.find("://") + 3;
    const auto path = url.find('/', host);
    const auto parameters = std::min(url.find('?', host), url.size());
    if (path == std::string::npos || path > parameters) return url.insert(parameters, "/" + name);
    return url.replace(path + 1, parameters - path - 1, name);
}

}  // namespace

bool TestStore::on_postgres() {
    return std::getenv(variable) != nullptr;
}

int dose(int small, int full) {
    return std::getenv("BANGFU_LONG") != nullptr ? full : small;
}

TestStore::TestStore(std::span<const Migration> migrations) : folder_(make_folder()) {
    if (on_postgres()) {
        name_ = "bangfu_test_" + std::to_string(::getpid()) + "_" + folder_.substr(folder_.size() - 6);
        on_server("CREATE DATABASE \"" + name_ + "\"");
        url_ = url_of(name_);
    } else {
        url_ = "sqlite:" + folder_ + "/bangfu.db";
    }
    reopen();
    migrate(*database_, db::migrations());
    migrate(*database_, migrations);
}

TestStore::~TestStore() {
    database_.reset();
    if (!name_.empty()) on_server("DROP DATABASE IF EXISTS \"" + name_ + "\" WITH (FORCE)");
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void TestStore::reopen() {
    database_.reset();
    database_ = Database::open(Settings{url_, 2, 4});
}

}  // namespace bangfu::db
