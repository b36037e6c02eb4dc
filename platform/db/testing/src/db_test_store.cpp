// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/db_test_store.hpp>

#include <cstdlib>
#include <filesystem>
#include <map>

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

// Unique on the server, as the folder is on this machine.
std::string name_of(const std::string& folder) {
    return "bangfu_test_" + std::to_string(::getpid()) + "_" + folder.substr(folder.size() - 6);
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

std::unique_ptr<Database> open_store(const std::string& url) {
    return Database::open(Settings{url, 2, 4});
}

void migrate_all(const std::string& url, std::span<const Migration> migrations) {
    const auto database = open_store(url);
    migrate(*database, db::migrations());
    migrate(*database, migrations);
}

// Migrated stores that tests begin with a copy of: most of the tests of a program want the same tables, and
// making those takes longer than what the test does with them. Removed when the program ends.
class Templates {
  public:
    ~Templates() {
        for (const auto& [tables, made] : made_) {
            std::error_code ignored;
            if (TestStore::on_postgres())
                PQclear(PQexec(server_, ("DROP DATABASE IF EXISTS \"" + made + "\"").c_str()));
            else
                std::filesystem::remove_all(made, ignored);
        }
        PQfinish(server_);
    }
    // The name of a database, or the folder of a file, with these tables.
    const std::string& with(std::span<const Migration> migrations) {
        std::string tables;
        for (const Migration& migration : migrations) tables.append(migration.sql).push_back('\0');
        const auto [at, is_new] = made_.try_emplace(tables);
        if (is_new) at->second = make(migrations);
        return at->second;
    }

  private:
    std::string make(std::span<const Migration> migrations) {
        auto folder = make_folder();
        if (!TestStore::on_postgres()) {
            migrate_all("sqlite:" + folder + "/bangfu.db", migrations);
            return folder;
        }
        if (server_ == nullptr) server_ = PQconnectdb(std::getenv(variable));
        const auto name = name_of(folder);
        std::filesystem::remove(folder);
        on_server("CREATE DATABASE \"" + name + "\"");
        migrate_all(url_of(name), migrations);
        return name;
    }
    std::map<std::string, std::string> made_;
    PGconn* server_ = nullptr;  // kept to the end: the last drops come when nothing may throw any more
};

}  // namespace

bool TestStore::on_postgres() {
    return std::getenv(variable) != nullptr;
}

int dose(int small, int full) {
    return std::getenv("BANGFU_LONG") != nullptr ? full : small;
}

TestStore::TestStore(std::span<const Migration> migrations) : folder_(make_folder()) {
    static Templates templates;
    const auto& made = templates.with(migrations);
    if (on_postgres()) {
        name_ = name_of(folder_);
        on_server("CREATE DATABASE \"" + name_ + "\" TEMPLATE \"" + made + "\"");
        url_ = url_of(name_);
    } else {
        std::filesystem::copy(made, folder_);
        url_ = "sqlite:" + folder_ + "/bangfu.db";
    }
    reopen();
}

TestStore::~TestStore() {
    database_.reset();
    if (!name_.empty()) on_server("DROP DATABASE IF EXISTS \"" + name_ + "\" WITH (FORCE)");
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void TestStore::reopen() {
    database_.reset();
    database_ = open_store(url_);
}

}  // namespace bangfu::db
