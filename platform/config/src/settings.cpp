// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/config.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace bangfu::config {
namespace {

const std::array table{
    Setting{"data", &Config::data, "data", "folder of the store: database and encrypted files",
            "数据目录：数据库和加密附件"},
    Setting{"keys", &Config::keys, "",
            "folder of the keys, never inside the data folder; unset: the data folder's name with -keys",
            "密钥目录，不得放在数据目录之内；不填则为数据目录名加 -keys"},
    Setting{"database", &Config::database, "",
            "sqlite:PATH or postgresql://…; unset: bangfu.db in the data folder",
            "数据库：sqlite:路径 或 postgresql://…；不填则为数据目录中的 bangfu.db"},
    Setting{"backup", &Config::backup, "",
            "where `bangfu backup` puts its copies unless --to says; nothing makes backups by itself",
            "bangfu backup 未指定 --to 时的备份目录；系统不会自动备份，请定时执行该命令"},
    Setting{"web", &Config::web, "", "folder of the built web pages; unset: only the API is served",
            "网页文件目录；不填则只提供接口"},
    Setting{"listen", &Config::listen, "127.0.0.1",
            "address of both listeners; any other than this machine's own needs TLS or behind_proxy",
            "监听地址；不是本机地址时须有 TLS 证书或置于代理之后"},
    Setting{"port", &Config::port, "8080", "port for staff; 0: any free port",
            "工作人员端口；0 为任意空闲端口", 0, 65535},
    Setting{"public_port", &Config::public_port, "0",
            "port of the public listener (portal, partners); 0: off",
            "对外端口（职工门户、合作单位）；0 为关闭", 0, 65535},
    Setting{"tls_certificate", &Config::tls_certificate, "", "certificate chain, PEM; goes with tls_key",
            "TLS 证书链（PEM），与 tls_key 成对"},
    Setting{"tls_key", &Config::tls_key, "", "private key of the certificate, PEM", "TLS 私钥（PEM）"},
    Setting{"behind_proxy", &Config::behind_proxy, "false",
            "a proxy before us ends TLS; its X-Forwarded-For is believed",
            "由前置代理负责 TLS，并采信其 X-Forwarded-For"},
    Setting{"allowed_hosts", &Config::allowed_hosts, "",
            "host names that browsers may ask for, besides localhost and the listen address",
            "除 localhost 和监听地址外，允许访问的主机名"},
    Setting{"readers", &Config::readers, "4", "database connections for reading", "只读数据库连接数", 1, 64},
    Setting{"writers", &Config::writers, "8", "database connections for writing (PostgreSQL; SQLite has one)",
            "写数据库连接数（PostgreSQL；SQLite 只有一个）", 1, 64},
    Setting{"workers", &Config::workers, "4", "threads that run operations", "业务线程数", 1, 256},
    Setting{"io_threads", &Config::io_threads, "1", "threads that serve connections", "网络线程数", 1, 64},
    Setting{"body_kib", &Config::body_kib, "1024", "largest body of a form, KiB", "表单正文上限（KiB）", 16,
            65536},
    Setting{"session_idle_minutes", &Config::session_idle_minutes, "30",
            "a session ends after so many minutes without a request", "无操作多少分钟后退出登录", 1, 1440},
    Setting{"session_absolute_hours", &Config::session_absolute_hours, "12",
            "a session ends after so many hours in any case", "登录最长多少小时", 1, 168},
    Setting{"log_level", &Config::log_level, "info", "least level of a line that is written", "日志级别", 0,
            0, "debug,info,warning,error,off"},
    Setting{"log_form", &Config::log_form, "plain", "lines for people, or one JSON object a line",
            "日志格式：文本或每行一个 JSON", 0, 0, "plain,json"},
    Setting{"log_file", &Config::log_file, "", "file of the log, which rotates; unset: standard error",
            "日志文件（自动轮换）；不填则写到标准错误"},
    Setting{"calendar_file", &Config::calendar_file, "",
            "holidays and make-up workdays as JSON; unset: the built-in table",
            "节假日与调休上班日（JSON）；不填则用内置日历"},
};

std::string replaced(std::string_view name, char from, char to) {
    std::string out(name);
    std::replace(out.begin(), out.end(), from, to);
    return out;
}

std::string type_of(const Setting& setting) {
    if (!setting.allowed.empty()) return replaced(setting.allowed, ',', '/');
    switch (setting.target.index()) {
        case 1:
            return "path";
        case 2:
            return std::to_string(setting.min) + "–" + std::to_string(setting.max);
        case 3:
            return "true/false";
        case 4:
            return "list";
        default:
            return "text";
    }
}

}  // namespace

std::span<const Setting> settings() {
    return table;
}

std::string flag_of(const Setting& setting) {
    return "--" + replaced(setting.name, '_', '-');
}

std::string environment_of(const Setting& setting) {
    std::string out = "BANGFU_";
    for (const char c : setting.name) out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return out;
}

std::string reference() {
    std::string out =
        "# Configuration · 配置\n\n"
        "A value comes from the first that has it: flag, environment variable, TOML file (`--config FILE`), "
        "default.\n"
        "A list is written with commas in a flag or variable, as an array in the file.\n\n"
        "取值顺序：命令行参数、环境变量、TOML 文件（`--config "
        "文件`）、默认值。列表在参数和变量中用逗号分隔，在文件中写成数组。\n\n"
        "| in the file · 文件 | flag · 参数 | environment · 环境变量 | value · 取值 | default · 默认 | means "
        "· 含义 |\n"
        "|---|---|---|---|---|---|\n";
    for (const auto& setting : table) {
        const std::string standard =
            setting.standard.empty() ? "" : "`" + std::string(setting.standard) + "`";
        out += "| `" + std::string(setting.name) + "` | `" + flag_of(setting) + "` | `" +
               environment_of(setting) + "` | " + type_of(setting) + " | " + standard + " | " +
               std::string(setting.english) + "<br>" + std::string(setting.chinese) + " |\n";
    }
    return out;
}

}  // namespace bangfu::config
