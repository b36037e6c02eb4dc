// SPDX-License-Identifier: Apache-2.0
#include "demo_data.hpp"
#include <bangfu/base/random.hpp>
#include <bangfu/intake/demo_roster.hpp>
#include <bangfu/people/identity.hpp>
#include <bangfu/people/people.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_set>

namespace bangfu::intake {
namespace {

using namespace demo_data;

std::string_view right_word(Right right) {
    constexpr std::array<std::string_view, 4> words{"经济权益", "精神文化权益", "民主政治权益", "社会权益"};
    return words.at(static_cast<std::size_t>(right));
}
std::string_view level_word(Level level) {
    constexpr std::array<std::string_view, 4> words{"国家", "社会", "社区", "家庭"};
    return words.at(static_cast<std::size_t>(level));
}

DemoCell text(std::string_view value) {
    return value.empty() ? DemoCell{} : DemoCell{DemoCell::Kind::text, std::string(value), 0, {}};
}
DemoCell number(std::int64_t value) {
    return {DemoCell::Kind::number, "", static_cast<double>(value), {}};
}
DemoCell day(Date value) {
    return {DemoCell::Kind::date, "", 0, value};
}

std::string padded(int value, int width) {
    auto digits = std::to_string(value);
    if (static_cast<int>(digits.size()) < width)
        digits.insert(0, static_cast<std::size_t>(width) - digits.size(), '0');
    return digits;
}

std::string full_width(std::string_view digits) {
    std::string out = " ";
    for (const char c : digits) out += std::string("\xEF\xBC") + static_cast<char>(0x90 + (c - '0'));
    return out + "　";
}

enum class Fault { check_digit, as_number, missing, duplicate, negative, birth, old_15, luhn, blanks };
constexpr int fault_kinds = 9;

class Maker {
  public:
    explicit Maker(const DemoOptions& options)
        : options_(options), random_(options.seed), tables_(tables()) {}

    DemoRoster make() {
        place_faults();
        for (int i = 1; i <= options_.households; ++i) household(i);
        DemoRoster roster;
        roster.tables.assign(tables_.begin(), tables_.end());
        roster.expected = std::move(expected_);
        roster.options = options_;
        return roster;
    }

  private:
    struct Worker {
        std::string id, name;
        Date birth;
        bool female = false;
    };

    void place_faults() {
        std::vector<int> rows;
        for (int i = 2; i <= options_.households; ++i)
            rows.push_back(i);  // the first stays whole: others repeat it
        random_.shuffle(rows);
        faults_.assign(static_cast<std::size_t>(options_.households) + 1, -1);
        std::size_t next = 0;
        for (int kind = 0; kind < fault_kinds; ++kind) {
            for (int n = 0; n < options_.faults_of_each_kind && next * 2 < rows.size(); ++n) {
                faults_[static_cast<std::size_t>(rows[next++])] = kind;
            }
        }
    }

    std::string identity(Date birth, bool female, int serial) {
        const auto p = birth.parts();
        std::string id = options_.region + padded(p.year, 4) + padded(p.month, 2) + padded(p.day, 2);
        id += padded((serial * 2 + (female ? 0 : 1)) % 1000, 3);
        return id + people::identity_check_character(id);
    }

    Worker worker(int serial, int from_year, int to_year) {
        Worker w;
        w.birth =
            *Date::of(random_.between(from_year, to_year), random_.between(1, 12), random_.between(1, 28));
        w.birth = w.birth.plus_days(serial / 450);
        w.female = random_.chance(50);
        w.id = identity(w.birth, w.female, serial);
        for (; !numbers_.insert(w.id).second; w.id = identity(w.birth, w.female, serial))
            w.birth = w.birth.plus_days(1);  // another has it: born a day later
        w.name = random_.chance(35)
                     ? std::string(random_.one_of(mongolian))
                     : std::string(random_.one_of(families)) + std::string(random_.one_of(givens));
        return w;
    }

