// SPDX-License-Identifier: Apache-2.0
// Data: names, words and things that made-up households consist of.
#pragma once

#include <bangfu/base/cell.hpp>
#include <bangfu/intake/demo_roster.hpp>

#include <array>
#include <string_view>

namespace bangfu::intake::demo_data {

inline constexpr std::array<std::string_view, 12> families{"王", "李", "张", "刘", "陈",   "杨",
                                                           "赵", "吴", "周", "徐", "欧阳", "白"};
inline constexpr std::array<std::string_view, 12> givens{"秀英", "建国", "玉兰", "志强", "海燕", "晓峰",
                                                         "丽娟", "永胜", "春梅", "文斌", "静",   "磊"};
inline constexpr std::array<std::string_view, 8> mongolian{"苏日娜",   "巴特尔", "其其格", "格日勒",
                                                           "乌云塔娜", "斯琴",   "朝鲁",   "娜仁"};
inline constexpr std::array<std::string_view, 4> healths{"良好", "一般疾病", "残疾", "恶性肿瘤(癌症)"};
inline constexpr std::array<std::string_view, 5> work_states{"在岗", "下(待)岗", "失(无)业", "退休", "病休"};
inline constexpr std::array<std::string_view, 6> employers{"宏泰矿业",     "第二建筑公司", "草原乳业有限公司",
                                                           "环卫服务中心", "顺达物流",     "外卖配送站"};
inline constexpr std::array<std::string_view, 8> causes{
    "患重特大疾病", "下岗失业", "子女上学", "无劳动能力", "意外事故", "自然灾害", "其他", "社保待遇未落实"};
inline constexpr std::array<std::string_view, 3> categories{"深度困难", "相对困难", "意外致困"};
inline constexpr std::array<std::string_view, 5> housings{"商品房", "租房", "自建房", "政府廉租房",
                                                          "承租单位公房"};
inline constexpr std::array<std::string_view, 3> banks{"中国工商银行支行", "中国农业银行支行", "农村信用社"};

struct HelpKind {
    std::string_view kind, method;
    Cell cell;
    bool money;
};
inline constexpr std::array<HelpKind, 6> help_kinds{
    {{"生活救助", "物质帮扶", {Right::labour_economic, Level::state}, true},
     {"医疗救助", "物质帮扶", {Right::labour_economic, Level::society}, true},
     {"子女助学", "物质帮扶", {Right::social, Level::family}, true},
     {"法律援助", "个案", {Right::social, Level::state}, false},
     {"心理疏导", "个案", {Right::spiritual_cultural, Level::society}, false},
     {"政策咨询", "社区活动", {Right::democratic_political, Level::community}, false}}};
struct Item {
    std::string_view text;
    Cell cell;
};
inline constexpr std::array<Item, 6> items{
    {{"提高补助标准", {Right::labour_economic, Level::state}},
     {"就业岗位介绍", {Right::labour_economic, Level::society}},
     {"老人照料", {Right::social, Level::family}},
     {"邻里互助", {Right::spiritual_cultural, Level::community}},
     {"参与职代会表达意见", {Right::democratic_political, Level::society}},
     {"社会保险接续", {Right::social, Level::state}}}};

// The four sheets with their columns, without rows.
inline std::array<DemoTable, 4> tables() {
    return {{DemoTable{SheetKind::files,
                       {Field::serial,         Field::file_no,
                        Field::worker_name,    Field::sex,
                        Field::nation,         Field::identity_number,
                        Field::birth_date,     Field::health,
                        Field::work_state,     Field::work_since,
                        Field::employer,       Field::address,
                        Field::housing,        Field::phone,
                        Field::own_income,     Field::others_income,
                        Field::size,           Field::declared_category,
                        Field::main_cause,     Field::medical_cost,
                        Field::education_cost, Field::disability_cost,
                        Field::housing_cost,   Field::other_cost,
                        Field::bank,           Field::bank_card,
                        Field::opened_on,      Field::union_name,
                        Field::union_member,   Field::new_form,
                        Field::remarks},
                       {}},
             DemoTable{SheetKind::members,
                       {Field::file_no, Field::worker_name, Field::member_name, Field::relation,
                        Field::identity_number, Field::birth_date, Field::health, Field::occupation,
                        Field::school, Field::school_since, Field::member_income},
                       {}},
             DemoTable{SheetKind::help,
                       {Field::file_no, Field::worker_name, Field::date, Field::help_kind, Field::right,
                        Field::level, Field::method, Field::amount, Field::fund_source, Field::handler},
                       {}},
             DemoTable{SheetKind::survey,
                       {Field::file_no, Field::worker_name, Field::date, Field::item, Field::right,
                        Field::level, Field::needed, Field::urgency, Field::received, Field::satisfaction},
                       {}}}};
}

}  // namespace bangfu::intake::demo_data
