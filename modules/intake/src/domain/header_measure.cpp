// SPDX-License-Identifier: Apache-2.0
#include "header_measure.hpp"

#include "plain_text.hpp"
#include "written_header.hpp"

#include <algorithm>
#include <array>

namespace bangfu::intake {

Measure measure_of(const Header& header) {
    Measure measure;
    // The own header speaks first; the group only where the own says nothing.
    for (const auto* text : {&header.own, &header.group}) {
        const auto all = written(*text).all;
        if (!measure.monthly && !measure.yearly) {
            measure.monthly = holds_any(all, {"月", "month"});
            measure.yearly = holds_any(all, {"年", "year", "annual"});
        }
        if (measure.yuan == 1 && holds_any(all, {"万元", "万", "10000yuan"})) measure.yuan = 10'000;
        if (measure.yuan == 1 && holds_any(all, {"千元"})) measure.yuan = 1'000;
        measure.names_unit = measure.names_unit || holds_any(all, {"元", "万", "yuan", "rmb", "cny"});
    }
    return measure;
}

namespace {

// What a line says behind "单位" or "单位:"; without the colon the unit must follow at once and end there.
std::optional<std::int64_t> unit_said(std::string_view behind) {
    constexpr std::size_t near = 24;  // bytes: "人民币万元", "人、万元"
    const bool colon = behind.starts_with(':');
    if (colon) {
        const auto said = beginning(behind.substr(1), near);
        if (holds_any(said, {"万元"})) return 10'000;
        if (holds_any(said, {"千元"})) return 1'000;
        if (holds_any(said, {"元"})) return 1;
        return std::nullopt;
    }
    std::string said(behind);
    take_first(said, {"(", "为", "是"});
    take_first(said, {"人民币"});
    const auto unit = take_first(said, {"万元"}) ? 10'000 : take_first(said, {"千元"}) ? 1'000 : 1;
    if (unit == 1 && !take_first(said, {"元"})) return std::nullopt;
    const auto next = first_character(said);
    if (!next.empty() && !holds_any("),;、。，；/", {next})) return std::nullopt;
    return unit;
}

// "单位" in the middle of a line may be an employer or who filled it in.
bool is_of_measure(std::string_view before, bool stands_alone) {
    constexpr std::array beginnings{"", "(", "金额", "(金额", "货币", "(货币", "计量", "(计量"};
    for (const std::string_view who : {"填报", "填表", "上报", "报送", "报表", "编制", "制表", "建档", "用人",
                                       "工作", "所在", "主管", "申报", "负责", "盖章", "责任"})
        if (before.ends_with(who)) return false;
    if (std::ranges::find(beginnings, before) != beginnings.end()) return true;
    // Behind "填报单位:…" the line goes on; "支出(单位:万元)" is a group header.
    return stands_alone || before.find(':') != std::string_view::npos;
}

}  // namespace

std::optional<std::int64_t> unit_of_line(std::string_view text, bool stands_alone) {
    constexpr std::string_view unit = "单位";
    const auto plain = squeezed(text, true);
    for (auto at = plain.find(unit); at != std::string::npos; at = plain.find(unit, at + unit.size())) {
        if (!is_of_measure(std::string_view(plain).substr(0, at), stands_alone)) continue;
        if (const auto said = unit_said(std::string_view(plain).substr(at + unit.size()))) return said;
    }
    return std::nullopt;
}

}  // namespace bangfu::intake
