// SPDX-License-Identifier: Apache-2.0
#include "operations/export_columns.hpp"

#include "domain/code_lists.hpp"
#include "operations/gate.hpp"
#include "operations/views.hpp"
#include "store/sealed_fields.hpp"

#include <algorithm>
#include <array>

namespace bangfu::people {
namespace {

struct ExportColumn {
    std::string_view name, header;
};
constexpr std::array<ExportColumn, 18> columns{{
    {"file_no", "档案编号"},
    {"name", "姓名"},
    {"sex", "性别"},
    {"birth_date", "出生日期"},
    {"nation", "民族"},
    {"identity_number", "身份证号"},
    {"phone", "联系电话"},
    {"union", "所属工会"},
    {"employer", "工作单位"},
    {"work_state", "工作状态"},
    {"health", "健康状况"},
    {"state", "档案状态"},
    {"declared_category", "申报类别"},
    {"proposed_category", "系统建议类别"},
    {"category", "认定类别"},
    {"size", "家庭人口"},
    {"main_cause", "主要致困原因"},
    {"changed_on", "更新日期"},
}};

std::string label(std::string_view list, const std::optional<std::string>& code) {
    if (!code) return {};
    const auto* entry = find_code(list, *code);
    return entry != nullptr ? entry->zh : *code;
}

std::string state_label(std::string_view state) {
    return state == "draft" ? "待完善" : state == "in_force" ? "在档" : "已退出";
}

}  // namespace

bool is_export_column(std::string_view name) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const auto& column) { return column.name == name; });
}

std::vector<std::string> export_columns(const std::vector<std::string>& named) {
    if (!named.empty()) return named;
    std::vector<std::string> all;
    for (const auto& column : columns) all.emplace_back(column.name);
    return all;
}

std::string_view header_of(std::string_view name) {
    for (const auto& column : columns)
        if (column.name == name) return column.header;
    return name;
}

std::string export_value(operation::Services& services, const store::HouseholdLine& line,
                         const std::string& union_name, std::string_view column, bool reveal) {
    const auto& worker = line.worker;
    const auto& facts = worker.facts;
    auto& vault = services.vault;
    if (column == "file_no") return line.file_no;
    if (column == "name") return facts.name;
    if (column == "sex") return label("sex", facts.sex);
    if (column == "birth_date") return facts.birth_date ? facts.birth_date->iso() : std::string();
    if (column == "nation") return label("nation", facts.nation);
    if (column == "identity_number")
        return reveal
                   ? opened(vault, sealed::identity, worker.id.value, worker.key_id, worker.sealed_identity)
                   : masked_identity(vault, worker);
    if (column == "phone")
        return reveal ? opened(vault, sealed::phone, worker.id.value, worker.key_id, worker.sealed_phone)
                      : masked_phone(vault, worker);
    if (column == "union") return union_name;
    if (column == "employer") return facts.employer.value_or("");
    if (column == "work_state") return label("work_state", facts.work_state);
    if (column == "health") return label("health", facts.health);
    if (column == "state") return state_label(line.state);
    if (column == "declared_category") return label("category", line.declared_category);
    if (column == "proposed_category") return label("proposed_category", line.proposed_category);
    if (column == "category") return label("category", line.category);
    if (column == "size") return std::to_string(line.size);
    if (column == "main_cause") return label("cause", line.main_cause);
    return line.changed_at.china_date().iso();
}

}  // namespace bangfu::people
