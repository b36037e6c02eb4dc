// SPDX-License-Identifier: Apache-2.0
#include "toml_file.hpp"
#include <bangfu/platform/config.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>

namespace bangfu::config {
namespace {

struct Given {
    std::string place;
    std::string text;
};

// Collects what each setting is given, the faults, and the places for faults that are found later.
class Loading {
  public:
    std::vector<FieldFault> faults;
    Config config;

    // The first source that names a setting wins, so sources come in the order of precedence.
    void offer(std::string_view name, std::string place, std::string text) {
        given_.emplace(name, Given{std::move(place), std::move(text)});
    }
    void take_all() {
        for (const auto& setting : settings()) {
            if (!given_.contains(setting.name))
                offer(setting.name, "default " + std::string(setting.name), std::string(setting.standard));
            const auto& text = given_.at(setting.name).text;
            std::visit([&](auto member) { take(setting, text, config.*member); }, setting.target);
        }
    }
    void fault(std::string_view name, std::string_view code, Arguments args = {}) {
        faults.push_back({given_.at(name).place, std::string(code), std::move(args)});
    }

  private:
    void take(const Setting& setting, const std::string& text, std::string& out) {
        out = text;
        if (text.empty() && !setting.standard.empty()) return fault(setting.name, "empty");
        if (setting.allowed.empty()) return;
        const auto framed = "," + std::string(setting.allowed) + ",";
        if (text.find(',') != std::string::npos || framed.find("," + text + ",") == std::string::npos)
            fault(setting.name, "not_one_of", {{"allowed", std::string(setting.allowed)}});
    }
    void take(const Setting& setting, const std::string& text, std::filesystem::path& out) {
        out = text;
        if (text.empty() && !setting.standard.empty()) fault(setting.name, "empty");
    }
    void take(const Setting& setting, const std::string& text, std::int32_t& out) {
        std::int64_t value = 0;
        const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (bad == std::errc::invalid_argument || end != text.data() + text.size())
            return fault(setting.name, "not_a_number");
        if (bad != std::errc() || value < setting.min || value > setting.max)
            return fault(setting.name, "out_of_range",
                         {{"min", std::to_string(setting.min)}, {"max", std::to_string(setting.max)}});
        out = static_cast<std::int32_t>(value);
    }
    void take(const Setting& setting, const std::string& text, bool& out) {
        out = text == "true";
        if (text != "true" && text != "false") fault(setting.name, "not_a_boolean");
    }
    void take(const Setting&, const std::string& text, std::vector<std::string>& out) {
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find(',', at), text.size());
            if (end > at) out.push_back(text.substr(at, end - at));
            at = end + 1;
        }
    }

    std::map<std::string_view, Given> given_;
};

const Setting* setting_named(std::string_view name) {
    const auto all = settings();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Setting& s) { return s.name == name; });
    return found == all.end() ? nullptr : &*found;
}

void offer_flags(Loading& loading, const Pairs& flags) {
    for (const auto& [given_name, text] : flags) {
        auto name = given_name;
        std::replace(name.begin(), name.end(), '-', '_');
        const auto* setting = setting_named(name);
        if (setting == nullptr)
            loading.faults.push_back({"flag --" + given_name, "unknown_setting", {}});
        else
            loading.offer(setting->name, "flag " + flag_of(*setting), text);
    }
}

void offer_environment(Loading& loading, const Pairs& environment) {
    for (const auto& setting : settings())
        for (const auto& [name, text] : environment)
            if (name == environment_of(setting)) loading.offer(setting.name, "environment " + name, text);
}

void offer_file(Loading& loading, const std::filesystem::path& file) {
    auto read = read_toml(file);
    std::move(read.faults.begin(), read.faults.end(), std::back_inserter(loading.faults));
    for (auto& entry : read.entries) {
        const auto* setting = setting_named(entry.name);
        if (setting == nullptr) {
            loading.faults.push_back({entry.place, "unknown_setting", {}});
            continue;
        }
        constexpr std::array<TomlKind, 5> kinds{TomlKind::text, TomlKind::text, TomlKind::integer,
                                                TomlKind::boolean, TomlKind::list};
        constexpr std::array<std::string_view, 5> codes{"not_a_text", "not_a_text", "not_a_number",
                                                        "not_a_boolean", "not_a_list"};
        const auto type = setting->target.index();
        if (entry.kind != kinds[type])
            loading.faults.push_back({entry.place, std::string(codes[type]), {}});
        else
            loading.offer(setting->name, std::move(entry.place), std::move(entry.text));
    }
}

bool is_inside(const std::filesystem::path& inner, const std::filesystem::path& outer) {
    const auto relative =
        std::filesystem::weakly_canonical(inner).lexically_relative(std::filesystem::weakly_canonical(outer));
    return !relative.empty() && *relative.begin() != "..";
}

bool is_loopback(std::string_view address) {
    return address.starts_with("127.") || address == "::1" || address == "localhost";
}

void fill_unset(Config& config) {
    if (config.data.filename().empty()) config.data = config.data.parent_path();  // "data/" is "data"
    if (config.keys.empty()) config.keys = config.data.string() + "-keys";
    if (config.database.empty()) config.database = "sqlite:" + (config.data / "bangfu.db").string();
}

void check_together(Loading& loading) {
    const auto& config = loading.config;
    if (is_inside(config.keys, config.data)) loading.fault("keys", "keys_inside_data");
    if (config.tls_certificate.empty() && !config.tls_key.empty())
        loading.fault("tls_key", "needs_its_pair", {{"other", "tls_certificate"}});
    if (config.tls_key.empty() && !config.tls_certificate.empty())
        loading.fault("tls_certificate", "needs_its_pair", {{"other", "tls_key"}});
    if (!is_loopback(config.listen) && config.tls_certificate.empty() && !config.behind_proxy)
        loading.fault("listen", "needs_tls");
    if (config.public_port != 0 && config.public_port == config.port)
        loading.fault("public_port", "same_port");
    if (config.session_idle_minutes > config.session_absolute_hours * 60)
        loading.fault("session_idle_minutes", "idle_beyond_absolute");
}

}  // namespace

Pairs process_environment() {
    Pairs out;
    for (const auto& setting : settings()) {
        const auto name = environment_of(setting);
        if (const char* text = std::getenv(name.c_str())) out.emplace_back(name, text);
    }
    return out;
}

Result<Config> load(const Sources& sources) {
    Loading loading;
    offer_flags(loading, sources.flags);
    offer_environment(loading, sources.environment);
    if (sources.file) offer_file(loading, *sources.file);
    loading.take_all();
    fill_unset(loading.config);
    check_together(loading);
    if (!loading.faults.empty()) return Error(error::invalid, std::move(loading.faults));
    return std::move(loading.config);
}

}  // namespace bangfu::config
