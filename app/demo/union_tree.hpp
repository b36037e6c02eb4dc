// SPDX-License-Identifier: Apache-2.0
// What the demonstration union consists of, as data.
#pragma once

#include <bangfu/base/money.hpp>
#include <bangfu/base/time.hpp>
#include <bangfu/organisation/forms.hpp>

#include <array>
#include <string_view>

namespace bangfu::demo {

struct DemoUnion {
    std::string_view key;     // how the tables below name it
    std::string_view parent;  // key; empty: the root
    std::string_view name;
    organisation::UnionLevel level;
    organisation::UnionKind kind;
};

using organisation::UnionKind;
using organisation::UnionLevel;

inline constexpr std::array demo_unions{
    DemoUnion{"league", "", "草原盟总工会", UnionLevel::prefecture, UnionKind::territorial},
    DemoUnion{"k", "league", "K旗总工会", UnionLevel::county, UnionKind::territorial},
    DemoUnion{"jinshan", "k", "锦山镇总工会", UnionLevel::primary, UnionKind::territorial},
    DemoUnion{"meilin", "k", "美林镇总工会", UnionLevel::primary, UnionKind::territorial},
    DemoUnion{"nailin", "k", "乃林镇总工会", UnionLevel::primary, UnionKind::territorial},
    DemoUnion{"niuqun", "k", "小牛群镇总工会", UnionLevel::primary, UnionKind::territorial},
    DemoUnion{"education", "k", "K旗教育工会", UnionLevel::primary, UnionKind::industry},
    DemoUnion{"mining", "k", "宏泰矿业工会", UnionLevel::primary, UnionKind::primary},
    DemoUnion{"dairy", "k", "草原乳业有限公司工会", UnionLevel::primary, UnionKind::primary},
    DemoUnion{"platform", "k", "K旗新就业形态劳动者工会", UnionLevel::primary, UnionKind::primary},
    DemoUnion{"l", "league", "L旗总工会", UnionLevel::county, UnionKind::territorial},
    DemoUnion{"baiyin", "l", "白音镇总工会", UnionLevel::primary, UnionKind::territorial},
};

struct DemoStaff {
    std::string_view sign_in_name;
    std::string_view name;
    std::string_view union_key;
    std::string_view role;  // code of a default role
    std::string_view title;
};

// The first is the administrator who founds the store.
inline constexpr std::array demo_staff{
    DemoStaff{"admin", "包文强", "league", "administrator", "信息管理员"},
    DemoStaff{"league", "娜仁", "league", "leader", "盟总工会副主席"},
    DemoStaff{"clerk", "李玉春", "k", "intake_worker", "帮扶中心受理员"},
    DemoStaff{"casework", "张海燕", "k", "caseworker", "帮扶专员"},
    DemoStaff{"social", "萨仁", "k", "social_worker", "工会社会工作者"},
    DemoStaff{"supervisor", "陈建华", "k", "supervisor", "督导"},
    DemoStaff{"funds", "巴特尔", "k", "fund_officer", "资金经办"},
    DemoStaff{"approver", "王德胜", "k", "approver", "审批人"},
    DemoStaff{"leader", "乌日图", "k", "leader", "K旗总工会主席"},
    DemoStaff{"policy", "刘晓梅", "k", "policy_officer", "政策专员"},
    DemoStaff{"evaluator", "赵宇", "k", "evaluator", "评估员"},
    DemoStaff{"auditor", "孙立", "k", "auditor", "经审委员"},
    DemoStaff{"kadmin", "高娃", "k", "administrator", "K旗管理员"},
    DemoStaff{"jinshan", "周敏", "jinshan", "intake_worker", "锦山镇工会干事"},
    DemoStaff{"nailin", "白云", "nailin", "intake_worker", "乃林镇工会干事"},
    DemoStaff{"lclerk", "苏和", "l", "intake_worker", "L旗帮扶中心受理员"},
};

// The local minimum from which the demonstration union proposes categories.
struct DemoMinimum {
    std::string_view union_key;
    Money per_month;  // per person
    std::string_view source;
    Date valid_from;
};
inline constexpr DemoMinimum demo_minimum{"k", Money{90'000}, "演示数据：虚构的K旗城市低保标准通知（2026年）",
                                          Date{20'454}};  // 2026-01-01

}  // namespace bangfu::demo
