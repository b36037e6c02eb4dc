// SPDX-License-Identifier: Apache-2.0
#include "operations/gap_workbook.hpp"

#include <bangfu/platform/sheets.hpp>

#include <array>

namespace bangfu::evaluation {
namespace {

using sheets::Column;
using sheets::ColumnKind;
using sheets::Value;
using Count = std::optional<std::int64_t> GapCell::*;

struct SheetColumn {
    Count count;
    std::string_view header, meaning;
};
constexpr std::array<SheetColumn, 18> measures{{
    {&GapCell::asked, "被询问 Asked",
     "对本格作过答（是或否）或经过评估的人 / answered yes or no, or was assessed"},
    {&GapCell::needed, "需要 Needed", "被询问且感受到或表达过需要 / asked, and felt or expressed a need"},
    {&GapCell::not_needed, "不需要 Not needed", "被询问且未说需要 / asked, and no need said"},
    {&GapCell::normative, "规范性需要 Normative",
     "按标准判断有需要，不计入“需要” / by standard; not in needed"},
    {&GapCell::recorded, "有记录的提供 Recorded",
     "期内有服务记录 / a delivery in the period stands in the records"},
    {&GapCell::reported, "本人说得到 Reported", "本人说得到过 / the person says so"},
    {&GapCell::covered, "需要得到回应 Covered", "需要且得到对应的帮助 / needed, and help answers that need"},
    {&GapCell::unserved, "需要未得到回应 Unserved", "需要而未得到 / needed and not covered"},
    {&GapCell::rated, "得到且评分 Rated", "得到回应且评过分 / covered and rated"},
    {&GapCell::satisfied, "满意 Satisfied", "评4或5分 / rated 4 or 5"},
    {&GapCell::not_satisfied, "不满意 Not satisfied", "评1至3分 / rated 1 to 3"},
    {&GapCell::unserved_rated, "未得到而评分 Unserved, rated", "另计 / shown apart"},
    {&GapCell::unserved_satisfied, "未得到而满意 Unserved, satisfied", "另计 / shown apart"},
    {&GapCell::leakage, "不需要而得到 Leakage", "说不需要却得到 / received, and answered not needed"},
    {&GapCell::recorded_and_reported, "记录与本人一致：得到 Recorded and reported",
     "被询问者中 / among those asked"},
    {&GapCell::recorded_only, "仅有记录 Recorded only", "被询问者中 / among those asked"},
    {&GapCell::reported_only, "仅本人说 Reported only", "被询问者中 / among those asked"},
    {&GapCell::neither, "两者皆无 Neither", "被询问者中 / among those asked"},
}};

constexpr std::array<std::string_view, 4> rights{"劳动经济 Labour and economic",
                                                 "精神文化 Spiritual and cultural",
                                                 "民主政治 Democratic and political", "社会 Social"};
constexpr std::array<std::string_view, 4> levels{"国家 State", "社会 Society", "社区 Community",
                                                 "家庭 Family"};
constexpr std::string_view hidden_text = "隐去 hidden";

std::string_view right_of(Cell cell) {
    return rights.at(static_cast<std::size_t>(cell.right));
}
std::string_view level_of(Cell cell) {
    return levels.at(static_cast<std::size_t>(cell.level));
}
Value value_of(const std::optional<std::int64_t>& count) {
    return count ? Value::of(*count) : Value::of(hidden_text);
}

void write_counts(sheets::Writer& writer, const GapView& view) {
    std::vector<Column> columns{{"权益 Right", 26}, {"层面 Level", 18}};
    for (const auto& measure : measures)
        columns.push_back({std::string(measure.header), 14, ColumnKind::number});
    writer.begin_sheet("错位 Gap", columns);
    for (const auto& cell : view.cells) {
        std::vector<Value> row{Value::of(right_of(cell.cell)), Value::of(level_of(cell.cell))};
        for (const auto& measure : measures) row.push_back(value_of(cell.*measure.count));
        writer.row(row);
    }
}

std::string text_of(const std::optional<Text<40>>& filter) {
    return filter && !filter->empty() ? filter->value : "全部 all";
}
std::string text_of(const std::optional<bool>& filter) {
    if (!filter) return "全部 all";
    return *filter ? "是 yes" : "否 no";
}

std::string hiding(std::int64_t below) {
    if (below == 0) return "无 nothing";
    return "1–" + std::to_string(below - 1) + "人的计数及可据以推算的计数 / counts of 1 to " +
           std::to_string(below - 1) + " and what would give them away";
}

void write_about(sheets::Writer& writer, const GapWorkbook& book) {
    const std::vector<Column> columns{{"项目 Item", 34}, {"内容 Content", 80}};
    writer.begin_sheet("说明 About", columns);
    const auto row = [&](std::string_view name, const Value& value) {
        writer.row(std::array{Value::of(name), value});
    };
    const auto text = [&](std::string_view name, const std::string& said) {
        row(name, Value::of(std::string_view(said)));
    };
    const auto& view = book.view;
    text("口径 Frame", view.frame == GapFrame::survey ? "接受调查的人 those who answered a survey"
                                                      : "全部在册档案 all files in force");
    text("样本 Sample", view.sample);
    row("起（含） From", Value::of(view.from));
    row("止（不含） Until, exclusive", Value::of(view.until));
    text("工会 Union, with those under it", book.union_name);
    text("类别 Category", text_of(book.query.category));
    text("性别 Sex", text_of(book.query.sex));
    text("主要致困原因 Main cause", text_of(book.query.cause));
    text("工会会员 Union member", text_of(book.query.union_member));
    text("新就业形态 New-form employment", text_of(book.query.new_form));
    row("户数 Households", value_of(view.households));
    row("作答人数 Answered", value_of(view.answered));
    text("隐去 Hidden", hiding(view.hidden_below));
    row("编码手册版本 Codebook version", Value::of(view.codebook_version));
    row("制表日期 Made on", Value::of(book.made_on));
    for (const auto& measure : measures) row(measure.header, Value::of(measure.meaning));
}

void write_codebook(sheets::Writer& writer, const std::vector<CodebookEntry>& codebook) {
    const std::vector<Column> columns{{"权益 Right", 26},   {"层面 Level", 18},
                                      {"包括", 40},         {"不包括", 40},
                                      {"例", 40},           {"Include", 40},
                                      {"Exclude", 40},      {"Example", 40},
                                      {"本会修订 Own", 14}, {"版本 Version", 12, ColumnKind::number}};
    writer.begin_sheet("编码手册 Codebook", columns);
    for (const auto& entry : codebook)
        writer.row(std::array{Value::of(right_of(entry.cell)), Value::of(level_of(entry.cell)),
                              Value::of(std::string_view(entry.zh.include.value)),
                              Value::of(std::string_view(entry.zh.exclude.value)),
                              Value::of(std::string_view(entry.zh.example.value)),
                              Value::of(std::string_view(entry.en.include.value)),
                              Value::of(std::string_view(entry.en.exclude.value)),
                              Value::of(std::string_view(entry.en.example.value)),
                              Value::of(std::string_view(entry.own ? "是 yes" : "否 no")),
                              Value::of(entry.version)});
}

}  // namespace

void write_gap_workbook(const std::filesystem::path& file, const GapWorkbook& content) {
    sheets::Writer writer(file.string());
    write_counts(writer, content.view);
    write_about(writer, content);
    write_codebook(writer, content.codebook);
    writer.finish();
}

}  // namespace bangfu::evaluation
