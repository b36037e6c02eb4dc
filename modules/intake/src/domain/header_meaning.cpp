// SPDX-License-Identifier: Apache-2.0
//
// Offices write the same column in many words: 本人月平均收入(元), 职工本人月均工资, 月收入（本人）. A list
// of whole headers never ends, so a rule names the ideas that must occur (own person + month + income), each
// idea a set of synonyms, and the words that must not (other, members, per head). How sure it is: the share
// of the header's characters that the found synonyms cover, leaving out units and little words. Words in
// brackets count as found but cannot forbid:
// "(不含其他成员)" explains, it does not rename.
//
// With two header rows the group header ("家庭刚性支出(元/年)" over 医疗, 教育, 住房) may hold a part of the
// meaning. The own header is tried alone first, since a group often says nothing ("基本情况"); then both
// together, a little less sure.
#include "header_meaning.hpp"

#include "header_words.hpp"
#include "plain_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace bangfu::intake {
namespace {

constexpr double least_confidence = 0.25;
constexpr double together =
    0.9;  // a meaning that needs the group header counts this much of one that does not

struct Texts {
    std::string main;  // outside brackets
    std::string all;
};

Texts texts_of(std::string_view header) {
    Texts texts;
    int depth = 0;
    const std::string plain = squeezed(header, true);
    for (const auto c : characters(plain)) {
        if (c == "(" || c == "[" || c == "【" || c == "〔" || c == "{") {
            ++depth;
        } else if (c == ")" || c == "]" || c == "】" || c == "〕" || c == "}") {
            depth = std::max(0, depth - 1);
        } else if (!holds_any("*:;,.?!#'\"_-、。，；：？！·★※“”‘’《》&", {c})) {
            texts.all += c;
            if (depth == 0) texts.main += c;
        }
    }
    // "12 months" and "half a year" name the window, not the measure.
    for (const std::string_view window : {"12个月", "十二个月", "近一年", "上一年", "过去一年"}) {
        for (auto* text : {&texts.main, &texts.all}) {
            for (auto at = text->find(window); at != std::string::npos; at = text->find(window)) {
                text->replace(at, window.size(), "年");
            }
        }
    }
    return texts;
}

void cover(std::vector<char>& covered, std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(at), word.size(), char{1});
    }
}

constexpr std::array little_words{"万元", "千元", "元",   "人民币", "每",   "年",   "月",   "日",   "人",
                                  "度",   "平均", "均",   "近",     "上",   "的",   "数",   "额",   "情况",
                                  "及",   "与",   "和",   "/",      "yuan", "rmb",  "cny",  "the",  "of",
                                  "per",  "in",   "for",  "状况",   "类别", "类型", "号码", "程度", "日期",
                                  "时间", "期望", "已",   "家庭",   "建档", "建筑", "服务", "形态", "劳动者",
                                  "工作", "职工", "支出", "单位",   "会员", "自付", "账号", "年度", "是否",
                                  "信息", "基本", "总",   "(s)",    "2024", "2025", "2026"};

double covered_share(const std::string& main, const std::vector<std::string_view>& words) {
    std::vector<char> covered(main.size(), 0);
    for (const auto word : words) cover(covered, main, word);
    const auto meant = std::count(covered.begin(), covered.end(), char{1});
    std::vector<char> little(main.size(), 0);
    for (const std::string_view word : little_words) cover(little, main, word);
    std::ptrdiff_t rest = 0;
    for (std::size_t i = 0; i < main.size(); ++i) rest += covered[i] == 0 && little[i] == 0 ? 1 : 0;
    if (meant + rest == 0) return words.empty() ? 0 : 0.5;  // every word stands in brackets
    return static_cast<double>(meant) / static_cast<double>(meant + rest);
}

std::vector<std::string> split(std::string_view text, char by) {
    std::vector<std::string> pieces;
    while (true) {
        const auto at = text.find(by);
        auto piece = squeezed(text.substr(0, at), true);
        if (!piece.empty()) pieces.push_back(std::move(piece));
        if (at == std::string_view::npos) return pieces;
        text.remove_prefix(at + 1);
    }
}

