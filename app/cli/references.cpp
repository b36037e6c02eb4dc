// SPDX-License-Identifier: Apache-2.0
// Subcommands that print what is generated from the program itself: the API, the route table, errors,
// permissions, and the configuration. They need no store of the user's: routes are made on an empty one in a
// temporary folder.
#include "cli/commands.hpp"
#include "cli/settings.hpp"
#include "compose.hpp"
#include <bangfu/platform/config.hpp>
#include <bangfu/platform/server.hpp>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>

namespace bangfu::cli {
namespace {

// A folder of our own that is gone with it.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "bangfu-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw Fault(Fault::Kind::io, "cannot make a temporary folder");
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;  // what is left behind is empty of anybody's data
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

int with_routes(const std::function<std::string(const http::Routes&)>& print) {
    const TemporaryFolder folder;
    const auto database = db::Database::open({"sqlite:" + (folder.path() / "empty.db").string(), 1, 1});
    app::Modules modules(*database, false, {});
    http::Routes routes;
    modules.add_routes(routes);
    std::cout << print(routes) << '\n';
    return exit_done;
}

int openapi(const Arguments&) {
    return with_routes([](const http::Routes& routes) {
        return http::openapi(routes, {"Bangfu 帮扶", std::string(app::program_version)});
    });
}

int routes(const Arguments&) {
    return with_routes(http::route_table);
}

int permissions(const Arguments&) {
    for (const auto& permission : app::all_permissions()) std::cout << permission.id << '\n';
    return exit_done;
}

int config_reference(const Arguments&) {
    std::cout << config::reference();
    return exit_done;
}

}  // namespace

const Command openapi_command{"openapi", "打印接口说明 / print the API as OpenAPI 3.1", {}, openapi};
const Command routes_command{"routes", "打印路由表 / print the route table as JSON", {}, routes};
const Command permissions_command{"permissions", "打印权限 / print every permission", {}, permissions};
const Command config_reference_command{
    "config-reference", "打印配置说明 / print the configuration reference", {}, config_reference};

}  // namespace bangfu::cli
