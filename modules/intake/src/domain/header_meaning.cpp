// SPDX-License-Identifier: Apache-2.0
//
// Offices write the same column in many words: 本人月平均收入(元), 职工本人月均工资, 月收入（本人）. A list
// of whole headers never ends, so a rule names the ideas that must occur (own person + month + income), each
// idea a set of synonyms, and the words that must not (other, members, per head). How sure it is: the share
// of the header's characters that the found synonyms cover, leaving out units and little words. Words in
// brackets count as found but cannot forbid: "(不含其他成员)" explains, it does not rename. A word with "="
// before it is the whole header but for units and brackets, and # is said by a column that holds numbers.
//
// With two header rows the group header ("家庭刚性支出(元/年)" over 医疗, 教育, 住房) may hold a part of the
// meaning. The own header is tried alone first, since a group often says nothing ("基本情况"); then both
// together, a little less sure.
#include "header_meaning.hpp"

#include "header_words.hpp"
#include "plain_text.hpp"
#include "written_header.hpp"

#include <algorithm>
#include <array>

namespace bangfu::intake {
namespace {

constexpr char whole = '=', aside = '(';
constexpr std::string_view numbers_below = "#";
constexpr double least_confidence = 0.25;
constexpr double together =
    0.9;  // a meaning that needs the group header counts this much of one that does not

void cover(std::vector<char>& covered, std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(at), word.size(), char{1});
    }
}

constexpr std::array little_words{
    "万元",   "千元", "元",   "人民币",  "每",      "年",     "月",     "日",   "人",   "度",   "平均",
    "均",     "近",   "上",   "的",      "数",      "额",     "情况",   "及",   "与",   "和",   "/",
    "yuan",   "rmb",  "cny",  "the",     "of",      "per",    "in",     "for",  "状况", "类别", "类型",
    "号码",   "程度", "日期", "时间",    "期望",    "已",     "家庭",   "建档", "建筑", "服务", "形态",
    "劳动者", "工作", "职工", "支出",    "单位",    "会员",   "自付",   "账号", "年度", "是否", "信息",
    "基本",   "总",   "(s)",  "average", "monthly", "yearly", "annual", "2024", "2025", "2026"};

std::vector<char> little_in(const std::string& text) {
    std::vector<char> little(text.size(), 0);
    for (const std::string_view word : little_words) cover(little, text, word);
    return little;
}

char letter_of(SheetKind kind) {
    return "FMHS"[static_cast<std::size_t>(kind)];
}

// What is left when the units at the end are gone: "其他/元" is "其他".
std::string_view without_units(std::string_view text) {
    constexpr std::array<std::string_view, 16> units{"万元", "千元", "人民币", "元",  "yuan",    "rmb",
                                                     "cny",  "¥",    "￥",     "/",   "peryear", "ayear",
                                                     "每年", "年",   "per",    "单位"};
    for (bool again = true; again;) {
        again = std::ranges::any_of(units, [&](auto unit) {
            const bool here = text.size() > unit.size() && text.ends_with(unit);
            if (here) text.remove_suffix(unit.size());
            return here;
        });
    }
    return text;
}

double covered_share(const std::string& main, const std::vector<char>& little,
                     const std::vector<std::string_view>& words) {
    std::vector<char> covered(main.size(), 0);
    for (const auto word : words) cover(covered, main, word);
    std::ptrdiff_t meant = 0, rest = 0;
    for (std::size_t i = 0; i < main.size(); ++i) {
        meant += covered[i];
        rest += covered[i] == 0 && little[i] == 0 ? 1 : 0;
    }
    if (meant + rest == 0) return words.empty() ? 0 : 0.5;  // every word stands in brackets
    return static_cast<double>(meant) / static_cast<double>(meant + rest);
}

}  // namespace

struct HeaderRules::Texts {
    std::string main;
    std::vector<char> little;           // by byte of main
    std::vector<char> in_main, in_all;  // by word
};

HeaderRules::HeaderRules(std::string_view own_lines) {
    for (auto lines : {header_words(), own_lines}) {
        while (!lines.empty()) {
            const auto end = lines.find('\n');
            add(lines.substr(0, end));
            lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        }
    }
}

HeaderRules::Words HeaderRules::words_in(std::string_view text, char by) {
    Words words;
    while (true) {
        const auto at = text.find(by);
        if (auto word = squeezed(text.substr(0, at), true); !word.empty()) {
            const auto [known, fresh] = index_of_word_.emplace(word, words_.size());
            if (fresh) {
                if (word[0] != whole)
                    by_first_character_[std::string(first_character(word))].push_back(words_.size());
                words_.push_back(std::move(word));
            }
            words.push_back(known->second);
        }
        if (at == std::string_view::npos) return words;
        text.remove_prefix(at + 1);
    }
}

