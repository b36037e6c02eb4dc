// SPDX-License-Identifier: Apache-2.0
// Subcommands that print what is generated from the program itself: the API, the route table, errors,
// permissions, and the configuration. They need no store of the user's: routes are made on an empty one in a
// temporary folder.
#include "cli/commands.hpp"
#include "cli/settings.hpp"
#include "compose.hpp"
#include <bangfu/platform/config.hpp>
#include <bangfu/platform/server.hpp>
#include <bangfu/platform/temporary.hpp>

#include <functional>
#include <iostream>

namespace bangfu::cli {
namespace {

int with_routes(const std::function<std::string(const http::Routes&)>& print) {
    const temporary::Folder folder;
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
