// SPDX-License-Identifier: Apache-2.0
#include "postgres_programs.hpp"

#include <bangfu/base/result.hpp>

#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bangfu::backup {

namespace {

struct Login {
    std::string url;       // without the password
    std::string password;  // as it stands in the URL, percent-decoded
};

std::string percent_decoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            plain.push_back(static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16)));
            i += 2;
        } else {
            plain.push_back(text[i]);
        }
    }
    return plain;
}

Login login_of(const std::string& url) {
    const auto host = url.find("://");
    const auto at = url.find('@', host);
    const auto slash = host == std::string::npos ? host : url.find('/', host + 3);
    if (host == std::string::npos || at == std::string::npos || at > slash) return {url, ""};
    const auto colon = url.find(':', host + 3);
    if (colon > at) return {url, ""};
    return {url.substr(0, colon) + url.substr(at), percent_decoded(url.substr(colon + 1, at - colon - 1))};
}

void run(std::vector<std::string> arguments, const std::string& password) {
    std::vector<char*> argv;
    for (auto& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    std::string secret = "PGPASSWORD=" + password;
    std::vector<char*> environment;
    for (char** entry = environ; *entry != nullptr; ++entry) environment.push_back(*entry);
    if (!password.empty()) environment.push_back(secret.data());
    environment.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawnp(&child, argv[0], nullptr, nullptr, argv.data(), environment.data()) != 0) {
        throw Fault(Fault::Kind::io, "cannot run " + arguments[0] + " (package postgresql-client-15)");
    }
    int status = 0;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        throw Fault(Fault::Kind::io, arguments[0] + " ended with " + std::to_string(WEXITSTATUS(status)));
    }
}

}  // namespace

void dump_postgres(const std::string& url, const std::filesystem::path& file) {
    const auto login = login_of(url);
    run({"pg_dump", "--no-password", "--no-owner", "--no-privileges", "--format=custom",
         "--file=" + file.string(), "--dbname=" + login.url},
        login.password);
}

void fill_postgres(const std::string& url, const std::filesystem::path& file) {
    const auto login = login_of(url);
    run({"pg_restore", "--no-password", "--no-owner", "--no-privileges", "--single-transaction",
         "--exit-on-error", "--dbname=" + login.url, file.string()},
        login.password);
}

}  // namespace bangfu::backup