void HeaderRules::forbid(Rule& rule, std::string_view said) {
    while (!said.empty()) {
        const auto end = std::min(said.find('/'), said.size());
        const auto word = said.substr(0, end);
        const bool also_aside = word.starts_with(aside);
        for (const auto index : words_in(word.substr(also_aside ? 1 : 0), '/'))
            (also_aside ? rule.never : rule.forbidden).push_back(index);
        said.remove_prefix(std::min(end + 1, said.size()));
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
    Rule rule{head[0] == "*" ? "FMHS" : head[0], *field, head[2][0] - '0', {}, {}, {}};
    auto body = line.substr(colon + 1);
    if (const auto minus = body.find(" - "); minus != std::string_view::npos) {
        forbid(rule, body.substr(minus + 3));
        body = body.substr(0, minus);
    }
    while (true) {
        const auto plus = body.find(" + ");
        rule.ideas.push_back(words_in(body.substr(0, plus), '/'));
        if (rule.ideas.back().empty()) return;
        if (plus == std::string_view::npos) break;
        body.remove_prefix(plus + 3);
    }
    rules_.push_back(std::move(rule));
}

std::vector<char> HeaderRules::occurring(std::string_view text) const {
    std::vector<char> found(words_.size(), 0);
    while (!text.empty()) {
        const auto first = first_character(text);
        const auto starting = by_first_character_.find(std::string(first));
        if (starting != by_first_character_.end()) {
            for (const auto word : starting->second) {
                if (text.starts_with(words_[word])) found[word] = 1;
            }
        }
        text.remove_prefix(first.size());
    }
    return found;
}

HeaderRules::Texts HeaderRules::texts_of(const std::string& header, bool numbers) const {
    auto text = written(header);
    Texts texts{std::move(text.main), {}, {}, occurring(text.all)};
    texts.little = little_in(texts.main);
    texts.in_main = occurring(texts.main);
    const auto exact = index_of_word_.find(whole + std::string(without_units(texts.main)));
    if (exact != index_of_word_.end()) texts.in_main[exact->second] = texts.in_all[exact->second] = 1;
    const auto number_word = index_of_word_.find(std::string(numbers_below));
    if (number_word != index_of_word_.end()) texts.in_all[number_word->second] = numbers ? 1 : 0;
    return texts;
}

void HeaderRules::try_rules(SheetKind kind, const Texts& texts, const std::vector<char>& anywhere,
                            double factor, std::vector<Meaning>& found) const {
    std::vector<std::string_view> words;
    for (const auto& rule : rules_) {
        if (rule.kinds.find(letter_of(kind)) == std::string::npos) continue;
        // To leave a column out wrongly is worse than not to know it: brackets forbid, too.
        const auto& said = rule.field == Field::ignore ? texts.in_all : texts.in_main;
        if (std::ranges::any_of(rule.forbidden, [&](auto word) { return said[word] != 0; })) continue;
        if (std::ranges::any_of(rule.never, [&](auto word) { return anywhere[word] != 0; })) continue;
        words.clear();
        const bool all = std::ranges::all_of(rule.ideas, [&](const Words& idea) {
            const auto before = words.size();
            for (const auto word : idea) {
                if (texts.in_all[word] == 0) continue;
                words.emplace_back(words_[word]);
                if (words.back().starts_with(whole)) words.back().remove_prefix(1);
            }
            return words.size() > before;
        });
        if (!all) continue;
        const double share = covered_share(texts.main, texts.little, words);
        if (share < least_confidence) continue;
        const double score =
            factor * (share + 0.3 * static_cast<double>(rule.ideas.size()) + 0.1 * rule.weight);
        found.push_back({rule.field, rule.weight, share * factor, score});
    }
}

std::vector<Meaning> HeaderRules::meanings(SheetKind kind, const Header& header) const {
    std::vector<Meaning> found;
    const auto both = texts_of(header.group + header.own, header.numbers);
    try_rules(kind, header.group.empty() ? both : texts_of(header.own, header.numbers), both.in_all, 1,
              found);
    if (!header.group.empty()) try_rules(kind, both, both.in_all, together, found);
    std::ranges::stable_sort(found, [](const Meaning& a, const Meaning& b) { return a.score > b.score; });
    std::vector<Meaning> best;
    for (const auto& meaning : found) {
        const bool known =
            std::ranges::any_of(best, [&](const Meaning& b) { return b.field == meaning.field; });
        if (!known) best.push_back(meaning);
    }
    return best;
}

const std::vector<Meaning>& HeaderMeanings::of(SheetKind kind, const Header& header) {
    const auto [known, fresh] = known_.try_emplace({kind, header.numbers, header.group, header.own});
    if (fresh) known->second = rules_.meanings(kind, header);
    return known->second;
}

}  // namespace bangfu::intake
