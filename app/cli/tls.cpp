// SPDX-License-Identifier: Apache-2.0
// `bangfu tls init --for NAME[,NAME…] [--to DIR]`: a local certificate authority, a certificate of this
// server signed by it, and a page that says how devices come to trust it. Needs no store.
#include "cli/commands.hpp"
#include "cli/settings.hpp"
#include "store.hpp"
#include <bangfu/platform/tls.hpp>

#include <iostream>

namespace bangfu::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const Arguments& arguments) {
    std::vector<std::string> names;
    for (const auto& given : arguments.all("--for")) {
        std::size_t from = 0;
        for (auto comma = given.find(','); comma != std::string::npos; comma = given.find(',', from)) {
            names.push_back(given.substr(from, comma - from));
            from = comma + 1;
        }
        names.push_back(given.substr(from));
    }
    return names;
}

int run(const Arguments& arguments) {
    if (arguments.all("action") != std::vector<std::string>{"init"}) {
        std::cerr << "用法 / usage: bangfu tls init --for NAME[,NAME…] [--to DIR]\n";
        return exit_usage;
    }
    const fs::path folder = fs::absolute(arguments.value("--to").value_or("tls"));
    const auto made = tls::make_certificates(names_in(arguments), folder, app::SystemClock().now());
    if (made.refused()) return tell(made.error());
    std::cout << "本地证书机构的指纹 / fingerprint of the local authority (SHA-256):\n  " << made->fingerprint
              << "\n安装说明，发给要访问的设备 / install page, for the devices that shall come: "
              << made->install_page.string()
              << "\n服务器证书有效期至；到期前移走 server.pem 和 server.key 再执行一次 / the server's "
                 "certificate is "
                 "valid until; before that, take server.pem and server.key away and run this again: "
              << made->valid_until.china_date().iso() << "\n启动时加上 / start with:\n  --tls-certificate "
              << made->certificate.string() << " --tls-key " << made->key.string() << '\n';
    return exit_done;
}

}  // namespace

const Command tls_command{
    "tls",
    "本地证书：bangfu tls init --for 名称 / a certificate for a local network: bangfu tls init --for NAME",
    {{"action", "init", "init", true},
     {"--for", "NAME[,NAME…]", "主机名或 IP 地址 / host names or IP addresses of this server", true},
     {"--to", "DIR", "证书目录，默认 tls / folder of the certificates; default: tls"}},
    run};

}  // namespace bangfu::cli
