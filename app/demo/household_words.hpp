// SPDX-License-Identifier: Apache-2.0
// Data: names, employers, codes and cells of which made-up households consist. No real person or place.
#pragma once

#include <bangfu/base/cell.hpp>

#include <array>
#include <string_view>

namespace bangfu::demo {

// A name that stands twice comes twice as often.
inline constexpr std::array<std::string_view, 72> families{
    "王", "王", "王", "李", "李", "李", "张", "张", "张", "刘", "刘", "陈",  "陈", "杨", "杨",
    "黄", "赵", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林", "郭",  "何", "高", "罗",
    "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾",  "肖", "田", "董",
    "袁", "潘", "于", "蒋", "蔡", "余", "杜", "叶", "程", "苏", "魏", "吕",  "丁", "任", "沈",
    "姚", "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "金", "石", "欧阳"};

inline constexpr std::array<std::string_view, 120> given_signs{
    "英", "华", "玉", "秀", "明", "丽", "春", "兰", "金", "国", "文", "芳", "红", "梅", "建",
    "志", "海", "平", "桂", "荣", "军", "强", "杰", "娟", "艳", "涛", "辉", "敏", "静", "伟",
    "勇", "霞", "玲", "凤", "云", "珍", "琴", "萍", "莲", "光", "福", "贵", "生", "林", "德",
    "永", "庆", "成", "忠", "义", "亮", "刚", "斌", "鹏", "飞", "宇", "浩", "轩", "婷", "雪",
    "琳", "佳", "欣", "怡", "梓", "涵", "晨", "阳", "博", "瑞", "思", "雨", "嘉", "俊", "凯",
    "超", "波", "峰", "磊", "洋", "龙", "江", "河", "山", "松", "柏", "秋", "冬", "夏", "晓",
    "小", "大", "长", "立", "新", "民", "爱", "学", "友", "安", "康", "宁", "泽", "源", "燕",
    "莉", "颖", "洁", "倩", "蕾", "慧", "淑", "惠", "月", "花", "香", "彩", "素", "清", "青"};

inline constexpr std::array<std::string_view, 40> mongolian_names{
    "苏日娜", "巴特尔",   "其其格", "格日勒", "乌云塔娜", "斯琴",   "朝鲁", "娜仁",   "阿拉坦",   "巴雅尔",
    "宝音",   "萨仁高娃", "哈斯",   "特木尔", "额尔敦",   "敖登",   "乌兰", "呼和",   "查干",     "孟和",
    "图雅",   "阿茹娜",   "娜布其", "朝克图", "白音",     "毕力格", "苏德", "满都拉", "那顺",     "铁木尔",
    "乌日娜", "萨日娜",   "高娃",   "托娅",   "阿斯汗",   "乌力吉", "巴图", "哈丹",   "朝格吉勒", "赛罕"};

inline constexpr std::array<std::string_view, 24> employer_names{
    "宏泰",   "顺达", "草原", "金山", "兴业", "长青", "天骄", "丰源", "恒通", "永昌", "瑞祥", "昌盛",
    "华润达", "北方", "鸿雁", "锡林", "蓝天", "远景", "富民", "同心", "康健", "东升", "新城", "通达"};
inline constexpr std::array<std::string_view, 16> employer_trades{
    "矿业有限公司", "乳业有限公司", "物流有限公司", "建筑公司",  "环卫服务中心", "热力公司",
    "运输公司",     "食品厂",       "商贸有限公司", "纺织厂",    "物业服务公司", "电力检修公司",
    "牧场",         "学校",         "医院",         "外卖配送站"};

inline constexpr std::array<std::string_view, 6> worker_states{"employed", "employed",   "laid_off",
                                                               "retired",  "unemployed", "sick_leave"};
inline constexpr std::array<std::string_view, 8> healths{"good",   "good",    "good",     "cardiovascular",
                                                         "cancer", "uraemia", "diabetes", "disabled"};
inline constexpr std::array<std::string_view, 7> causes{
    "serious_illness", "serious_illness", "laid_off", "schooling", "no_labour_ability", "accident", "other"};
inline constexpr std::array<std::string_view, 5> housings{"commercial", "self_built", "rented", "low_rent",
                                                          "unit_rented"};
inline constexpr std::array<std::string_view, 3> banks{"中国农业银行", "中国工商银行", "农村信用社"};
inline constexpr std::array<std::string_view, 3> new_form_works{"delivery_rider", "ride_hailing", "courier"};
inline constexpr std::array<std::string_view, 4> fund_sources{"中央财政", "地方财政", "工会经费", "社会捐赠"};

// What is needed, and the help that answers it.
struct NeedWords {
    std::string_view code, item;
    Cell cell;
    std::string_view kind;
    bool money;
};
inline constexpr std::array<NeedWords, 14> needs{
    {{"living", "生活困难补助", {Right::labour_economic, Level::state}, "living_relief", true},
     {"medical", "医疗费用补助", {Right::labour_economic, Level::state}, "medical_relief", true},
     {"schooling", "子女上学资助", {Right::social, Level::family}, "schooling_grant", true},
     {"work", "就业岗位介绍", {Right::labour_economic, Level::society}, "job_placement", false},
     {"labour_rights", "劳动维权", {Right::labour_economic, Level::society}, "legal_aid", false},
     {"psychological", "心理疏导", {Right::spiritual_cultural, Level::society}, "counselling", false},
     {"culture", "文体活动", {Right::spiritual_cultural, Level::community}, "culture", false},
     {"family_relations", "家庭关系", {Right::spiritual_cultural, Level::family}, "family_service", false},
     {"care", "老人照料", {Right::social, Level::family}, "elder_care", false},
     {"contact", "邻里互助", {Right::social, Level::community}, "community_activity", false},
     {"housing", "住房", {Right::social, Level::state}, "temporary_relief", true},
     {"voice", "参与职代会", {Right::democratic_political, Level::society}, "participation", false},
     {"information", "了解政策", {Right::democratic_political, Level::state}, "policy_publicity", false},
     {"safety", "节日走访慰问", {Right::social, Level::society}, "winter_visit", true}}};

}  // namespace bangfu::demo