    std::string bank_card(bool right) {
        std::string card = "62" + padded(random_.below(1'000'000), 6) + padded(random_.below(1'000'000), 6) +
                           padded(random_.below(10'000), 4);
        for (char last = '0'; last <= '9'; ++last) {
            if (people::is_bank_card(card + last) == right) return card + last;
        }
        return card;
    }

    void household(int i);
    void apply(Fault fault, int i, Worker& w, std::vector<DemoCell>& row, std::vector<std::string>& reasons);
    bool expect(const std::string& file_no, std::vector<std::string> reasons,
                const policies::CategoryInputs& inputs, std::string_view declared);
    void attach(const std::string& file_no, const Worker& w, int members, bool counts);
    DemoCell& cell(std::vector<DemoCell>& row, Field field) {
        const auto& fields = tables_[0].fields;
        return row[static_cast<std::size_t>(std::ranges::find(fields, field) - fields.begin())];
    }

    DemoOptions options_;
    Random random_;
    std::array<DemoTable, 4> tables_;
    RosterSummary expected_;
    std::vector<int> faults_;
    std::optional<Worker> first_;
    std::unordered_set<std::string> numbers_;
};

void Maker::apply(Fault fault, int i, Worker& w, std::vector<DemoCell>& row,
                  std::vector<std::string>& reasons) {
    const auto say = [&](std::string_view code) { reasons.emplace_back(code); };
    auto& id = cell(row, Field::identity_number);
    switch (fault) {
        case Fault::check_digit: {
            const char check = w.id.back();
            id.text.back() = check == '1' ? '2' : '1';
            return say(reason::id_check_digit);
        }
        case Fault::as_number:
            id = {DemoCell::Kind::number, "", std::stod(w.id.substr(0, 17)) * 10, {}};
            return say(reason::id_is_number);
        case Fault::missing:
            id = {};
            return say(reason::id_missing);
        case Fault::duplicate:
            id = text(first_->id);
            cell(row, Field::birth_date) = day(first_->birth);
            cell(row, Field::worker_name) = text(first_->name);
            return say(reason::duplicate_person);
        case Fault::negative:
            cell(row, i % 2 == 0 ? Field::own_income : Field::others_income) = number(-1200);
            return say(reason::income_negative);
        case Fault::birth:
            cell(row, Field::birth_date) = day(w.birth.plus_days(400));
            return say(reason::birth_mismatch);
        case Fault::old_15:
            id = text(w.id.substr(0, 6) + w.id.substr(8, 9));
            return say(reason::id_15_digits);
        case Fault::luhn:
            cell(row, Field::bank_card) = text(bank_card(false));
            return say(reason::bank_card_luhn);
        case Fault::blanks:
            cell(row, Field::phone) = text(full_width(cell(row, Field::phone).text));
            return say(reason::normalised);
    }
}

void Maker::household(int i) {
    auto w = worker(i, 1960, 1998);
    if (i == 1) first_ = w;
    const auto file_no = options_.file_no_prefix + padded(i, 5);
    const int size = 1 + random_.below(5);
    std::int64_t own = random_.chance(8) ? 0 : random_.between(800, 5200);
    std::int64_t others = random_.chance(35) ? 0 : random_.between(3, 60) * 1000;
    const std::array<std::int64_t, 5> costs{random_.below(8) * 2000, random_.below(4) * 1500,
                                            random_.below(3) * 2500, random_.below(3) * 4800,
                                            random_.chance(20) ? 900 : 0};
    const auto& unions = options_.unions;
    const auto home_union = unions.empty() ? "旗总工会" : unions[static_cast<std::size_t>(i) % unions.size()];
    const auto cause = random_.one_of(causes);
    const auto declared = random_.one_of(categories);
    auto phone = "13" + padded(random_.below(1'000'000'000), 9);
    std::vector<DemoCell> row{number(i),
                              text(file_no),
                              text(w.name),
                              text(w.female ? "女" : "男"),
                              text(random_.chance(30) ? "蒙古族" : "汉族"),
                              text(w.id),
                              day(w.birth),
                              text(random_.one_of(healths)),
                              text(random_.one_of(work_states)),
                              day(w.birth.plus_days(20 * 366)),
                              text(random_.one_of(employers)),
                              text("幸福街" + std::to_string(random_.between(1, 99)) + "号"),
                              text(random_.one_of(housings)),
                              text(phone),
                              number(own),
                              number(others),
                              number(size),
                              text(declared),
                              text(cause)};
    for (const auto cost : costs) row.push_back(number(cost));
    row.insert(row.end(),
               {text(random_.one_of(banks)), text(bank_card(true)),
                day(options_.day.plus_days(-random_.between(1, 300))), text(home_union),
                text(random_.chance(90) ? "是" : "否"), text(random_.chance(15) ? "是" : "否"), DemoCell{}});
    std::vector<std::string> reasons;
    const int fault = faults_[static_cast<std::size_t>(i)];
    if (fault >= 0) apply(static_cast<Fault>(fault), i, w, row, reasons);
    own = static_cast<std::int64_t>(cell(row, Field::own_income).number);
    others = static_cast<std::int64_t>(cell(row, Field::others_income).number);
    if (own == 0 && others == 0) reasons.emplace_back(reason::no_income);
    const auto rigid = std::accumulate(costs.begin(), costs.end(), std::int64_t{0});
    const policies::CategoryInputs of{Money{(12 * own + others) * 100}, Money{rigid * 100}, size,
                                      people::code_for("cause", cause).value()};
    tables_[0].rows.push_back(std::move(row));
    attach(file_no, w, size - 1, expect(file_no, std::move(reasons), of, declared));
}

// Notes what a reader must answer of a household; whether it counts.
bool Maker::expect(const std::string& file_no, std::vector<std::string> reasons,
                   const policies::CategoryInputs& inputs, std::string_view declared) {
    std::ranges::sort(reasons);
    auto status = Status::accepted;
    for (const auto& code : reasons)
        status = std::max(status, status_of_reason(code).value_or(Status::accepted));
    const bool counts = status == Status::accepted || status == Status::warning;
    RosterSummary::Row answer{file_no, status, std::move(reasons), std::nullopt};
    if (counts) {
        const auto parameters = policies::customary_parameters(options_.local_minimum, "demo", "demo");
        answer.category = policies::propose_category(inputs, parameters).category;
        ++expected_.computed_categories[*answer.category];
        expected_.declared_differs += policies::chinese_declared(*answer.category) != declared ? 1 : 0;
    }
    ++expected_.households;
    ++expected_.statuses[status];
    expected_.rows.push_back(std::move(answer));
    return counts;
}

void Maker::attach(const std::string& file_no, const Worker& w, int members, bool counts) {
    for (int m = 0; m < members; ++m) {
        const bool child = m > 0;
        const auto p =
            worker(static_cast<int>(tables_[1].rows.size()) + 3, child ? 2004 : 1962, child ? 2016 : 1998);
        tables_[1].rows.push_back({text(file_no), text(w.name), text(p.name), text(child ? "子女" : "配偶"),
                                   text(p.id), day(p.birth), text(random_.one_of(healths)),
                                   text(child ? "在校学生" : "无业"), child ? text("第一中学") : DemoCell{},
                                   child ? number(random_.between(2020, 2025)) : DemoCell{}, number(0)});
        expected_.members += counts ? 1 : 0;
    }
    const int times = random_.below(3);
    for (int h = 0; h < times; ++h) {
        const auto& kind = random_.one_of(help_kinds);
        const std::int64_t amount = kind.money ? random_.between(1, 10) * 500 : 0;
        tables_[2].rows.push_back({text(file_no), text(w.name),
                                   day(options_.day.plus_days(-random_.between(1, 300))), text(kind.kind),
                                   text(right_word(kind.cell.right)), text(level_word(kind.cell.level)),
                                   text(kind.method), kind.money ? number(amount) : DemoCell{},
                                   kind.money ? text("工会经费") : DemoCell{}, text("张海燕")});
        expected_.aid_records += counts ? 1 : 0;
        if (counts) expected_.aid_total += Money{amount * 100};
    }
    if (!random_.chance(85)) return;
    for (const auto& item : items) {
        const bool needed = random_.chance(40);
        const bool received = random_.chance(30);
        const int rating = received && random_.chance(90) ? random_.between(1, 5) : 0;
        tables_[3].rows.push_back(
            {text(file_no), text(w.name), day(options_.day.plus_days(-random_.between(1, 60))),
             text(item.text), text(right_word(item.cell.right)), text(level_word(item.cell.level)),
             text(needed ? "是" : "否"), needed ? number(random_.between(1, 5)) : DemoCell{},
             text(received ? "是" : "否"), rating > 0 ? number(rating) : DemoCell{}});
        if (!counts) continue;
        auto& sums = expected_.survey_rows[item.cell];
        ++sums.asked;
        sums.needed += needed ? 1 : 0;
        sums.received_among_needed += needed && received ? 1 : 0;
        sums.satisfied_among_received += needed && received && rating >= 4 ? 1 : 0;
    }
}

}  // namespace

DemoRoster make_demo_roster(const DemoOptions& options) {
    ASSERT(options.households >= 1 && options.households <= 1'000'000 && options.faults_of_each_kind >= 0);
    return Maker(options).make();
}

}  // namespace bangfu::intake
