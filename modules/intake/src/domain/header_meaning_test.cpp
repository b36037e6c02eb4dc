// SPDX-License-Identifier: Apache-2.0
// Headers as offices write them. What stands in a line before "|" is a group header above.
#include "column_plan.hpp"

#include <algorithm>
#include <array>

#include <gtest/gtest.h>

namespace bangfu::intake {
namespace {

struct Case {
    char kind;  // F files, M members, H help, S survey
    std::string_view field;
    std::string_view headers;  // with ;
};
constexpr std::array cases{
    Case{'F', "own_income",
         "职工本人月均收入;本人月工资;职工月工资收入（元）;本人每月收入（元）;"
         "户主月收入;个人月均工资;申请人月收入;月均收入(本人);本人平均月收入/元;"
         "职工月平均工资（元/月）;本人工资性收入（月）;职工本人近12个月月平均收入;"
         "困难职工月收入;职工个人月收入（元）;Worker's monthly wage;"
         "收入情况|本人月均;收入(元)|本人月收入;收入（元）|本人（月）;"
         "家庭收入|本人月平均;自己每月挣多少;本人月均到手收入;职工本人月实发工资;职工月薪;Income of the "
         "worker per month;Applicant's monthly earnings;Personal monthly income;Monthly wage "
         "(own);收入情况|本人月收入;当事人每月报酬;建档人月均所得;月收益（户主）;Own monthly pay;"},
    Case{'F', "others_income",
         "其他家庭成员年收入;家庭其他成员年总收入;家庭成员（不含本人）年收入;家属年收入;"
         "其余家庭成员年收入(元);除本人外家庭成员年收入;家庭其他人员年收入;"
         "共同生活成员年收入;其他成员全年总收入（元）;家庭其他收入（元/年）;家人年收入;"
         "配偶及子女年收入;家庭成员年收入合计(不含职工本人);家庭非本人年收入;"
         "Income of other family members per year;"
         "收入情况|其他成员年;收入（元）|其他成员（年）;家庭收入|其他成员全年;其他共同生活成员年收入;"
         "家里其他人一年收入;家庭成员（本人除外）年收入;配偶及其他成员年收入;Rest of household annual income "
         "of others;Yearly income of the other members;Other household members' yearly income;Other family "
         "members' income (per "
         "year);同住亲属年度收入总额;每年收入合计（家里其他人）;全年工资（非本人成员）;其它人员全年纯收入;"
         "家庭年收入（不含本人）;Remaining members yearly earnings;"},
    Case{
        'F', "others_income",
        "家庭其他所有成员年收入;其他全部成员年收入;全体家庭成员年收入（本人除外）;家庭成员年收入（不含户主）;"
        "困难职工家庭其他成员年收入;家庭全部收入|其他成员年;"},
    Case{'F', "own_income", "职工家庭收入|本人月平均;本人月收入（不含其他成员）;"},
    Case{'F', "size",
         "困难职工家庭人口;家庭人口数;家庭成员数(人);家庭成员人数;家庭总人口;共同生活人口;户内人口;"
         "人口数;家庭规模;家庭人数（人）;家庭共同生活成员数;家庭成员总数;户人口;"
         "全家人口;家庭人口（含本人）;家庭成员;共同生活家庭成员数;"
         "Number of household members;家庭情况|人口;"
         "家庭情况|人数;几口人;户内人数;家中人口;家庭常住人口;Number of people in household;Family "
         "size;Persons in household;No. of household members;Members of household;同住人数;本户口数;Family "
         "headcount;"},
    Case{'F', "medical_cost",
         "医疗费用个人负担;自付医疗费;大病自费支出;个人自付医疗费用（元）;"
         "医疗支出（自付）;医药费自理部分;看病自费金额;医保报销后自付医疗费用;"
         "年自付医疗费;医疗费（扣除报销）;自费药费;医疗费自负(元/年);住院自付费用;"
         "个人承担医疗费;医疗自付;因病支出(自付);患病自付支出;"
         "Out-of-pocket medical expenses;"
         "家庭刚性支出（元/年）|医疗;家庭刚性支出（元/"
         "年）|医疗（自付）;看病自己花的钱;医药费（自己出）;扣除医保报销后的医疗支出;医疗费用(扣除报销);"
         "医疗费个人实际支付;医保外自付医药费;Self-paid medical costs;Health care paid out of pocket;Own "
         "medical expenses;医疗（元/年）;"},
    Case{'F', "medical_cost", "个人自付;自付部分;自付(元);自费;费用情况|个人负担部分;医疗费用|自付;"},
    Case{'F', "education_cost",
         "教育支出|个人自付;教育支出;子女上学支出;学费支出;子女就学费用;上学费用(元);教育费用;"
         "子女学费;年刚性支出|教育;教育（元/年）;Education (yuan/year);Schooling expenses;Tuition;"},
    Case{'F', "disability_cost",
         "残疾康复费用;残疾护理支出;康复支出;残疾支出;残疾人康复训练费;康复费;"
         "年刚性支出|残疾康复;残疾康复/元;照护费用;Rehabilitation;Rehab costs;"},
    Case{'F', "housing_cost",
         "住房支出;租房费用;房租支出;住房租金;房租/房贷;居住支出;住房开支(元/年);"
         "年刚性支出|住房;住房（元）;Rent;Housing (yuan);"},
    Case{'F', "other_cost",
         "其他支出;其他刚性支出;其它必要支出;其他费用;其他必需支出(元);其余支出;"
         "年刚性支出|其他;其他（元/年）;Other (RMB);其他生活必需支出;Other necessary spending;"},
    Case{'F', "rigid_total", "年度刚性支出(元)|合计;"},
    Case{'F', "worker_name", "职工信息|姓名;困难职工;申请人;Worker;Name of worker;"},
    Case{'F', "identity_number",
         "职工信息|身份证号;职工信息|公民身份号码;身份证件号码;证件号码;"
         "居民身份证号码;公民身份证号;身份号码;身份证号码*;*身份证;职工身份证号;"
         "本人身份证号;Citizen ID No.;ID card number;National "
         "ID;身份证编号;有效身份证件号码;二代身份证号;ID;Resident identity card "
         "number;身份证明号码;公民号码;Identification number;"},
    Case{'F', "file_no",
         "档案号;建档编号;困难职工档案编号;户编号;档案编码;帮扶档案号;编号;家庭编号;档号;Household ID;Case "
         "No.;File number;"},
    Case{'F', "declared_category",
         "困难类型;建档类别;申报类别;档案类别;困难等级;困难职工类别;类别;认定类别;"},
    Case{'F', "main_cause",
         "致困原因;主要困难原因;致困主因;困难主要原因;致贫原因;首要致困原因;Primary cause;Main cause of "
         "difficulty;"},
    Case{'F', "ignore",
         "职工家庭月收入(元);困难职工家庭月总收入;户主家庭月收入;申请人家庭年收入;职工全家月收入;"
         "家庭月收入（含本人）;家庭全部成员年收入;家庭所有成员年收入;家庭成员年收入（含本人）;"
         "家庭成员（含职工本人）年收入;"
         "Worker's household monthly "
         "income;次要致困原因;人均月收入;家庭年总收入;家庭月人均收入;家庭总收入(元);"
         "医疗总费用;医保报销金额;累计帮扶金额(元);低保金(元/月);低保证号;是否零就业家庭;"},
    Case{'F', "bank_card", "银行卡号;开户行及账号;账户号码;收款账号;一卡通账号;工资卡号;Account number;"},
    Case{'F', "bank", "开户行;"},
    Case{'F', "phone", "联系电话;联系方式;"},
    Case{'F', "birth_date", "出生年月;Born on;DOB;"},
    Case{'F', "opened_on", "建档时间;录入日期;"},
    Case{'F', "union_name", "所属工会;基层工会;工会名称;"},
    Case{'F', "union_member", "是否会员;是否加入工会;Trade union member;"},
    Case{'F', "new_form", "新业态;"},
    Case{'F', "health", "健康情况;"},
    Case{'F', "employer", "单位;所在单位;"},
    Case{'F', "address", "详细地址;"},
    Case{'M', "file_no", "档案编号;"},
    Case{'M', "worker_name", "职工姓名;困难职工姓名;户主;"},
    Case{'M', "member_name", "成员姓名;家庭成员姓名;家属姓名;姓名;家庭成员;Family member;"},
    Case{'M', "relation", "与职工关系;与户主关系;与本人关系;关系;称谓;"},
    Case{'M', "identity_number", "成员身份证号;家属身份证号码;证件号码;"},
    Case{'M', "occupation", "身份;职业;从业状况;"},
    Case{'M', "school", "学校或单位;就读学校;工作单位或学校;"},
    Case{'M', "school_since", "入学年份;入学时间;Year of entry;"},
    Case{'M', "member_income", "月收入;月均收入;成员月收入(元);个人月收入;"},
    Case{'H', "file_no", "档案编号;"},
    Case{'H', "date", "帮扶日期;发放日期;救助时间;慰问日期;日期;"},
    Case{'H', "help_kind",
         "帮扶类型;帮扶项目;救助类别;帮扶内容;慰问项目;项目名称;帮扶类别;活动类型;"
         "服务类型;"},
    Case{'H', "amount",
         "发放金额;救助金额;慰问金;慰问金额(元);帮扶资金（元）;帮扶金额;救助金;"
         "补助金额;发放数额;金额;资金金额;折合金额;帮扶资金;折款;Amount paid;"},
    Case{'H', "fund_source", "资金来源;经费来源;资金渠道;"},
    Case{'H', "method", "服务方式;帮扶方式;方法;帮扶形式;Form of help;How;"},
    Case{'H', "handler", "经办人;经手人;承办人;Handled by;"},
    Case{'H', "worker_name", "受助人姓名;受助职工;救助对象;"},
    Case{'H', "level", "支持层面;提供层面;"},
    Case{'H', "right", "权益类型;所属权益;"},
    Case{'S', "item", "需求内容;需求项目;需求名称;需求;服务需求;调查项目;需求类型;Need;Question;具体需求;"},
    Case{'S', "needed",
         "是否需要;是否有需求;需要与否;是否需要该服务;是否需要此项服务;有无需求;"
         "需要吗;需要情况;是否需要帮助;Needs it;"},
    Case{'S', "urgency", "迫切程度;紧迫程度(1-5);急需程度;需求迫切度;"},
    Case{'S', "received",
         "是否已获得服务;是否获得;是否得到;是否已得到帮助;是否接受过服务;服务获得情况;"
         "是否享受服务;已获得;是否提供;Got help;Already received;"},
    Case{'S', "satisfaction", "满意度;服务满意度;满意程度(1-5分);评价;对服务是否满意;"},
    Case{'S', "level", "期望支持层面;期望层面;希望由谁支持;"},
    Case{'S', "right", "权益;权益类别;"},
    Case{'S', "worker_name", "被调查人;姓名;受访者;"},
    Case{'S', "date", "调查时间;填表日期;"},
};

SheetKind kind_of(char letter) {
    return letter == 'F'   ? SheetKind::files
           : letter == 'M' ? SheetKind::members
           : letter == 'H' ? SheetKind::help
                           : SheetKind::survey;
}

TEST(HeaderMeaning, IsUnderstoodInEveryOfficesWords) {
    const HeaderRules rules;
    for (const auto& one : cases) {
        for (auto rest = one.headers; !rest.empty(); rest.remove_prefix(rest.find(';') + 1)) {
            const auto text = rest.substr(0, rest.find(';'));
            const auto bar = text.find('|');
            Header header;
            if (bar != std::string_view::npos) header.group = text.substr(0, bar);
            header.own = bar == std::string_view::npos ? text : text.substr(bar + 1);
            const auto meanings = rules.meanings(kind_of(one.kind), header);
            ASSERT_FALSE(meanings.empty()) << one.kind << " " << text;
            EXPECT_EQ(info(meanings[0].field).name, one.field) << one.kind << " " << text;
        }
    }
}

TEST(HeaderMeaning, IsNotGuessedFromNothing) {
    const HeaderRules rules;
    for (const auto* text : {"", "栏目甲", "x", "金额甲乙丙丁戊己庚辛壬癸子丑寅卯"}) {
        EXPECT_TRUE(rules.meanings(SheetKind::files, Header{"", text, false}).empty()) << text;
    }
}

TEST(HeaderMeaning, IsNotTakenFromANeighboursWord) {
    const HeaderRules rules;
    const auto may_be = [&](std::string_view text, Field field) {
        const auto meanings = rules.meanings(SheetKind::files, Header{"", std::string(text), true});
        return std::ranges::any_of(meanings, [&](const Meaning& m) { return m.field == field; });
    };
    EXPECT_FALSE(may_be("其他联系方式", Field::other_cost));
    EXPECT_FALSE(may_be("配偶身份证号", Field::identity_number));
    EXPECT_FALSE(may_be("家庭患病人数", Field::size));
    EXPECT_FALSE(may_be("家庭成员健康状况", Field::size));
    EXPECT_FALSE(may_be("医疗总支出", Field::rigid_total));
    EXPECT_FALSE(may_be("子女月收入", Field::own_income));
    EXPECT_FALSE(may_be("行政区划代码", Field::file_no));
    EXPECT_FALSE(may_be("会员卡号", Field::bank_card));
    EXPECT_FALSE(may_be("个人自付比例", Field::medical_cost));
    for (const auto* group : {"收入（元/年）", "补贴"}) {
        for (const auto& meaning : rules.meanings(SheetKind::files, Header{group, "其他", true}))
            EXPECT_NE(meaning.field, Field::other_cost) << group;
    }
}

// The fields of the columns, in their order.
std::string planned(std::initializer_list<std::string_view> headers) {
    const HeaderRules rules;
    HeaderMeanings meanings(rules);
    std::map<int, Header> row;
    for (const auto header : headers)
        row[static_cast<int>(row.size())] = Header{"", std::string(header), true};
    std::string fields;
    for (const auto& column : plan_columns(SheetKind::files, row, meanings, {}).columns)
        fields +=
            (fields.empty() ? "" : " ") + std::string(column.known ? info(column.field).name : "unknown");
    return fields;
}

TEST(ColumnPlan, GivesAFieldToTheColumnThatSaysItBest) {
    EXPECT_EQ(planned({"医疗费用", "医保报销", "个人自付"}), "ignore ignore medical_cost");
    EXPECT_EQ(planned({"医疗支出", "自付(元)"}), "ignore medical_cost");
    EXPECT_EQ(planned({"医疗自付支出", "医药费支出"}), "medical_cost unknown");
    EXPECT_EQ(planned({"家庭类型", "困难类别"}), "unknown declared_category");
    EXPECT_EQ(planned({"档案级别", "建档类型", "困难程度", "困难类别"}),
              "unknown unknown unknown declared_category");
}

TEST(HeaderMeaning, IsExtendedByAUnionsOwnWords) {
    const Header header{"", "阿妈的奶食补给", false};
    EXPECT_TRUE(HeaderRules().meanings(SheetKind::files, header).empty());
    const HeaderRules rules("F other_cost 3: 奶食 + 补给\nthis line is no rule\nF no_such_field 1: 奶食\n");
    ASSERT_EQ(rules.meanings(SheetKind::files, header).size(), 1U);
    EXPECT_EQ(rules.meanings(SheetKind::files, header)[0].field, Field::other_cost);
}

TEST(Measure, IsReadFromTheHeader) {
    EXPECT_TRUE(measure_of({"", "房租（元/月）", false}).monthly);
    EXPECT_FALSE(measure_of({"", "房租（元/月）", false}).yearly);
    EXPECT_TRUE(measure_of({"刚性支出（元/年）", "住房", false}).yearly);
    EXPECT_EQ(measure_of({"", "本人年收入（万元）", false}).yuan, 10'000);
    EXPECT_FALSE(measure_of({"", "其他成员近12个月收入", false}).monthly);
}

TEST(Measure, OfAWholeTableIsReadFromALineAboveIt) {
    EXPECT_EQ(unit_of_line("单位：万元", false), 10'000);
    EXPECT_EQ(unit_of_line("（金额单位：人民币千元）", false), 1'000);
    EXPECT_EQ(unit_of_line("单位：人、元", false), 1);
    EXPECT_EQ(unit_of_line("某旗困难职工花名册（单位：万元）", true), 10'000);
    EXPECT_EQ(unit_of_line("收入（单位：万元）", false), std::nullopt);
    EXPECT_EQ(unit_of_line("填报单位：万元乡总工会", false), std::nullopt);
    EXPECT_EQ(unit_of_line("某旗总工会", true), std::nullopt);
    for (const bool alone : {false, true}) {
        EXPECT_EQ(unit_of_line("填报单位：某旗总工会　单位：万元", alone), 10'000);
        EXPECT_EQ(unit_of_line("（单位 万元）", alone), 10'000);
        EXPECT_EQ(unit_of_line("金额单位 千元", alone), 1'000);
        EXPECT_EQ(unit_of_line("单位（万元）", alone), 10'000);
        EXPECT_EQ(unit_of_line("单位元旦慰问", alone), std::nullopt);
        EXPECT_EQ(unit_of_line("填报单位：万元乡总工会", alone), std::nullopt);
    }
    EXPECT_EQ(unit_of_line("某旗困难职工花名册（单位 万元）", true), 10'000);
}

}  // namespace
}  // namespace bangfu::intake
