// SPDX-License-Identifier: Apache-2.0
// Data: the meaning of headers in words, for four kinds of sheet. F files, M members, H help, S survey, * any
// of them.
//   KIND field WEIGHT: idea + idea - word/word          an idea is synonyms with /, all ideas must occur
// A word with = before it is the whole header but for units and brackets: "=其他" is said by "其他(元/年)",
// not by "其他联系方式". The word # is said by a column that holds numbers. A word with ( before it forbids
// also where it stands in brackets or in the group header above. An idea that is named again weighs again.
// WEIGHT says how much the column speaks for its kind of sheet (0: every sheet has it).
#include "header_words.hpp"

namespace bangfu::intake {

std::string_view header_words() {
    return R"(
* serial 0: 序号/次序/serial/rownumber
* file_no 0: 档案/建档/户档/file/case/household/record/dossier + 编号/号码/号/编码/代码/no/number/id/code - 日期/时间/类/证/card/citizen/identity/member/people/person/size/worker/national
* file_no 0: 家庭/户/困难职工/帮扶/职工/对象 + 编号/编码/代码 - 身份/证/信用/单位/企业/户口/成员
* file_no 0: 编号/户号/档号/卷号/卷宗号/代码 - 性别/民族/行政/区划/地区/机构/ 身份/证/信用/单位/企业/户口/账/卡/序号/项目
F worker_name 0: 姓名/名字/职工姓名/困难职工姓名/户主姓名/申请人姓名/建档职工姓名/name/fullname/workername/nameofworker/nameoftheworker/employeename - 配偶/成员/子女/家属/监护/联系人/经办/单位/工会/银行/行名/户名/持卡/卡主/拼音/曾用/紧急/员姓名/sheet/file/union/bank/employer/member/spouse/contact
F worker_name 0: =职工/=困难职工/=户主/=申请人/=建档职工/=帮扶对象/=困难职工本人/=worker/=employee/=applicant
H worker_name 0: 姓名/名字/name - 经办/单位/工会/银行/项目/活动/file/union/bank
S worker_name 0: 姓名/名字/name - 经办/调查员/访谈员/单位/工会/项目/file/union/item
H worker_name 0: 职工/受助人/受助职工/困难职工/帮扶对象/救助对象/受益人/慰问对象/发放对象/beneficiary/recipient/worker - 类/证/号/关系/数/意见
S worker_name 0: 职工/被调查人/被调查者/受访人/受访者/受访对象/调查对象/respondent/worker - 类/证/号/关系/数/意见
M worker_name 0: 职工/户主/建档人/困难职工/本人/申请人/worker/employee + 姓名/名字/name
M worker_name 0: 职工/户主/所属职工/困难职工/worker - 关系/证/号/类/与/编
M member_name 3: 成员/家属/亲属/家庭成员/家人/member/relative + 姓名/名字/name
M member_name 2: =familymember/=member/=relative/=dependant/=dependent/=家庭成员/=成员
M member_name 1: 姓名/名字/name/家庭成员/成员/家属 - 职工/户主/本人/申请人/建档/单位/学校/关系/worker/employee/收入/证/身份/人数/出生/school/income
* sex 0: 性别/sex/gender/=男/=男女
* nation 0: 民族/族别/nation/nationality/ethnic/ethnicgroup/ethnicity - nationalid/号/no/number
F identity_number 0: 身份证/身份号/身份证件/公民身份/居民身份/证件号/证件编号/证号/idnumber/idno/idcard/identity/identitynumber/identitycard/identification/identitydocument/personalid/公民号/身份编/二代证/身份证明/citizenid/nationalid/residentid + 号/号码/编号/number/no/id/card/码 - 配偶/成员/子女/家属/监护/联系人/残疾/残联/会员/户口/低保/类型/类别/有效期/结婚/学生/合同
* identity_number 0: =id/=身份证/=nationalid/=citizenid/=residentid/=personalid
F identity_number 0: 身份证/居民身份证/公民身份 - 配偶/成员/子女/家属/监护/联系人/类型/有效期/地址/复印
MHS identity_number 0: 身份证/身份号/身份证件/公民身份/居民身份/证件号/证件编号/证号/idnumber/idno/idcard/identity/identitynumber/identitycard/identification/identitydocument/personalid/公民号/身份编/二代证/身份证明/citizenid/nationalid/residentid + 号/号码/编号/number/no/id/card/码 - 残疾/残联/会员/户口/低保/类型/类别/有效期/结婚/学生/经办
MHS identity_number 0: 身份证/居民身份证/公民身份 - 类型/有效期/地址/复印/经办
* birth_date 0: 出生/生日/birth/birthdate/dateofbirth/birthday/dob/=born/=bornon/=datebirth - 地
* political_status 0: 政治面貌/政治/党派/party/political - 权
* marital 0: 婚姻/婚否/marital/marriage
* education_level 0: 文化程度/学历/教育程度/受教育程度/educationlevel
* health 0: 健康/健康状况/身体状况/身体/health/healthstatus/healthcondition - 费/支出/cost
* disability 0: 残疾/伤残/disability + 类/等级/级别/证/程度/情况/grade/type - 费/支出/cost/expen
F work_state 1: 工作状态/工作状况/就业状态/就业状况/就业情况/在岗状态/在岗情况/用工状态/职业状态/workstate/employmentstatus
F work_since 0: 参加工作/参工/入职/工作起/workstart/worksince
F work_since 0: 工作 + 时间/日期/年月 - 建档/帮扶
F employer 0: 单位/所在单位/单位名称/用人单位/企业/employer/company - 类/性质/填报/代码/信用/状况/电话/地址/学校/意见/负责/经办/建档
F address 0: 住址/地址/详细地址/居住地/住所/address - 类
F hukou 0: 户口/户籍/hukou - 人口/地址/人数
F medical_insurance 0: 医保/医疗保险/参保/社保/社会保险/insurance - 自付/自费/费/支出/报销/自负/个人
F housing 1: 住房/房屋/居住/housing + 类型/性质/类别/状况/情况/来源/type - 面积/费/支出
F floor_area 1: 面积/平方/㎡/area
F phone 0: 手机/电话/联系电话/手机号码/手机号/联系方式/移动/phone/mobile/tel/mobilephone/telephone - 单位/紧急/备用/其他/其它/配偶/家属/emergency
F own_income 3: 本人/职工/个人/户主/申请人/自己/建档人/自身/当事人/员工/受助人/individual/personal/own/self/worker/employee/applicant + 月/month + 收入/纯收入/可支配收入/工资/薪/薪酬/薪水/薪金/所得/进账/收益/报酬/挣/到手/实发/income/wage/salary/earning/pay - 其他/其它/其余/家庭成员/成员/家属/人均/除本人/非本人/配偶/之外/others/othermember/perhead/percapita/(含本人/(包括本人/(含职工/(含户主/(含申请人
F own_income 3: 本人/职工本人/户主/申请人/自己/建档人/自身/当事人/own/self + 年/year/annual + 收入/纯收入/可支配收入/工资/薪/所得/收益/报酬/income/wage/salary/earning/pay - 月/其他/其它/其余/成员/家属/人均/除本人/非本人/配偶/之外/家庭/household/family/others/month
F own_income 2: 本人/职工/个人/户主/申请人/自己/own/self/worker/employee + 收入/工资/薪/income/wage/salary/earning - 月/年/month/year/annual/其他/其它/其余/成员/家属/人均/除本人/配偶/之外/家庭/others/family/household
F own_income 1: 月/month + 收入/工资/薪/收益/报酬/income/wage/salary - 其他/其它/其余/成员/家属/人均/家庭/配偶/户/本人/职工/个人/合计/总/others/household/family/perhead/percapita/子女/父母/父亲/母亲/退休/低保/养老/(含本人/(包括本人/(含职工/(含户主/(含申请人
F others_income 3: 其他成员/其他共同生活成员/其他共同生活家庭成员/共同生活家庭成员/共同生活成员/其他共同生活人员/其他家人/其余家人/其他人口/其余人员/其它人员/其它人/其他人/家里其他/家里其他人/家中其他/同住/同住亲属/亲属/其它成员/其余成员/其他家庭成员/其它家庭成员/其余家庭成员/家庭其他/家庭其它/家庭其余/家属/家人/其他人员/其他人/成员/配偶及/除本人/非本人/本人以外/本人外/othermember/othermembers/othersinthe/others/otherhousehold/otherhouseholdmembers/otherfamilymembers/otherfamily/otherhousehold/familymember/otherpersons/restofthe/restoffamily/remainingmembers + 收入/纯收入/总收入/可支配收入/收入合计/收入总额/工资/所得/收益/进账/income/wage/earning/earnings - 人均/总收入合计/perhead/percapita/(全部/(所有/(全体/(含本人/(包括本人/(含职工/(含户主/(含申请人
F size 3: 家庭/户/家里/全家/同住/常住/本户/共同生活/家中/household/family + 人口/人数/成员数/成员人数/口数/人口数/规模/几口/几口人/size/people/persons/headcount/count/population/numberof/members/成员总数/总人数 - 收入/姓名/income/name/身份/劳动/就业/残疾/在校/学生/患病/病/赡养/抚养/老人/子女/失业/从业/务工/在读/健康/性质/低保/单位/联系/电话/年龄/所得/工资/收益/挣/earning/wage/account
F size 2: 几口人/=人口/=人数/人口/人口数/人数/共同生活成员/共同生活人员/家庭成员/家庭规模 - 收入/姓名/income/name/身份/劳动/就业/残疾/学生/支出/费/情况/信息/患病/病/赡养/抚养/老人/子女/失业/从业/务工/在读/健康/性质/低保/单位/联系/电话/年龄/所得/工资/收益/挣/earning/wage
F declared_category 3: 困难/申报/认定/贫困/hardship/declared/difficulty + 类别/类型/分类/category/type - 原因/残疾/住房/权益
F declared_category 2: 困难/申报/认定/贫困/hardship/declared/difficulty + 等级/档次/级别/程度/level - 原因/残疾/住房/权益
F declared_category 1: 建档/家庭/档案/帮扶 + 类别/类型/等级/档次/分类/级别/程度/category/type/level - 原因/残疾/住房/权益
F declared_category 2: 类别/category - 权益/住房/残疾/帮扶/证件/单位/户口/保险
F main_cause 3: 致困/困难/贫困/致贫/主要/首要/hardship/difficulty/difficulties/main/primary/principal/chief + 原因/成因/因素/cause/reason - secondary/ 次要/其他/第二/其次
F main_cause 2: 致困/主因 - 次要/其他/第二/其次/类
F ignore 0: 次要/其他/第二/其次 + 原因/cause
F medical_cost 3: 医疗/医疗费/医疗费用/医药/医药费/看病/治病/治疗/就医/大病/住院/患病/就诊/因病/病/药/药费/medical/health/hospital/treatment + 自付/自费/自负/自理/自担/自掏/自己负担/自行/个人负担/个人承担/个人支付/个人自/个人实付/个人实际/个人部分/本人负担/本人承担/实际负担/自筹/自己花/自己出/自己掏/自己付/自出/净支出/自费部分/自费费用/自付费用/报销后/扣除报销/扣除医保/selfpaid/ownpaid/outofpocket/selfpay/paidbyself/ownexpense/personal
F medical_cost 3: 医疗/医药/看病/治病/治疗/就医/大病/住院/患病/就诊/疾病/药/medical/hospital/treatment + 支出/费/花费/开支/开销/负担/expen/cost/spending - 总费用/总额/总医疗/医疗总/报销/统筹/保险/医保/救助/原因/补助/补贴/保障/自付/类/情况/reimburs/insur/gross
F medical_cost 3: 自付/自费/自负/自理/自担/自掏/个人负担/个人承担 + 自付/自费/自负/自理/自担/自掏/个人负担/个人承担 + 自付/自费/自负/自理/自担/自掏/个人负担/个人承担 - 是否/比例/能力/(教育/(子女/(学/(康复/(残疾/(护理/(房/(租/(其他/(其它/(取暖/(保险/(社保/(养老/(参保/(公积金
F medical_cost 2: =医疗/=医药/=看病/=就医/=medical/=healthcare + #/元/yuan/rmb/cny/¥ - (收入/(补贴/(补助/(津贴/(报销/(人数/(面积/(income/(allowance/(subsid
F education_cost 2: =教育/=上学/=就学/=助学/=子女教育/=子女上学/=education/=school/=schooling + #/元/yuan/rmb/cny/¥ - (收入/(补贴/(补助/(津贴/(报销/(人数/(面积/(income/(allowance/(subsid
F disability_cost 2: =残疾康复/=残疾人康复/=康复/=康复护理/=残疾护理/=护理/=照护/=rehabilitation/=rehab/=disabilityandrehabilitation/=disabilityrehabilitation - (收入/(补贴/(补助/(津贴/(报销/(人数/(面积/(income/(allowance/(subsid
F disability_cost 2: =残疾/=disability + #/元/yuan/rmb/cny/¥ - (收入/(补贴/(补助/(津贴/(报销/(人数/(面积/(income/(allowance/(subsid
F housing_cost 2: =住房/=租房/=居住/=housing/=housingandrent + #/元/yuan/rmb/cny/¥ - (收入/(补贴/(补助/(津贴/(报销/(人数/(面积/(income/(allowance/(subsid
F other_cost 2: =其他/=其它/=其余/=other/=others + #/元/yuan/rmb/cny/¥ - (收入/(补贴/(补助/(津贴/(报销/(人数/(面积/(income/(allowance/(subsid
F education_cost 3: 子女/教育/上学/就学/入学/读书/学费/助学/学杂/求学/在学/子女学/education/school/tuition + 支出/费/花费/开支/开销/负担/expen/cost/spending/fee - 救助/补助/补贴/减免/资助/贷款/aid
F education_cost 3: 学费/学杂费/tuition
F disability_cost 3: 残疾/残疾人/残障/伤残/康复/护理/照护/照料/disability/disab/rehabilitation/rehab/care + 康复费/ 支出/费/花费/开支/开销/负担/expen/cost/spending - 补贴/补助/医疗/收入/津贴/allowance/medical
F housing_cost 3: 住房/租房/房租/租金/房贷/购房/居住/住宿/房屋/housing/rent/mortgage + 支出/费/花费/开支/开销/负担/租金/房租/房贷/expen/cost/spending/rent - 公积金/面积/补贴/补助/收入/类
F housing_cost 3: 房租/租金/房贷/rent - 收入/面积
F other_cost 3: 其他/其它/其余/另外/其他生活/其他刚性/其他必要/其他必需/其它必要/other/othernecessary/otherrigid/otheressential/otherliving + 支出/费/花费/开支/开销/刚性/expen/cost/spending - 收入/成员/医疗/教育/住房/残疾/家庭其他成员/车/说明/income/member
F rigid_total 1: 刚性/必要/必需/支出/rigid/expenditure/expense + 合计/总计/总额/小计/总支出/支出总/total/sum - 医疗/教育/住房/残疾/收入/medical/education/housing/income
F rigid_total 1: 必要支出/必需支出/刚性支出/年刚性支出/家庭刚性支出/家庭支出/年支出 - 其他/其它/医疗/教育/住房/残疾/其余/原因
F ignore 1: 人均/人均月收入/人均收入/每人/perhead/percapita
F ignore 1: 全部/所有/全体/含本人/包括本人/含职工/含户主/含申请人 + 成员/家庭/人员/家人 + 收入/所得
F ignore 1: 家庭/全家/户/household/family + 总收入/年收入/月收入/收入合计/收入总/总年收入/全年收入/income - 其他/其它/其余/成员/人均/除本人/本人/other/member
F ignore 0: 收入/支出/income/expenditure + 合计/总计/总额/小计/差额/来源/类型/证明/说明/total
F ignore 0: 帮扶/救助/慰问/低保/补助/资助/累计/历年/往年/已享受/aid/help/received + 金/款/金额/次数/资金/总额/amount/sum - 日期/时间/账/卡/类
F ignore 0: 低保/特困/零就业/单亲/建档立卡/自救 + 证/户/号/是否/金/能力/家庭 - 姓名/档案
F ignore 0: 报销/统筹/医疗总/总费用/医保支付/reimburs/gross
F ignore 0: 低保/最低生活保障/保障 + 标准/线/standard
F ignore 0: 存款/财产/资产/负债/债务/欠款/车辆/补贴/补助/救助/慰问/贷款/公积金 - 自付/自费/日期/账号
F bank 1: bankname/nameofbank/nameofthebank - 账/account/holder
F bank 1: 开户行/开户银行/银行名称/发卡行/发卡银行/所属银行/银行/行名/bank - 账/卡号/号/户名/卡/account/card
F bank_card 1: 开户行及账号/银行账号/银行帐号/银行账户/银行帐户/银行卡号/工资卡号/发放账号/发放卡号/收款账号/收款卡号/个人银行账户/个人账户/一卡通账号/一卡通/账号/帐号/账户/帐户/卡号/银行卡/存折/account/accountnumber/accountno/bankaccountno/bankaccountnumber/bankaccount/cardno/cardnumber/bankcard/bankcardno/bankcardnumber - 户名/姓名/行名/名称/会员/证/医保/社保/就业/holder/name
F opened_on 1: 建档/立档/登记/入档/录入/opened/filed + 日期/时间/年月/年度/date/on
F union_name 0: 工会/建档工会/所属工会/所在工会/基层工会/基层工会名称/工会名称/union/unionname/tradeunion - 会员/意见/审核/盖章/电话/入会/加入/是否/经费/member
F union_member 1: 会员/工会会员/是否工会会员/入会/加入工会/是否加入工会/member/unionmember/tradeunionmember/memberoftheunion - 号/日期/时间/成员/人数/family/household/other/证
F new_form 1: 新就业/新业态/新形态/灵活就业/newform/newformworker/newformemployment/platformworker/gigworker/gig
* remarks 0: 备注/附注/说明/remark/note/comment
M relation 3: 关系/与户主关系/与困难职工关系/与职工本人关系/与申请人关系/称谓/relation/relationship/relationtoworker/relationshiptoworker/relationtotheworker
M occupation 2: 身份/从业/从业状况/职业/就业/工作状态/工作状况/occupation/=status/employmentstatus/workstatus - 证/号/号码/件/health
M school 2: 学校/所在学校/就读学校/单位/就读/school/employer/workplace
M school_since 2: 入学/入校/school/schoolsince/entry/enrol + 年/时间/日期/year/since/date
M member_income 3: 收入/成员月收入/成员收入/家属月收入/个人收入/monthlyincome/incomepermonth/monthlyearnings/earning/工资/薪/income/wage/salary
M ignore 0: 支出/费用/补贴/补助/cost
M phone 0: 手机/电话/联系方式/phone/mobile/tel
M hukou 0: 户口/户籍/hukou
M medical_insurance 0: 医保/医疗保险/参保/insurance
H date 1: 帮扶/救助/慰问/发放/服务/活动/实施/支付/到账/补助/help/aid/delivery/paid/service + 日期/时间/年月/date/on
H date 1: 日期/时间/date/dategiven/dateofhelp/dateofaid/datepaid/=when - 出生/建档
H help_kind 3: 帮扶/救助/慰问/服务/补助/援助/资助/项目/help/aid/assistance/service/support + 类型/类别/项目/内容/种类/名称/事项/分类/type/kind/category/item
H help_kind 2: 项目/类型/kind/type - 权益/资金/right
H right 2: 权益/对应权益/所属权益/权益类别/权利/right/typeofright/rightstype/rights
H level 2: 支持层面/支持层级/提供层面/服务层面/层面/层级/层次/支持主体/level/levelofsupport/supportlevel/supportinglevel
H method 2: 服务方式/帮扶方式/帮扶形式/救助方式/救助形式/服务形式/方式/方法/形式/途径/method/formofhelp/formofaid/=how/howgiven - 联系/联络
H amount 3: 帮扶金额/发放金额/救助金额/慰问金额/慰问金/救助金/补助金额/补助金/助学金/折款/折合金额/金额合计/发放数额/实发金额/金额/款额/金/款/钱/amount/sum/money - 资金/来源/日期/时间/方式/类/专项/source/date
H amount 3: 资金/经费 + 元/金额/数额 - 来源/渠道
H amount 3: =帮扶资金/=救助资金/=慰问资金/=补助资金/=发放资金/=资助资金/=funds/=value
H amount 2: 数额/发放额/补助额/元/yuan/rmb - 资金/来源/日期/时间
H fund_source 3: 资金/经费/款项/fund + 来源/渠道/出处/性质/项目/source
H fund_source 2: 来源/资金/source/fund
H handler 2: 经办/经手/办理/发放人/承办/负责人/handler/handledby/givenby/officer - 日期/时间
S date 1: 调查/访谈/填表/填写/走访/入户/survey/interview + 日期/时间/date/on
S date 1: 日期/时间/date
S item 3: 需求/服务/调查/问题/诉求/need/item/question + 内容/项目/事项/名称/类型/种类/item/content/name
S item 2: =need/=question/=具体需求/=需求/=issue/=item/=具体诉求
S item 2: 内容/项目/事项/item/诉求 - 是否
S item 2: 需求/具体需求/诉求 - 是否/有无/程度/迫切/急/状况/情况/与否/有需求
S right 2: 权益/对应权益/所属权益/权益类别/权利/right/typeofright/rightstype/rights
S level 2: 期望支持层面/支持层面/支持层级/期望层面/期望层级/希望层面/提供层面/期望由哪一层面支持/层面/层级/层次/支持主体/提供主体/level/levelexpected/expectedlevel/levelofsupport/supportlevel/supportlevelexpected/levelwanted - 满意
S level 1: 谁支持/支持方/支持者/由谁/谁提供
S needed 3: 需要/需求/need/want + 是否/有无/与否/状况/情况/needed/whether/yes/否
S needed 3: 需要/有需求/有无需求/needed/needsit/needit/needthis/wanted/=needs - 程度/内容/迫切
S urgency 3: 迫切/需求迫切/紧迫/紧急/急需/急迫/重要/urgency/urgent/howurgent/urgen/importance/importan
S urgency 2: 需要程度/需求程度
S received 3: 获得/得到/享受/接受/获取/获得过/提供/已有/received/obtained/got + 是否/有无/已/服务/帮助/情况/与否/received/whether/过/service
S received 2: 获得/得到/享受/接受/received/alreadyreceived/hasreceived/helped/gothelp
S satisfaction 3: 满意/满意度/满意程度/满意情况/评价/评分/打分/satisfaction/satisfied/satisf/rating
)";
}

}  // namespace bangfu::intake
