// SPDX-License-Identifier: Apache-2.0
#include <bangfu/base/assert.hpp>
#include <bangfu/intake/fields.hpp>

#include <array>

namespace bangfu::intake {
namespace {

using enum FieldClass;
constexpr std::array<FieldInfo, field_count> table{{
    {Field::ignore, "ignore", "不导入", other},
    {Field::serial, "serial", "序号", other},
    {Field::file_no, "file_no", "档案编号", key},
    {Field::worker_name, "worker_name", "职工姓名", other},
    {Field::sex, "sex", "性别", other},
    {Field::nation, "nation", "民族", other},
    {Field::identity_number, "identity_number", "身份证号", identity},
    {Field::birth_date, "birth_date", "出生日期", other},
    {Field::political_status, "political_status", "政治面貌", other},
    {Field::marital, "marital", "婚姻状况", other},
    {Field::education_level, "education_level", "文化程度", other},
    {Field::health, "health", "健康状况", other},
    {Field::disability, "disability", "残疾类别", other},
    {Field::work_state, "work_state", "工作状态", other},
    {Field::work_since, "work_since", "参加工作时间", other},
    {Field::employer, "employer", "工作单位", other},
    {Field::address, "address", "家庭住址", other},
    {Field::hukou, "hukou", "户籍", other},
    {Field::medical_insurance, "medical_insurance", "医疗保险", other},
    {Field::housing, "housing", "住房类型", other},
    {Field::floor_area, "floor_area", "建筑面积", other},
    {Field::phone, "phone", "手机号码", other},
    {Field::own_income, "own_income", "本人月平均收入", money},
    {Field::others_income, "others_income", "家庭其他成员年收入", money},
    {Field::size, "size", "家庭人口", size},
    {Field::declared_category, "declared_category", "困难类别", other},
    {Field::main_cause, "main_cause", "主要致困原因", other},
    {Field::medical_cost, "medical_cost", "医疗自付支出", money},
    {Field::education_cost, "education_cost", "教育支出", money},
    {Field::disability_cost, "disability_cost", "残疾康复支出", money},
    {Field::housing_cost, "housing_cost", "住房支出", money},
    {Field::other_cost, "other_cost", "其他刚性支出", money},
    {Field::rigid_total, "rigid_total", "刚性支出合计", other},
    {Field::bank, "bank", "开户银行", other},
    {Field::bank_card, "bank_card", "银行账号", other},
    {Field::opened_on, "opened_on", "建档日期", other},
    {Field::union_name, "union_name", "建档工会", other},
    {Field::union_member, "union_member", "是否工会会员", other},
    {Field::new_form, "new_form", "是否新就业形态劳动者", other},
    {Field::remarks, "remarks", "备注", other},
    {Field::member_name, "member_name", "成员姓名", other},
    {Field::relation, "relation", "与职工关系", other},
    {Field::occupation, "occupation", "身份", other},
    {Field::school, "school", "学校/单位", other},
    {Field::school_since, "school_since", "入学年份", other},
    {Field::member_income, "member_income", "成员月收入", other},
    {Field::date, "date", "日期", other},
    {Field::help_kind, "help_kind", "帮扶类型", other},
    {Field::right, "right", "权益类别", other},
    {Field::level, "level", "支持层面", other},
    {Field::method, "method", "服务方式", other},
    {Field::amount, "amount", "金额", money},
    {Field::fund_source, "fund_source", "资金来源", other},
    {Field::handler, "handler", "经办人", other},
    {Field::item, "item", "需求内容", other},
    {Field::needed, "needed", "是否需要", other},
    {Field::urgency, "urgency", "迫切程度", other},
    {Field::received, "received", "是否已获得服务", other},
    {Field::satisfaction, "satisfaction", "满意度", other},
}};

}  // namespace

std::string_view name_of(SheetKind kind) {
    constexpr std::array<std::string_view, 4> names{"files", "members", "help", "survey"};
    return names.at(static_cast<std::size_t>(kind));
}

std::span<const FieldInfo> all_fields() {
    return table;
}

const FieldInfo& info(Field field) {
    const auto& row = table.at(static_cast<std::size_t>(field));
    ASSERT(row.field == field);
    return row;
}

std::optional<Field> field_named(std::string_view name) {
    for (const auto& row : table) {
        if (row.name == name) return row.field;
    }
    return std::nullopt;
}

}  // namespace bangfu::intake
