// SPDX-License-Identifier: Apache-2.0
#include "domain/maker_checker.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace bangfu::organisation {
namespace {

constexpr std::array handles_files{std::string_view("people"), std::string_view("intake"),
                                   std::string_view("filing"), std::string_view("policies"),
                                   std::string_view("funds"),  std::string_view("aid")};
// What is read, or erased, leaves nothing for somebody else to approve.
constexpr std::array making_nothing{
    std::string_view("see_"),    std::string_view("list_"),    std::string_view("show_"),
    std::string_view("search_"), std::string_view("find_"),    std::string_view("reveal_"),
    std::string_view("export_"), std::string_view("preview_"), std::string_view("erase_")};
constexpr std::array approving{std::string_view("approve_"), std::string_view("confirm_"),
                               std::string_view("publish_")};

template <class Prefixes>
bool begins_with_any(std::string_view verb, const Prefixes& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return verb.starts_with(prefix); });
}

}  // namespace

std::optional<std::int64_t> only_own_approver(std::span<const Duty> office) {
    std::map<std::int64_t, Duty> people;  // all posts of a human being taken together
    for (const Duty& duty : office) {
        Duty& person =
            people.try_emplace(duty.natural_person, Duty{duty.natural_person, false, false}).first->second;
        person.makes |= duty.makes;
        person.approves |= duty.approves;
    }
    const auto approvers =
        std::count_if(people.begin(), people.end(), [](auto& p) { return p.second.approves; });
    if (approvers != 1) return std::nullopt;  // none: approved above; two: one for the other
    for (const auto& [person, duty] : people)
        if (duty.makes && duty.approves) return person;
    return std::nullopt;
}

Duty duty_of(std::int64_t natural_person, std::span<const std::string_view> permissions) {
    Duty duty{natural_person, false, false};
    for (std::string_view permission : permissions) {
        const std::size_t dot = permission.find('.');
        if (dot == std::string_view::npos) continue;
        const std::string_view module = permission.substr(0, dot);
        const std::string_view verb = permission.substr(dot + 1);
        if (std::find(handles_files.begin(), handles_files.end(), module) == handles_files.end()) continue;
        if (begins_with_any(verb, approving))
            duty.approves = true;
        else if (!begins_with_any(verb, making_nothing))
            duty.makes = true;
    }
    return duty;
}

}  // namespace bangfu::organisation
