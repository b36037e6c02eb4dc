// SPDX-License-Identifier: Apache-2.0
//
// Identity numbers are unique by construction: a person has a number among all persons of a seed (eight a
// household), which gives region and sequence; only the day of birth is free. Regions are counted up, not
// looked up: the numbers are of nobody.
#include "demo/household_maker.hpp"

#include "demo/household_words.hpp"
#include <bangfu/people/identity.hpp>

#include <array>
#include <cstdio>

namespace bangfu::demo {
namespace {

constexpr int most_persons = 8;  // of a household
constexpr int years_told = 3;    // of incomes and expenditures

std::string identity_number(std::int64_t person, bool female, Date birth) {
    const auto day = birth.parts();
    std::array<char, 40> text{};
    const int bytes = std::snprintf(text.data(), text.size(), "%06d%04d%02d%02d%03d",
                                    static_cast<int>(100'000 + person / 500), day.year, day.month, day.day,
                                    static_cast<int>(person % 500) * 2 + (female ? 0 : 1));
    ASSERT(bytes == 17);
    std::string number(text.data(), 17);
    number += people::identity_check_character(number);
    return number;
}

std::string made_name(Random& random, bool mongolian) {
    if (mongolian) return std::string(random.one_of(mongolian_names));
    std::string name(random.one_of(families));
    name += random.one_of(given_signs);
    if (random.chance(75)) name += random.one_of(given_signs);
    return name;
}

std::string made_phone(Random& random) {
    std::string phone = random.chance(50) ? "13" : "15";
    for (int i = 0; i < 9; ++i) phone += static_cast<char>('0' + random.below(10));
    return phone;
}

Money yuan(int amount) {
    return Money{std::int64_t{amount} * 100};
}

people::NewCircumstance fact(std::string_view kind, Date from, std::optional<Date> until) {
    people::NewCircumstance made;
    made.kind = kind;
    made.from = from;
    made.until = until;
    made.source = "roster";
    return made;
}

people::NewCircumstance amount(std::string_view kind, Date from, std::optional<Date> until, int of_yuan) {
    auto made = fact(kind, from, until);
    made.amount = yuan(of_yuan);
    return made;
}

std::string_view category_of(int own_monthly) {
    return own_monthly < 1'100 ? "deep" : own_monthly < 2'400 ? "relative" : "accident";
}

}  // namespace

people::NewPerson HouseholdMaker::person(Random& random, std::int64_t person_number, int youngest,
                                         int oldest) const {
    people::NewPerson who;
    const bool mongolian = random.chance(15);
    const bool female = random.chance(48);
    const auto birth = today_.plus_days(-365 * random.between(youngest, oldest) - random.below(365));
    who.name = made_name(random, mongolian);
    who.nation = mongolian ? "MG" : "HA";
    who.language = mongolian ? "mn" : "zh";
    who.sex = female ? "female" : "male";
    who.birth_date = birth;
    who.health = random.one_of(healths);
    who.identity_number = Personal(identity_number(person_number, female, birth));
    return who;
}

people::NewPerson HouseholdMaker::worker(Random& random, std::int64_t person_number) const {
    auto who = person(random, person_number, 24, 60);
    who.work_state = random.one_of(worker_states);
    who.employer = std::string(random.one_of(employer_names)) + std::string(random.one_of(employer_trades));
    who.employer_type = "private";
    who.marital = random.chance(70) ? "married" : "divorced";
    who.education = "junior";
    who.medical_insurance = "employee";
    who.work_since = who.birth_date->plus_months(12 * 20);
    who.union_member = random.chance(85);
    who.new_form = random.chance(12);
    if (*who.new_form) who.new_form_work = random.one_of(new_form_works);
    who.phone = Personal(made_phone(random));
    return who;
}

void HouseholdMaker::add_members(Random& random, std::int64_t first_person,
                                 people::NewHousehold& home) const {
    struct Seat {
        std::string_view relation;
        int youngest, oldest, percent;
    };
    constexpr std::array<Seat, 6> seats{{{"spouse", 24, 60, 68},
                                         {"child", 0, 25, 72},
                                         {"child", 0, 22, 36},
                                         {"parent", 55, 88, 34},
                                         {"parent", 55, 88, 18},
                                         {"grandparent", 78, 95, 5}}};
    for (const auto& seat : seats) {
        if (!random.chance(seat.percent)) continue;
        auto who = person(random, first_person + static_cast<std::int64_t>(home.members.size()) + 1,
                          seat.youngest, seat.oldest);
        who.occupation = seat.oldest < 30 ? "student" : seat.youngest > 50 ? "retired" : "jobless";
        home.members.push_back({std::move(who), std::string(seat.relation)});
    }
    home.size = static_cast<std::int64_t>(home.members.size()) + 1;
    ASSERT(home.size <= most_persons);
}

void HouseholdMaker::add_circumstances(Random& random, people::NewHousehold& home) const {
    auto& facts = home.circumstances;
    const int own = random.between(400, 4'000);
    home.proposed_category = category_of(own);
    home.declared_category = random.chance(90) ? *home.proposed_category : "relative";
    for (int back = years_told; back > 0; --back) {
        const auto from = today_.plus_months(-12 * back);
        const auto until = back == 1 ? std::nullopt : std::optional(today_.plus_months(-12 * (back - 1)));
        facts.push_back(amount("income.own_monthly", from, until, own + 50 * random.below(8)));
        facts.push_back(amount("income.others_yearly", from, until, random.between(0, 30'000)));
        facts.push_back(amount("expenditure.education", from, until, random.between(0, 12'000)));
        facts.push_back(amount("expenditure.heating", from, until, random.between(800, 3'500)));
        auto medical = amount("expenditure.medical", from, until, random.between(0, 40'000));
        medical.gross = yuan(random.between(40'000, 90'000));
        medical.reimbursed = *medical.gross - *medical.amount;
        facts.push_back(std::move(medical));
    }
    for (std::size_t i = 0; i < home.members.size(); ++i) {
        facts.push_back(amount("income.member_monthly", today_.plus_months(-12), std::nullopt,
                               random.chance(50) ? 0 : random.between(300, 3'000)));
        facts.back().member = static_cast<std::int64_t>(i);
    }
}

void HouseholdMaker::add_help(Random& random, MadeHousehold& made) const {
    const auto wanted = random.between(2, 5);
    for (int i = 0; i < wanted; ++i) {
        const auto& words = random.one_of(needs);
        const auto arose = today_.plus_days(-random.between(60, 340));
        const bool helped = random.chance(55);
        cases::NewNeed need;
        need.code = words.code;
        need.cell = words.cell;
        need.felt = random.chance(80);
        need.expressed = !need.felt || random.chance(40);
        need.normative = random.chance(30);
        need.urgency = random.between(1, 5);
        need.arose_on = arose;
        made.needs.push_back(std::move(need));
        evaluation::NewAnswer answer;
        answer.item = words.item;
        answer.cell = words.cell;
        answer.needed = random.chance(88);
        answer.received = helped;
        if (*answer.needed) answer.urgency = random.between(1, 5);
        if (helped) answer.satisfaction = random.between(2, 5);
        answer.answered_on = today_.plus_days(-random.between(1, 40));
        made.answers.push_back(std::move(answer));
        if (!helped) continue;
        services::NewDelivery delivery;
        delivery.kind = words.kind;
        delivery.cell = words.cell;
        delivery.method = words.money ? services::Method::material : services::Method::case_work;
        delivery.source = random.one_of(fund_sources);
        delivery.need_code = words.code;
        if (words.money) delivery.amount = yuan(100 * random.between(5, 80));
        delivery.delivered_on = arose.plus_days(random.between(1, 50));
        made.deliveries.push_back(std::move(delivery));
    }
}

MadeHousehold HouseholdMaker::make(std::int64_t number, UnionId at, std::int64_t scope_pos) const {
    ASSERT(number >= 0 && number < most_households);
    Random random(seed_ * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(number) * 0xD1B54A32D192ED03ULL);
    const auto first_person = number * most_persons;
    MadeHousehold made;
    auto& home = made.household;
    home.union_id = at;
    home.scope_pos = scope_pos;
    home.worker = worker(random, first_person);
    add_members(random, first_person, home);
    add_circumstances(random, home);
    home.main_cause = random.one_of(causes);
    home.housing = random.one_of(housings);
    home.floor_area = random.between(30, 120);
    home.opened_on = today_.plus_days(-random.between(1, 1'500));
    home.address = Personal("示范街" + std::to_string(random.between(1, 200)) + "号");
    if (random.chance(60)) {
        std::string card = "62284800";
        for (int i = 0; i < 11; ++i) card += static_cast<char>('0' + random.below(10));
        home.bank_account = people::NewBankAccount{std::string(random.one_of(banks)), {}, Personal(card)};
    }
    add_help(random, made);
    return made;
}

}  // namespace bangfu::demo
