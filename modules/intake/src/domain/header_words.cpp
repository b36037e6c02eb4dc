// SPDX-License-Identifier: Apache-2.0
// Data: the meaning of headers in words, for four kinds of sheet. F files, M members, H help, S survey, * any
// of them.
//   KIND field WEIGHT: idea + idea - word/word          an idea is synonyms with /, all ideas must occur
// WEIGHT says how much the column speaks for its kind of sheet (0: every sheet has it).
#include "header_words.hpp"

namespace bangfu::intake {

std::string_view header_words() {
    return R"(
* serial 0: 序号/次序/serial/rownumber
* file_no 0: 档案/建档/户档/file/case + 编号/号码/号/编码/代码/no/number/id - 日期/时间/类
* file_no 0: 家庭/户/困难职工/帮扶/职工/对象 + 编号/编码/代码 - 身份/证/信用/单位/企业/户口/成员
* file_no 0: 编号/户号/代码 - 身份/证/信用/单位/企业/户口/账/卡/序号/项目
F worker_name 0: 姓名/名字/name - 配偶/成员/子女/家属/监护/联系人/经办/单位/工会/银行/行名/户名/sheet/file/union/bank/employer
H worker_name 0: 姓名/名字/name - 经办/单位/工会/银行/项目/活动/file/union/bank
S worker_name 0: 姓名/名字/name - 经办/调查员/访谈员/单位/工会/项目/file/union/item
H worker_name 0: 职工/受助人/受助职工/困难职工/帮扶对象/受益人/慰问对象/beneficiary/worker - 类/证/号/关系/数/意见
S worker_name 0: 职工/被调查人/受访人/调查对象/respondent/worker - 类/证/号/关系/数/意见
M worker_name 0: 职工/户主/建档人/困难职工/本人/申请人/worker/employee + 姓名/名字/name
M worker_name 0: 职工/户主/所属职工/困难职工/worker - 关系/证/号/类/与/编
M member_name 3: 成员/家属/亲属/家庭成员/家人/member/relative + 姓名/名字/name
M member_name 1: 姓名/名字/name/家庭成员/成员/家属 - 职工/户主/本人/申请人/建档/单位/学校/关系/worker/employee/收入/证/身份/人数/出生/school/income
* sex 0: 性别/sex/gender
* nation 0: 民族/族别/nation/ethnic
F identity_number 0: 身份证/身份号/身份证件/公民身份/居民身份/证件号/证件编号/证号/idnumber/idno/idcard/identity/citizenid + 号/号码/编号/number/no/id/card/码 - 配偶/成员/子女/家属/监护/联系人/残疾/残联/会员/户口/低保/类型/类别/有效期/结婚/学生/合同
F identity_number 0: 身份证/居民身份证/公民身份 - 配偶/成员/子女/家属/监护/联系人/类型/有效期/地址/复印
* identity_number 0: 身份证/身份号/身份证件/公民身份/居民身份/证件号/证件编号/证号/idnumber/idno/idcard/identity/citizenid + 号/号码/编号/number/no/id/card/码 - 残疾/残联/会员/户口/低保/类型/类别/有效期/结婚/学生/经办
* identity_number 0: 身份证/居民身份证/公民身份 - 类型/有效期/地址/复印/经办
* birth_date 0: 出生/生日/birth/dob - 地
* political_status 0: 政治面貌/政治/党派/party/political - 权
* marital 0: 婚姻/婚否/marital/marriage
* education_level 0: 文化程度/学历/教育程度/受教育程度/educationlevel
* health 0: 健康/身体状况/身体/health - 费/支出/cost
* disability 0: 残疾/伤残/disability + 类/等级/级别/证/程度/情况/grade/type - 费/支出/cost/expen
F work_state 1: 工作状态/工作状况/就业状态/就业状况/就业情况/在岗状态/在岗情况/用工状态/职业状态/workstate/employmentstatus
F work_since 0: 参加工作/参工/入职/工作起/workstart/worksince
F work_since 0: 工作 + 时间/日期/年月 - 建档/帮扶
F employer 0: 单位/企业/employer/company - 类/性质/填报/代码/信用/状况/电话/地址/学校/意见/负责/经办/建档
F address 0: 住址/地址/居住地/住所/address - 类
F hukou 0: 户口/户籍/hukou - 人口/地址/人数
F medical_insurance 0: 医保/医疗保险/参保/社保/社会保险/insurance - 自付/自费/费/支出/报销/自负/个人
F housing 1: 住房/房屋/居住/housing + 类型/性质/类别/状况/情况/来源/type - 面积/费/支出
F floor_area 1: 面积/平方/㎡/area
F phone 0: 手机/电话/联系方式/移动/phone/mobile/tel - 单位/紧急/备用
F own_income 3: 本人/职工/个人/户主/申请人/自己/建档人/自身/own/self/worker/employee/applicant + 月/month + 收入/工资/薪/所得/进账/income/wage/salary/earning - 其他/其它/其余/家庭成员/成员/家属/人均/除本人/非本人/配偶/之外/others/othermember/perhead/percapita
F own_income 3: 本人/职工本人/户主/申请人/自己/建档人/自身/own/self + 年/year/annual + 收入/工资/薪/所得/income/wage/salary/earning - 月/其他/其它/其余/成员/家属/人均/除本人/非本人/配偶/之外/家庭/household/family/others/month
F own_income 2: 本人/职工/个人/户主/申请人/自己/own/self/worker/employee + 收入/工资/薪/income/wage/salary/earning - 月/年/month/year/annual/其他/其它/其余/成员/家属/人均/除本人/配偶/之外/家庭/others/family/household
F own_income 1: 月/month + 收入/工资/薪/income/wage/salary - 其他/其它/其余/成员/家属/人均/家庭/配偶/户/本人/职工/个人/合计/总/others/household/family/perhead/percapita
F others_income 3: 其他成员/其它成员/其余成员/其他家庭成员/其它家庭成员/其余家庭成员/家庭其他/家庭其它/家庭其余/家属/家人/其他人员/其他人/成员/配偶及/除本人/非本人/本人以外/本人外/othermember/others/otherfamily/otherhousehold/familymember/restofthe + 收入/工资/所得/income/wage/earning - 人均/总收入合计/perhead/percapita
F size 3: 家庭/户/家里/全家/共同生活/家中/household/family + 人口/人数/成员数/成员人数/口数/人口数/规模/几口/size/people/persons/headcount/numberof/members/成员总数/总人数 - 收入/姓名/income/name/身份/劳动/就业/残疾/在校/学生
F size 2: 人口/人口数/人数/共同生活成员/共同生活人员/家庭成员/家庭规模 - 收入/姓名/income/name/身份/劳动力/就业/残疾/学生/支出/费/情况/信息
F declared_category 3: 困难/申报/建档/认定/家庭/档案/帮扶/贫困/hardship/declared/difficulty + 类别/类型/等级/档次/分类/级别/程度/category/type/level - 原因/残疾/住房/权益
F declared_category 2: 类别/category - 权益/住房/残疾/帮扶/证件/单位/户口/保险
F main_cause 3: 致困/困难/贫困/致贫/主要/hardship/main + 原因/成因/因素/cause/reason - 次要/其他/第二/其次
F main_cause 2: 致困/主因 - 次要/其他/第二/其次/类
F ignore 0: 次要/其他/第二/其次 + 原因/cause
F medical_cost 3: 医疗/医药/看病/治病/治疗/就医/大病/住院/患病/就诊/病/药/medical/health/hospital/treatment + 自付/自费/自负/自理/自担/自掏/自己负担/自行/个人负担/个人承担/个人支付/个人自/个人实付/本人负担/本人承担/实际负担/自筹/selfpaid/ownpaid/outofpocket/selfpay/paidbyself/ownexpense/personal
F medical_cost 3: 医疗/医药/看病/治病/治疗/就医/大病/住院/患病/就诊/疾病/药/medical/hospital/treatment + 支出/费/花费/开支/开销/负担/expen/cost/spending - 总费用/总额/总医疗/医疗总/报销/统筹/保险/医保/救助/原因/补助/补贴/保障/reimburs/insur/gross
F education_cost 3: 教育/上学/就学/入学/读书/学费/助学/学杂/求学/在学/子女学/education/school/tuition + 支出/费/花费/开支/开销/负担/expen/cost/spending/fee - 救助/补助/补贴/减免/资助/贷款/aid
F education_cost 3: 学费/学杂费/tuition
F disability_cost 3: 残疾/残障/伤残/康复/护理/照护/照料/disab/rehab/care + 支出/费/花费/开支/开销/负担/expen/cost/spending - 补贴/补助/医疗/收入/津贴/allowance/medical
F housing_cost 3: 住房/租房/房租/租金/房贷/购房/居住/住宿/房屋/housing/rent/mortgage + 支出/费/花费/开支/开销/负担/租金/房租/房贷/expen/cost/spending/rent - 公积金/面积/补贴/补助/收入/类
F housing_cost 3: 房租/租金/房贷/rent - 收入/面积
F other_cost 3: 其他/其它/其余/另外/other + 支出/费/花费/开支/开销/刚性/expen/cost/spending - 收入/成员/医疗/教育/住房/残疾/家庭其他成员/income/member
F rigid_total 1: 刚性/必要/必需/支出/rigid/expenditure/expense + 合计/总计/总额/小计/总支出/支出总/total/sum
F rigid_total 1: 刚性支出/年刚性支出/家庭刚性支出/家庭支出/年支出 - 其他/其它/医疗/教育/住房/残疾/其余/原因
F ignore 1: 人均/每人/perhead/percapita
F ignore 1: 家庭/全家/户/household/family + 总收入/年收入/月收入/收入合计/收入总/总年收入/全年收入/income - 其他/其它/其余/成员/人均/除本人/本人/other/member
F ignore 0: 收入/支出/income/expenditure + 合计/总计/总额/小计/差额/来源/类型/证明/说明/total
F ignore 0: 报销/统筹/医疗总/总费用/医保支付/reimburs/gross
F ignore 0: 低保/最低生活保障/保障 + 标准/线/standard
F ignore 0: 存款/财产/资产/负债/债务/欠款/车辆/补贴/补助/救助/慰问/贷款/公积金 - 自付/自费/日期/账号
F bank 1: 开户行/开户银行/银行名称/发卡行/发卡银行/所属银行/银行/行名/bank - 账/卡号/号/户名/卡/account/card
F bank_card 1: 账号/帐号/账户/帐户/卡号/银行卡/存折/account/cardno/cardnumber/bankcard - 户名/姓名/行名/名称
F opened_on 1: 建档/立档/登记/入档/录入/opened/filed + 日期/时间/年月/年度/date/on
F union_name 0: 工会/union - 会员/意见/入会/是否/经费/member
F union_member 1: 会员/入会/member - 号/日期/时间/成员/人数/family/household/other/证
F new_form 1: 新就业/新业态/新形态/灵活就业/newform/platformworker/gig
* remarks 0: 备注/附注/说明/remark/note/comment
M relation 3: 关系/称谓/relation
M occupation 2: 身份/职业/就业/工作状态/工作状况/occupation/status - 证/号/号码/件
M school 2: 学校/单位/就读/school/employer/workplace
M school_since 2: 入学/入校/school + 年/时间/日期/year/since/date
M member_income 3: 收入/工资/薪/income/wage/salary
M ignore 0: 支出/费用/补贴/补助/cost
M phone 0: 手机/电话/联系方式/phone/mobile/tel
M hukou 0: 户口/户籍/hukou
M medical_insurance 0: 医保/医疗保险/参保/insurance
H date 1: 帮扶/救助/慰问/发放/服务/活动/实施/支付/到账/补助/help/aid/delivery/paid/service + 日期/时间/年月/date/on
H date 1: 日期/时间/date
H help_kind 3: 帮扶/救助/慰问/服务/补助/援助/资助/项目/help/aid/assistance/service/support + 类型/类别/项目/内容/种类/名称/事项/分类/type/kind/category/item
H help_kind 2: 项目/类型/kind/type - 权益/资金/right
H right 2: 权益/权利/right
H level 2: 层面/层级/层次/支持主体/level
H method 2: 方式/方法/形式/途径/method - 联系/联络
H amount 3: 金额/款额/金/款/钱/amount/sum/money - 资金/来源/日期/时间/方式/类/专项/source/date
H amount 3: 资金/经费 + 元/金额/数额 - 来源/渠道
H amount 2: 数额/发放额/补助额/元/yuan/rmb - 资金/来源/日期/时间
H fund_source 3: 资金/经费/款项/fund + 来源/渠道/出处/性质/项目/source
H fund_source 2: 来源/资金/source/fund
H handler 2: 经办/经手/办理/发放人/承办/负责人/handler/officer - 日期/时间
S date 1: 调查/访谈/填表/填写/走访/入户/survey/interview + 日期/时间/date/on
S date 1: 日期/时间/date
S item 3: 需求/服务/调查/问题/诉求/need/item/question + 内容/项目/事项/名称/类型/种类/item/content/name
S item 2: 内容/项目/事项/item/诉求 - 是否
S item 2: 需求/诉求 - 是否/有无/程度/迫切/急/状况/情况/与否/有需求
S right 2: 权益/权利/right
S level 2: 层面/层级/层次/支持主体/提供主体/level - 满意
S level 1: 谁支持/支持方/支持者/由谁/谁提供
S needed 3: 需要/需求/need/want + 是否/有无/与否/状况/情况/needed/whether/yes/否
S needed 3: 需要/有需求/有无需求/needed - 程度/内容/迫切
S urgency 3: 迫切/紧迫/紧急/急需/急迫/重要/urgen/importan
S urgency 2: 需要程度/需求程度
S received 3: 获得/得到/享受/接受/获取/获得过/提供/已有/received/obtained/got + 是否/有无/已/服务/帮助/情况/与否/received/whether/过/service
S received 2: 获得/得到/享受/接受/received
S satisfaction 3: 满意/评价/评分/打分/satisf/rating
)";
}

}  // namespace bangfu::intake