char letter_of(SheetKind kind) {
    return "FMHS"[static_cast<std::size_t>(kind)];
}

}  // namespace

HeaderRules::HeaderRules(std::string_view own_lines) {
    for (auto lines : {header_words(), own_lines}) {
        while (!lines.empty()) {
            const auto end = lines.find('\n');
            add(lines.substr(0, end));
            lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        }
    }
}

void HeaderRules::add(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return;
    std::vector<std::string> head;
    for (auto rest = line.substr(0, colon); !rest.empty();) {
        const auto blank = rest.find(' ');
        if (blank != 0) head.emplace_back(rest.substr(0, blank));
        rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
    }
    if (head.size() != 3) return;
    const auto field = field_named(head[1]);
    if (!field || head[0].find_first_not_of("FMHS*") != std::string::npos || !is_digits(head[2])) return;
    Rule rule{head[0] == "*" ? "FMHS" : head[0], *field, head[2][0] - '0', {}, {}};
    auto body = line.substr(colon + 1);
    if (const auto minus = body.find(" - "); minus != std::string_view::npos) {
        rule.forbidden = split(body.substr(minus + 3), '/');
        body = body.substr(0, minus);
    }
    while (true) {
        const auto plus = body.find(" + ");
        rule.ideas.push_back(split(body.substr(0, plus), '/'));
        if (rule.ideas.back().empty()) return;
        if (plus == std::string_view::npos) break;
        body.remove_prefix(plus + 3);
    }
    rules_.push_back(std::move(rule));
}

std::vector<Meaning> HeaderRules::meanings(SheetKind kind, const Header& header) const {
    std::vector<Meaning> found;
    const auto try_text = [&](const Texts& texts, double factor) {
        for (const auto& rule : rules_) {
            if (rule.kinds.find(letter_of(kind)) == std::string::npos) continue;
            const auto in = [](const std::string& text) {
                return [&text](const std::string& word) { return text.find(word) != std::string::npos; };
            };
            if (std::ranges::any_of(rule.forbidden, in(texts.main))) continue;
            std::vector<std::string_view> words;
            bool all = true;
            for (const auto& idea : rule.ideas) {
                const auto before = words.size();
                for (const auto& word : idea) {
                    if (in(texts.all)(word)) words.push_back(word);
                }
                all = all && words.size() > before;
            }
            if (!all) continue;
            const double share = covered_share(texts.main, words);
            if (share < least_confidence) continue;
            const double score =
                factor * (share + 0.3 * static_cast<double>(rule.ideas.size()) + 0.1 * rule.weight);
            found.push_back({rule.field, rule.weight, share * factor, score});
        }
    };
    try_text(texts_of(header.own), 1);
    if (!header.group.empty()) try_text(texts_of(header.group + header.own), together);
    std::ranges::stable_sort(found, [](const Meaning& a, const Meaning& b) { return a.score > b.score; });
    std::vector<Meaning> best;
    for (const auto& meaning : found) {
        const bool known =
            std::ranges::any_of(best, [&](const Meaning& b) { return b.field == meaning.field; });
        if (!known) best.push_back(meaning);
    }
    return best;
}

Measure measure_of(const Header& header) {
    Measure measure;
    // The own header speaks first; the group only where the own says nothing.
    for (const auto* text : {&header.own, &header.group}) {
        const auto all = texts_of(*text).all;
        if (!measure.monthly && !measure.yearly) {
            measure.monthly = holds_any(all, {"月", "month"});
            measure.yearly = holds_any(all, {"年", "year", "annual"});
        }
        if (measure.yuan == 1 && holds_any(all, {"万元", "万", "10000yuan"})) measure.yuan = 10'000;
        if (measure.yuan == 1 && holds_any(all, {"千元"})) measure.yuan = 1'000;
    }
    return measure;
}

}  // namespace bangfu::intake
