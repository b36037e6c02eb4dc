// SPDX-License-Identifier: Apache-2.0
#include <bangfu/intake/roster.hpp>
#include <bangfu/platform/json.hpp>

#include <array>

namespace bangfu::intake {
namespace {

constexpr int satisfied_from = 4;  // of 5: model.md "Counting"

std::string_view chinese(Right right) {
    constexpr std::array<std::string_view, 4> labels{"经济权益", "精神文化权益", "民主政治权益", "社会权益"};
    return labels.at(static_cast<std::size_t>(right));
}
std::string_view chinese(Level level) {
    constexpr std::array<std::string_view, 4> labels{"国家", "社会", "社区", "家庭"};
    return labels.at(static_cast<std::size_t>(level));
}

void count_survey(RosterSummary& summary, const Household& household) {
    for (const auto& answer : household.survey) {
        if (!answer.right || !answer.level) continue;
        auto& sums = summary.survey_rows[Cell{*answer.right, *answer.level}];
        ++sums.asked;
        if (!answer.needed.value_or(false)) continue;
        ++sums.needed;
        if (!answer.received.value_or(false)) continue;
        ++sums.received_among_needed;
        if (answer.satisfaction >= satisfied_from) ++sums.satisfied_among_received;
    }
}

void number(json::Writer& out, std::string_view key, std::int64_t value) {
    out.key(key);
    out.integer(value);
}

void write_rows(json::Writer& out, const RosterSummary& summary) {
    out.key("rows");
    out.begin_array();
    for (const auto& row : summary.rows) {
        out.begin_object();
        out.key("file_no");
        out.string(row.file_no);
        out.key("status");
        out.string(name_of(row.status));
        out.key("reasons");
        out.begin_array();
        for (const auto& code : row.reasons) out.string(code);
        out.end_array();
        out.key("computed_category");
        if (row.category) {
            out.string(policies::chinese_label(*row.category));
        } else {
            out.null();
        }
        out.end_object();
    }
    out.end_array();
}

}  // namespace

RosterSummary Roster::summary() const {
    RosterSummary summary;
    summary.unattached = unattached;
    for (const auto& household : households) {
        ++summary.households;
        ++summary.statuses[household.status];
        RosterSummary::Row row{household.file_no, household.status, household.reasons, std::nullopt};
        if (household.counts()) {
            row.category = household.proposal->category;
            ++summary.computed_categories[*row.category];
            summary.declared_differs += household.declared_differs ? 1 : 0;
            summary.members += static_cast<std::int64_t>(household.members.size());
            summary.aid_records += static_cast<std::int64_t>(household.help.size());
            for (const auto& help : household.help) summary.aid_total += help.amount.value_or(Money{});
            count_survey(summary, household);
        }
        summary.rows.push_back(std::move(row));
    }
    return summary;
}

std::string to_json(const RosterSummary& summary) {
    json::Writer out;
    out.begin_object();
    number(out, "households", summary.households);
    out.key("statuses");
    out.begin_object();
    for (const auto& [status, count] : summary.statuses) number(out, name_of(status), count);
    out.end_object();
    number(out, "members", summary.members);
    number(out, "aid_records", summary.aid_records);
    number(out, "aid_total_fen", summary.aid_total.fen);
    out.key("computed_categories");
    out.begin_object();
    for (const auto& [category, count] : summary.computed_categories) {
        number(out, policies::chinese_label(category), count);
    }
    out.end_object();
    number(out, "declared_differs", summary.declared_differs);
    out.key("survey_rows");
    out.begin_object();
    for (const auto& [cell, sums] : summary.survey_rows) {
        out.key(std::string(chinese(cell.right)) + "/" + std::string(chinese(cell.level)));
        out.begin_object();
        number(out, "asked", sums.asked);
        number(out, "needed", sums.needed);
        number(out, "received_among_needed", sums.received_among_needed);
        number(out, "satisfied_among_received", sums.satisfied_among_received);
        out.end_object();
    }
    out.end_object();
    write_rows(out, summary);
    out.key("unattached");
    out.begin_array();
    for (const auto& row : summary.unattached) {
        out.begin_object();
        out.key("sheet");
        out.string(row.sheet);
        number(out, "row", row.row);
        out.key("file_no");
        out.string(row.file_no);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return out.take();
}

}  // namespace bangfu::intake
