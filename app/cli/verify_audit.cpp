// SPDX-License-Identifier: Apache-2.0
// `bangfu verify-audit [--against SIZE:ROOT]`: checks every audit record against the seals, and the seals
// against the store's key and an anchor that left the machine. Reads only; may run while the store is served.
#include "cli/commands.hpp"
#include "cli/errors.hpp"
#include "cli/settings.hpp"
#include "cli/store_beside.hpp"
#include <bangfu/platform/audit.hpp>
#include <bangfu/platform/i18n.hpp>

#include <iostream>

namespace bangfu::cli {
namespace {

void print_both(const std::string& id) {
    std::cout << i18n::text(i18n::Language::zh_cn, id) << " / " << i18n::text(i18n::Language::en, id);
}

void print_seals(const audit::Report& report) {
    std::cout << "未封存记录 / records not sealed yet: " << report.unsealed << '\n';
    if (!report.last) {
        std::cout << "还没有封条 / nothing is sealed yet\n";
        return;
    }
    std::cout << "已封存记录 / records sealed: " << report.last->anchor.size << '\n'
              << "最后封存时间 / last sealed at: " << report.last->at.iso() << '\n'
              << "锚点，请抄存于机外 / anchor, keep it off this machine: " << report.last->anchor.text()
              << '\n';
    if (report.cut_unnoticed_since)
        std::cout << "此后的记录若被截去则无法察觉 / a cut of what came later could not be noticed: "
                  << report.cut_unnoticed_since->iso() << '\n';
}

void print_findings(const audit::Report& report) {
    for (const auto& finding : report.findings) {
        const std::string name(audit::name(finding.kind));
        std::cout << name << ": ";
        print_both("finding." + name);
        if (finding.seal != 0) std::cout << "; 封条 / seal " << finding.seal;
        if (finding.record != 0) std::cout << "; 记录 / record " << finding.record;
        std::cout << '\n';
    }
    if (report.further_findings > 0)
        std::cout << "其余问题 / further findings: " << report.further_findings << '\n';
}

int verify_audit(const Arguments& arguments) {
    const auto settings = read_settings(arguments);
    if (settings.refused()) return tell(settings.error());
    std::optional<audit::Anchor> anchor;
    if (const auto given = arguments.value("--against")) {
        anchor = audit::Anchor::parse(*given);
        if (!anchor) return tell(error::anchor_malformed);
    }
    auto opened = open_beside(settings.value());
    if (opened.refused()) return tell(opened.error());
    const auto key = opened->vault->public_key();
    const auto report =
        opened->database->read([&](db::Session& session) { return audit::verify(session, key, anchor); });
    print_seals(report);
    print_findings(report);
    std::cout << (report.sound() ? "审计记录完整 / the audit is sound\n"
                                 : "审计记录有问题 / the audit is not sound\n");
    return report.sound() ? exit_done : exit_refused;
}

}  // namespace

const Command verify_audit_command{
    "verify-audit", "核验审计记录；服务运行时也可执行 / verify the audit; may run while the store is served",
    with_settings(
        {{"--against", "SIZE:ROOT", "与机外留存的锚点比对 / compare with an anchor kept elsewhere"}}),
    verify_audit};

}  // namespace bangfu::cli
