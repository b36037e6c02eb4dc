// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/calendar.hpp>
#include <bangfu/platform/json.hpp>

#include <fstream>

namespace bangfu::embedded {
std::string_view working_days();
}

namespace bangfu::calendar {
namespace {

struct YearDays {
    json::Ranged<1949, 2199> year;
    json::Bounded<Date, 366> holidays;
    json::Bounded<Date, 366> workdays;
};
BOOST_DESCRIBE_STRUCT(YearDays, (), (year, holidays, workdays))

struct WorkingDays {
    Text<200> source;
    json::Bounded<YearDays, 251> years;
};
BOOST_DESCRIBE_STRUCT(WorkingDays, (), (source, years))

void take(const YearDays& year, const std::vector<Date>& from, const std::string& place,
          std::vector<Date>& into, std::vector<FieldFault>& faults) {
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i].parts().year != year.year.value) {
            const auto path = place + "[" + std::to_string(i) + "]";
            faults.push_back({path, "not_in_year", {{"year", std::to_string(year.year.value)}}});
        }
        into.push_back(from[i]);
    }
}

}  // namespace

Result<WorkingCalendar> read(std::string_view json) {
    const auto form = json::read<WorkingDays>(json);
    if (form.refused()) return form.error();
    std::vector<Date> holidays;
    std::vector<Date> workdays;
    std::vector<FieldFault> faults;
    for (std::size_t i = 0; i < form->years.items.size(); ++i) {
        const auto& year = form->years.items[i];
        const auto place = "years[" + std::to_string(i) + "].";
        take(year, year.holidays.items, place + "holidays", holidays, faults);
        take(year, year.workdays.items, place + "workdays", workdays, faults);
    }
    if (!faults.empty()) return Error(json::error::invalid_form, std::move(faults));
    return WorkingCalendar(std::move(holidays), std::move(workdays));
}

WorkingCalendar built_in() {
    return read(embedded::working_days()).value();
}

Result<WorkingCalendar> load(const std::filesystem::path& file) {
    constexpr std::size_t max_bytes = 1 << 20;
    std::error_code unknown;
    std::ifstream in;
    if (std::filesystem::is_regular_file(file, unknown)) in.open(file, std::ios::binary);
    std::string text(max_bytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (!in.is_open() || in.bad() || text.size() > max_bytes) return error::unreadable;
    return read(text);
}

}  // namespace bangfu::calendar
