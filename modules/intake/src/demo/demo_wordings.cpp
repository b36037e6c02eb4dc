// SPDX-License-Identifier: Apache-2.0
// Data: how five offices head the same columns. The first is the customary form; the last is in English.
#include "demo_wordings.hpp"

#include <bangfu/intake/demo_roster.hpp>

#include <array>

namespace bangfu::intake {
namespace {

struct Row {
    Field field;
    std::array<std::string_view, demo_wordings> words;
};

constexpr std::array files_words{
    Row{Field::serial, {"序号", "序 号", "序号", "次序", "Serial"}},
    Row{Field::file_no, {"档案编号", "档案号", "困难职工档案编码", "户编号", "File no."}},
    Row{Field::worker_name, {"姓名*", "职工姓名", "困难职工姓名", "户主姓名", "Worker name"}},
    Row{Field::sex, {"性别", "性 别", "性别", "性别", "Sex"}},
    Row{Field::nation, {"民族", "民族", "族别", "民 族", "Ethnic group"}},
    Row{Field::identity_number, {"身份证号*", "公民身份号码", "居民身份证号", "身份证件号码", "ID number"}},
    Row{Field::birth_date, {"出生日期", "出生年月日", "出生年月", "生日", "Date of birth"}},
    Row{Field::health, {"健康状况", "身体状况", "健康情况", "健康状况", "Health"}},
    Row{Field::work_state, {"工作状态", "就业状况", "在岗情况", "就业状态", "Employment status"}},
    Row{Field::work_since, {"参加工作时间", "参工时间", "工作时间", "参加工作日期", "Work start"}},
    Row{Field::employer, {"工作单位", "所在单位", "单位名称", "用人单位", "Employer"}},
    Row{Field::address, {"家庭住址", "现居住地址", "家庭地址", "住址", "Address"}},
    Row{Field::housing, {"住房类型", "住房性质", "住房状况", "房屋类型", "Housing type"}},
    Row{Field::phone, {"手机号码", "联系电话", "联系方式", "移动电话", "Mobile phone"}},
    Row{Field::own_income,
        {"本人月平均收入(元)", "职工本人月均收入（元）", "本人月工资收入", "个人月收入（元/月）",
         "Own monthly income (yuan)"}},
    Row{Field::others_income,
        {"家庭其他成员年收入(元)", "家庭其他成员年总收入", "其他家庭成员全年收入（元）",
         "家属年收入合计（元）", "Other members' annual income (yuan)"}},
    Row{Field::size, {"家庭人口", "家庭人口数", "家庭成员数(人)", "共同生活人数", "Household size"}},
    Row{Field::declared_category, {"困难类别", "困难职工类别", "申报类别", "建档类型", "Declared category"}},
    Row{Field::main_cause, {"主要致困原因", "致困主要原因", "困难原因", "致困原因", "Main cause"}},
    Row{Field::medical_cost,
        {"医疗自付支出(元/年)", "医疗费用个人负担（元）", "大病自费支出", "自付医疗费",
         "Medical self-paid (yuan)"}},
    Row{Field::education_cost,
        {"教育支出(元/年)", "子女上学费用（元）", "子女教育支出", "就学费用", "Education expenses (yuan)"}},
    Row{Field::disability_cost,
        {"残疾康复支出(元/年)", "残疾康复费用（元）", "康复护理支出", "残疾人康复费",
         "Rehabilitation expenses (yuan)"}},
    Row{Field::housing_cost,
        {"住房支出(元/年)", "住房费用（元）", "租房（住房）支出", "年房租", "Housing expenses (yuan)"}},
    Row{Field::other_cost,
        {"其他刚性支出(元/年)", "其它必要支出（元）", "其他支出", "其余刚性支出",
         "Other rigid expenses (yuan)"}},
    Row{Field::bank, {"开户银行", "开户行", "银行名称", "开户行名称", "Bank"}},
    Row{Field::bank_card, {"银行账号", "银行卡号", "银行帐号", "卡号", "Bank account no."}},
    Row{Field::opened_on, {"建档日期", "建档时间", "立档日期", "建档年月日", "Filed on"}},
    Row{Field::union_name, {"建档工会", "所属工会", "所在工会", "工会名称", "Union"}},
    Row{Field::union_member, {"是否工会会员", "是否会员", "工会会员", "是否入会", "Union member"}},
    Row{Field::new_form,
        {"是否新就业形态劳动者", "新就业形态", "是否新业态", "新就业形态劳动者", "New-form worker"}},
    Row{Field::remarks, {"备注", "备 注", "说明", "备注", "Remarks"}},
};
constexpr std::array members_words{
    Row{Field::file_no, {"档案编号", "档案号", "困难职工档案编码", "户编号", "File no."}},
    Row{Field::worker_name, {"职工姓名", "职工姓名", "困难职工姓名", "户主姓名", "Worker name"}},
    Row{Field::member_name, {"成员姓名*", "家庭成员姓名", "家属姓名", "姓名", "Member name"}},
    Row{Field::relation, {"与职工关系", "与本人关系", "关系", "与户主关系", "Relation"}},
    Row{Field::identity_number, {"身份证号*", "公民身份号码", "证件号码", "身份证", "ID number"}},
    Row{Field::birth_date, {"出生日期", "出生年月", "出生日期", "生日", "Date of birth"}},
    Row{Field::health, {"健康状况", "健康状况", "身体状况", "健康状况", "Health"}},
    Row{Field::occupation, {"身份", "职业", "就业状况", "身份", "Occupation"}},
    Row{Field::school, {"学校/单位", "就读学校或单位", "单位（学校）", "学校", "School"}},
    Row{Field::school_since, {"入学年份", "入学时间", "入学年", "入学年份", "School since year"}},
    Row{Field::member_income, {"月收入(元)", "月均收入（元）", "月工资", "月收入", "Monthly income (yuan)"}},
};
constexpr std::array help_words{
    Row{Field::file_no, {"档案编号", "档案号", "困难职工档案编码", "户编号", "File no."}},
    Row{Field::worker_name, {"姓名*", "受助职工", "困难职工姓名", "姓名", "Name"}},
    Row{Field::date, {"帮扶日期", "发放时间", "救助日期", "慰问时间", "Date of help"}},
    Row{Field::help_kind, {"帮扶类型", "救助项目", "帮扶项目", "慰问类别", "Kind of help"}},
    Row{Field::right, {"权益类别", "对应权益", "权益", "权益类型", "Right"}},
    Row{Field::level, {"支持层面", "层面", "支持层级", "支持层面", "Level"}},
    Row{Field::method, {"服务方式", "帮扶方式", "方式", "服务形式", "Method"}},
    Row{Field::amount, {"金额(元)", "发放金额", "救助金额（元）", "慰问金", "Amount (yuan)"}},
    Row{Field::fund_source, {"资金来源", "经费来源", "资金渠道", "来源", "Fund source"}},
    Row{Field::handler, {"经办人", "经手人", "办理人", "经办人", "Handler"}},
};
constexpr std::array survey_words{
    Row{Field::file_no, {"档案编号", "档案号", "困难职工档案编码", "户编号", "File no."}},
    Row{Field::worker_name, {"姓名*", "被调查人", "调查对象姓名", "姓名", "Name"}},
    Row{Field::date, {"调查日期", "调查时间", "访谈日期", "填表日期", "Survey date"}},
    Row{Field::item, {"需求内容", "需求项目", "服务内容", "需求事项", "Need item"}},
    Row{Field::right, {"权益类别", "对应权益", "权益", "权益类型", "Right"}},
    Row{Field::level, {"期望支持层面", "支持层面", "期望层级", "层面", "Level expected"}},
    Row{Field::needed, {"是否需要", "是否有需求", "需要与否", "有无需求", "Needed (yes/no)"}},
    Row{Field::urgency, {"迫切程度(1-5)", "紧迫程度", "迫切度", "急需程度", "Urgency"}},
    Row{Field::received, {"是否已获得服务", "是否获得", "是否得到服务", "是否享受过", "Received (yes/no)"}},
    Row{Field::satisfaction, {"满意度(1-5)", "满意程度", "服务评价", "满意度", "Satisfaction"}},
};

// The group header and what is left below it, for offices with two header rows.
struct Grouped {
    Field field;
    std::string_view group, own;
};
constexpr std::array grouped{
    Grouped{Field::worker_name, "职工本人情况", "姓名"},
    Grouped{Field::sex, "职工本人情况", "性别"},
    Grouped{Field::nation, "职工本人情况", "民族"},
    Grouped{Field::identity_number, "职工本人情况", "身份证号"},
    Grouped{Field::own_income, "本人", "月收入(元)"},
    Grouped{Field::others_income, "家庭其他成员", "年收入(元)"},
    Grouped{Field::medical_cost, "家庭刚性支出（元/年）", "医疗自付"},
    Grouped{Field::education_cost, "家庭刚性支出（元/年）", "教育"},
    Grouped{Field::disability_cost, "家庭刚性支出（元/年）", "残疾康复"},
    Grouped{Field::housing_cost, "家庭刚性支出（元/年）", "住房"},
    Grouped{Field::other_cost, "家庭刚性支出（元/年）", "其他"},
    Grouped{Field::bank, "发放信息", "开户行"},
    Grouped{Field::bank_card, "发放信息", "账号"},
};

template <class Table>
std::string_view word_of(const Table& table, Field field, int wording) {
    for (const auto& row : table) {
        if (row.field == field) return row.words.at(static_cast<std::size_t>(wording));
    }
    return "";
}

}  // namespace

Wording demo_header(int wording, SheetKind kind, Field field, bool two_rows) {
    if (two_rows && kind == SheetKind::files) {
        for (const auto& row : grouped) {
            if (row.field == field) return {row.group, row.own};
        }
    }
    switch (kind) {
        case SheetKind::files:
            return {"", word_of(files_words, field, wording)};
        case SheetKind::members:
            return {"", word_of(members_words, field, wording)};
        case SheetKind::help:
            return {"", word_of(help_words, field, wording)};
        case SheetKind::survey:
            break;
    }
    return {"", word_of(survey_words, field, wording)};
}

std::string_view demo_sheet_name(int wording, SheetKind kind) {
    constexpr std::array<std::array<std::string_view, 4>, demo_wordings> names{
        {{"职工档案", "家庭成员", "帮扶记录", "需求调查"},
         {"建档花名册", "家属表", "救助台账", "问卷"},
         {"Sheet1", "Sheet2", "Sheet3", "Sheet4"},
         {"一、档案", "二、成员", "三、慰问", "四、调查"},
         {"Files", "Members", "Help given", "Survey"}}};
    return names.at(static_cast<std::size_t>(wording)).at(static_cast<std::size_t>(kind));
}

}  // namespace bangfu::intake
