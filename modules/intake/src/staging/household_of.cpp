// SPDX-License-Identifier: Apache-2.0
#include "staging/household_of.hpp"

#include "domain/plain_text.hpp"

#include <array>
#include <charconv>

namespace bangfu::intake {
namespace {

constexpr std::string_view unnamed = "（未填姓名）";  // a person page without a name could not be opened

std::optional<std::string> text_of(const StagedRecord& record, std::string_view field) {
    const auto found = record.texts.find(std::string(field));
    if (found == record.texts.end() || found->second.empty()) return std::nullopt;
    return found->second;
}

std::optional<std::string> code_of(const StagedRecord& record, std::string_view field,
                                   std::string_view list) {
    const auto text = text_of(record, field);
    if (!text) return std::nullopt;
    if (auto code = people::code_for(list, *text)) return code;
    return people::code_for(list, squeezed(*text));
}

struct RelationWord {
    std::string_view word, code;
};
// As families say it; the code list names them as a statistician does.
constexpr std::array relation_words{
    RelationWord{"岳", "parent_in_law"},   RelationWord{"公公", "parent_in_law"},
    RelationWord{"婆婆", "parent_in_law"}, RelationWord{"儿媳", "child_in_law"},
    RelationWord{"女婿", "child_in_law"},  RelationWord{"祖", "grandparent"},
    RelationWord{"爷", "grandparent"},     RelationWord{"奶奶", "grandparent"},
    RelationWord{"外公", "grandparent"},   RelationWord{"外婆", "grandparent"},
    RelationWord{"孙", "grandchild"},      RelationWord{"妻", "spouse"},
    RelationWord{"丈夫", "spouse"},        RelationWord{"夫", "spouse"},
    RelationWord{"爱人", "spouse"},        RelationWord{"兄", "sibling"},
    RelationWord{"弟", "sibling"},         RelationWord{"姐", "sibling"},
    RelationWord{"妹", "sibling"},         RelationWord{"父", "parent"},
    RelationWord{"母", "parent"},          RelationWord{"儿", "child"},
    RelationWord{"女", "child"},           RelationWord{"子", "child"},
};

std::string relation_code(const std::string& text) {
    const auto plain = squeezed(text);
    if (const auto code = people::code_for("relation", plain)) return *code;
    for (const auto& [word, code] : relation_words)
        if (plain.find(word) != std::string::npos) return std::string(code);
    return "other";
}

std::string name_or_sign(const std::string& name) {
    return name.empty() ? std::string(unnamed) : name;
}

people::NewPerson worker_of(const StagedRecord& record) {
    people::NewPerson who;
    who.name = name_or_sign(record.name);
    who.sex = code_of(record, "sex", "sex");
    who.nation = code_of(record, "nation", "nation");
    who.political_status = code_of(record, "political_status", "political_status");
    who.marital = code_of(record, "marital", "marital");
    who.education = code_of(record, "education_level", "education");
    who.health = code_of(record, "health", "health");
    who.disability = code_of(record, "disability", "disability");
    who.work_state = code_of(record, "work_state", "work_state");
    who.hukou = code_of(record, "hukou", "hukou");
    who.medical_insurance = code_of(record, "medical_insurance", "medical_insurance");
    who.employer = text_of(record, "employer");
    who.birth_date = record.birth_date;
    who.work_since = record.work_since;
    who.union_member = record.union_member;
    who.new_form = record.new_form;
    who.identity_number = record.identity_number;
    who.phone = record.phone;
    return who;
}

people::NewMember member_of(const StagedMember& member) {
    people::NewPerson who;
    who.name = name_or_sign(member.name);
    who.sex = people::code_for("sex", squeezed(member.sex));
    who.nation = people::code_for("nation", squeezed(member.nation));
    who.health = people::code_for("health", squeezed(member.health));
    who.occupation = people::code_for("occupation", squeezed(member.occupation));
    who.birth_date = member.birth_date;
    if (member.school_since) who.school_since = *member.school_since;
    who.identity_number = member.identity_number;
    who.phone = member.phone;
    return {std::move(who), relation_code(member.relation)};
}

people::NewCircumstance fact(std::string_view kind, Date day) {
    people::NewCircumstance circumstance;
    circumstance.kind = kind;
    circumstance.from = day;
    circumstance.source = "roster";
    return circumstance;
}

void add_amount(people::NewHousehold& household, std::string_view kind, std::optional<Money> amount,
                Date day) {
    if (!amount) return;
    auto circumstance = fact(kind, day);
    circumstance.amount = amount;
    household.circumstances.push_back(std::move(circumstance));
}

std::string cost_kind(std::string_view field) {
    if (field == "rigid_total") return "expenditure.other";  // one sum for all of them
    return "expenditure." + std::string(field.substr(0, field.find("_cost")));
}

void add_facts(people::NewHousehold& household, const StagedRecord& record, Date day, bool counts) {
    // A blank income of a household that counts was counted as none: the fact says so.
    const std::optional<Money> blank = counts ? std::optional(Money{}) : std::nullopt;
    add_amount(household, "income.own_monthly", record.own_monthly_fen ? record.own_monthly_fen : blank, day);
    add_amount(household, "income.others_yearly", record.others_yearly_fen ? record.others_yearly_fen : blank,
               day);
    for (const auto& [field, amount] : record.costs) add_amount(household, cost_kind(field), amount, day);
    if (record.size > 0) {
        auto size = fact("household.size", day);
        size.number = record.size;
        household.circumstances.push_back(std::move(size));
    }
    for (std::size_t i = 0; i < record.members.size(); ++i) {
        const auto& member = record.members[i];
        if (member.monthly_income_fen && member.monthly_income_fen->fen >= 0) {
            auto income = fact("income.member_monthly", day);
            income.amount = member.monthly_income_fen;
            income.member = static_cast<std::int64_t>(i);
            household.circumstances.push_back(std::move(income));
        }
        if (!member.school.empty()) {
            auto school = fact("schooling", day);
            school.text = Personal<std::string>(member.school);
            school.member = static_cast<std::int64_t>(i);
            household.circumstances.push_back(std::move(school));
        }
    }
}

std::optional<std::int64_t> whole_number(const std::optional<std::string>& text) {
    std::int64_t value = 0;
    if (!text) return std::nullopt;
    const auto [end, fault] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (fault != std::errc() || value < 0 || value > 100'000) return std::nullopt;
    return value;
}

services::Method method_of(const StagedHelp& help) {
    if (holds_any(help.method, {"个案", "case"})) return services::Method::case_work;
    if (holds_any(help.method, {"小组", "group"})) return services::Method::group;
    if (holds_any(help.method, {"社区", "community"})) return services::Method::community;
    if (holds_any(help.method, {"物质", "资金", "现金", "实物", "material", "cash"}) || help.amount_fen)
        return services::Method::material;
    return services::Method::other;
}

std::optional<int> rating(std::int32_t value) {
    if (value == 0) return std::nullopt;
    return value;
}

}  // namespace

people::NewHousehold household_of(const StagedRecord& record, const std::string& file_no,
                                  const organisation::UnionFacts& at, Date day, bool counts,
                                  const std::vector<std::string>& reasons) {
    people::NewHousehold household;
    household.union_id = at.id;
    household.scope_pos = at.place.from;
    household.file_no = file_no;
    household.state = counts ? people::FileState::in_force : people::FileState::draft;
    if (!counts)
        for (const auto& code : reasons)
            if (status_of_reason(code) == Status::draft && code != reason::member_on_file)
                household.draft_reasons.push_back(code);  // whose members they are, people's claims say
    household.worker = worker_of(record);
    for (const auto& member : record.members) household.members.push_back(member_of(member));
    household.size = record.size;
    household.declared_category = code_of(record, "declared_category", "category");
    if (record.proposal) household.proposed_category = record.proposal->category;
    household.main_cause = code_of(record, "main_cause", "cause");
    household.housing = code_of(record, "housing", "housing");
    household.floor_area = whole_number(text_of(record, "floor_area"));
    if (record.opened_on && *record.opened_on <= day) household.opened_on = record.opened_on;
    if (!household.opened_on) household.opened_on = day;
    household.address = record.address;
    household.remarks = record.remarks;
    add_facts(household, record, day, counts);
    if (!record.bank_card.reveal().empty())
        household.bank_account = {text_of(record, "bank").value_or(""), std::nullopt, record.bank_card};
    return household;
}

policies::CategoryInputs inputs_of(const StagedInputs& inputs) {
    return {inputs.annual_income_fen, inputs.rigid_expenditure_fen, inputs.size, inputs.main_cause};
}

services::NewDelivery delivery_of(const StagedHelp& help, const Home& home, const std::string& kind,
                                  Cell cell) {
    services::NewDelivery delivery;
    delivery.household = home.household;
    delivery.person = home.worker;
    delivery.union_id = home.union_id;
    delivery.scope_pos = home.scope_pos;
    delivery.kind = kind;
    delivery.cell = cell;
    delivery.method = method_of(help);
    delivery.source = help.fund_source;
    delivery.handled_by = help.handler;
    delivery.amount = help.amount_fen;
    delivery.delivered_on = help.date.value_or(home.day);
    delivery.origin_row = help.origin;
    return delivery;
}

std::optional<cases::NewNeed> need_of(const StagedAnswer& answer, const Home& home) {
    if (!answer.needed.value_or(false)) return std::nullopt;
    cases::NewNeed need;
    need.household = home.household;
    need.person = home.worker;
    need.union_id = home.union_id;
    need.scope_pos = home.scope_pos;
    need.code = answer.item;
    need.cell = answer.cell;
    need.felt = true;
    need.urgency = rating(answer.urgency);
    need.arose_on = answer.date.value_or(home.day);
    return need;
}

evaluation::NewAnswer answer_of(const StagedAnswer& answer, const Home& home,
                                evaluation::QuestionnaireId questionnaire) {
    evaluation::NewAnswer given;
    given.questionnaire = questionnaire;
    given.household = home.household;
    given.person = home.worker;
    given.union_id = home.union_id;
    given.scope_pos = home.scope_pos;
    given.item = answer.item;
    given.cell = answer.cell;
    given.needed = answer.needed;
    given.received = answer.received;
    given.urgency = rating(answer.urgency);
    given.satisfaction = rating(answer.satisfaction);
    given.answered_on = answer.date.value_or(home.day);
    return given;
}

}  // namespace bangfu::intake
