// SPDX-License-Identifier: Apache-2.0
#include "answer_values.hpp"

#include "plain_text.hpp"

#include <algorithm>
#include <array>

namespace bangfu::intake {
namespace {

constexpr std::array<std::string_view, 9> ticks{"☑", "☒", "■", "▣", "√", "✓", "✔", "●", "◉"};
constexpr std::array<std::string_view, 6> empty_boxes{"□", "☐", "○", "◯", "▢", "◻"};
constexpr std::string_view ticked_alone = "√";

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](auto word) { return text.starts_with(word); });
}

bool not_answered(std::string_view plain) {
    for (const std::string_view word : {"", "-", "--", "—", "——", "/", "//", "\\", "不明", "na", "n/a"}) {
        if (plain == word) return true;
    }
    return starts_with_any(
        plain, {"未填",    "未答",    "未回答",   "未作答",   "未选",     "未勾",     "未知",     "未调查",
                "未访",    "未联系",  "未了解",   "未评",     "没填",     "没答",     "没回答",   "没选",
                "无回答",  "无答",    "无法回答", "无法判断", "无法确定", "无法联系", "无法核实", "无法评价",
                "不清楚",  "不知",    "不晓得",   "不适用",   "不详",     "不明确",   "不确定",   "不好说",
                "不便",    "不方便",  "不愿回答", "不愿意回", "不愿填",   "不回答",   "不答",     "不了解",
                "不评价",  "说不清",  "说不好",   "难说",     "拒答",     "拒绝回答", "拒访",     "缺失",
                "缺答",    "暂缺",    "暂未填",   "弃权",     "待定",     "待查",     "待核",     "空白",
                "notappl", "notansw", "notasked", "notsure",  "noansw",   "nodata",   "unknown",  "unsure",
                "unclear", "don'tkn", "dontkn",   "donotkn",  "missing"});
}

// "☑是□否", "是√ 否□": the words of the option that is ticked, nothing where none is; no value where several
// are. The box stands before its option where the text begins with one.
std::optional<std::string> ticked(const std::string& plain) {
    std::string chosen, words;
    int marks = 0, chosen_marks = 0;
    bool before = false, open = false;
    const auto take = [&](bool tick) {
        if (tick) {
            chosen = words.empty() ? std::string(ticked_alone) : words;
            ++chosen_marks;
        }
        words.clear();
    };
    for (const auto c : characters(plain)) {
        const bool tick = std::ranges::find(ticks, c) != ticks.end();
        if (!tick && std::ranges::find(empty_boxes, c) == empty_boxes.end()) {
            words += c;
            continue;
        }
        if (marks++ == 0) before = words.empty();
        if (before && marks > 1) take(open);
        if (!before) take(tick);
        open = tick;
    }
    if (marks == 0) return plain;
    if (before) take(open);
    return chosen_marks > 1 ? std::nullopt : std::optional(chosen);
}

// What stands behind the number of an option: "1、非常满意", "(2)满意", "A.需要", "③一般", "1非常满意".
std::string_view without_number(std::string_view plain) {
    auto rest = plain;
    const bool bracket = rest.starts_with('(');
    if (bracket) rest.remove_prefix(1);
    const auto first = first_character(rest);
    const bool circled = first >= "①" && first <= "⑩" && first.size() == 3;
    const bool digit = first.size() == 1 && is_digits(first);
    const bool letter = first.size() == 1 && first[0] >= 'a' && first[0] <= 'h';
    if (!circled && !digit && !letter) return plain;
    rest.remove_prefix(first.size());
    bool parted = circled;
    for (const std::string_view sign : {")", "、", ".", ":", "。", ",", "-", "—", "="}) {
        if (!rest.starts_with(sign)) continue;
        rest.remove_prefix(sign.size());
        parted = true;
        break;
    }
    const auto next = first_character(rest);
    if (next.empty() || is_digits(next)) return plain;
    if (!parted && (next.size() == 1 || holds_any("次项个份笔人年月级分", {next})))
        return plain;  // "1次" counts
    return rest;
}

// 4, "4分", "4.0", "4星", "4/5".
std::optional<int> scale_of(std::string_view plain) {
    if (plain.empty() || plain[0] < '1' || plain[0] > '5') return std::nullopt;
    auto rest = plain.substr(1);
    if (rest.starts_with('.')) rest.remove_prefix(std::min(rest.find_first_not_of('0', 1), rest.size()));
    if (!rest.empty() && !starts_with_any(rest, {"分", "级", "星", "颗星", "/5", "point", "star"}))
        return std::nullopt;
    return plain[0] - '0';
}

struct Reply {
    bool nothing = false, several = false;
    std::string words;
};

Reply reply_of(const Given& cell) {
    const auto plain = squeezed(cell.text, true);
    const auto one = ticked(plain);
    if (!one) return {false, true, {}};
    std::string words(without_number(*one));
    return {not_answered(words), false, std::move(words)};
}

CellReading<bool> yes_no_of(std::string_view words) {
    using Answer = CellReading<bool>;
    if (holds_any(words, {"是否", "是/否", "有/无", "有无", "要不要", "需不需", "有没有", "需要/不", "yes/no",
                          "y/n"}))
        return Answer::bad();
    // What follows explains: "需要，但没有获得".
    auto clause = words;
    for (const std::string_view end : {",", ";", "。", "但", "("})
        if (const auto at = clause.find(end); at != 0) clause = clause.substr(0, at);
    const bool denies = !starts_with_any(
        clause, {"非常", "无偿", "无条件", "无比", "无论", "未来", "不仅", "不但", "不光", "不止", "now"});
    if (denies && starts_with_any(clause, {"否", "不", "未", "无", "没", "非", "0", "×", "✗", "✘", "x", "no",
                                           "nil", "never", "false"}))
        return Answer::of(false);
    if (clause == "n") return Answer::of(false);
    if (holds_any(clause, {"不需", "不要", "不想", "不用", "不必",   "不到",   "不是", "没需",    "没有",
                           "无需", "无须", "未获", "未得", "未享",   "未接",   "未收", "未领",    "暂不",
                           "暂无", "暂未", "尚未", "尚无", "还没",   "还未",   "从未", "从没",    "并不",
                           "并未", "并无", "没得", "没享", "没收到", "没接受", "没领", "notneed", "notrec"}))
        return Answer::of(false);
    if (starts_with_any(clause,
                        {"是",         "有", "需", "已",   "要",   "获", "得", "享",   "受",   "y",   "1",
                         ticked_alone, "对", "很", "非常", "比较", "急", "曾", "收到", "特别", "true"}))
        return Answer::of(true);
    if (holds_any(clause, {"需", "想要", "急", "迫切", "获得", "得到", "享受", "接受", "收到", "领到", "领取",
                           "need", "received", "helped", "obtained"}))
        return Answer::of(true);
    return Answer::bad();
}

// How a quality is said, from what stands before its word: "不是很" denies it, "非常不" strongly.
struct Degree {
    bool denied = false, directly = false, strong = false;
};

bool take_strength(std::string& text) {
    return take_last(text, {"非常", "很", "极其", "极为", "极", "十分", "特别", "完全", "最"});
}

Degree degree_of(std::string before) {
    Degree degree;
    bool more = true;
    for (int taken = 0; more; ++taken) {
        const bool strength = take_strength(before);
        degree.strong = degree.strong || strength;
        more = strength ||
               take_last(before, {"太", "怎么", "大", "够", "甚", "算", "是", "多", "那么", "感到", "觉得"});
        degree.directly = taken == 0 && !more;
    }
    degree.denied = take_last(before, {"谈不上", "没有", "不", "没", "未", "欠"});
    if (degree.denied) degree.strong = take_strength(before);
    return degree;
}

// A number cell from 1 to 5; 0 is nothing.
CellReading<int> scale_of_number(double number) {
    if (number == 0) return {};
    if (!(number >= 1 && number <= 5) || number != static_cast<int>(number)) return CellReading<int>::bad();
    return CellReading<int>::of(static_cast<int>(number));
}

std::optional<int> satisfaction_of(const std::string& words) {
    if (const auto at = words.find("满"); at != std::string::npos) {
        const auto degree = degree_of(words.substr(0, at));
        if (degree.denied) return degree.strong ? 1 : 2;
        if (holds_any(words, {"满意度低", "满意度较低", "满意度很低", "满意度不", "满意度差"})) return 2;
        if (!holds_any(words, {"一般", "基本满", "尚可", "中立"})) {
            if (degree.strong) return 5;
            if (words.find("满意") != std::string::npos) return 4;
        }
    }
    if (holds_any(words, {"verydissat", "extremelydissat", "notatallsat"})) return 1;
    if (holds_any(words, {"dissatisfied", "unsatisfied", "notsat", "notverysat", "nottoosat"})) return 2;
    if (holds_any(words, {"一般", "基本满", "尚可", "中立", "neutral"})) return 3;
    if (holds_any(words, {"verysat", "extremelysat", "completelysat", "highlysat", "fullysat"})) return 5;
    if (holds_any(words, {"satisfied"})) return 4;
    return std::nullopt;
}

std::optional<int> urgency_of(const std::string& words) {
    for (const std::string_view core : {"迫切", "紧", "急", "重要"}) {
        const auto at = words.find(core);
        if (at == std::string::npos) continue;
        const auto degree = degree_of(words.substr(0, at));
        if (degree.denied) return degree.directly || degree.strong ? 1 : 2;
    }
    if (holds_any(words, {"不太", "不很", "较低"})) return 2;
    if (holds_any(words, {"noturgent", "notatallurgent"})) return 1;
    if (holds_any(words, {"一般", "moderate"})) return 3;
    if (holds_any(words, {"非常", "很", "十分", "特别", "极", "veryurgent", "extremelyurgent"})) return 5;
    if (holds_any(words, {"迫切", "紧", "急", "较", "重要", "urgent"})) return 4;
    return std::nullopt;
}

// `words` reads what is no number; what speaks of no service or no need has nothing to rate.
template <class Words>
CellReading<int> rating_of(const Given& cell, Words words) {
    if (cell.kind == Given::Kind::blank) return {};
    if (cell.kind == Given::Kind::number) return scale_of_number(cell.number);
    if (cell.kind != Given::Kind::text) return CellReading<int>::bad();
    const auto plain = squeezed(cell.text, true);
    if (const auto scale = scale_of(plain)) return CellReading<int>::of(*scale);
    if (plain == "0") return {};
    const auto reply = reply_of(cell);
    if (reply.nothing) return {};
    if (const auto value = words(reply.words)) return CellReading<int>::of(*value);
    if (starts_with_any(reply.words, {"无", "没", "未", "不需", "不要", "不用", "none", "no"})) return {};
    return CellReading<int>::bad();
}

}  // namespace

CellReading<bool> read_yes_no(const Given& cell) {
    using Answer = CellReading<bool>;
    if (cell.kind == Given::Kind::blank) return {};
    if (cell.kind == Given::Kind::boolean || cell.kind == Given::Kind::number) {
        if (cell.number == 1) return Answer::of(true);
        return cell.number == 0 ? Answer::of(false) : Answer::bad();
    }
    if (cell.kind != Given::Kind::text) return Answer::bad();
    const auto reply = reply_of(cell);
    if (reply.nothing) return {};
    return reply.several ? Answer::bad() : yes_no_of(reply.words);
}

CellReading<int> read_satisfaction(const Given& cell) {
    return rating_of(cell, satisfaction_of);
}

CellReading<int> read_urgency(const Given& cell) {
    return rating_of(cell, urgency_of);
}

std::optional<Right> read_right(const Given& cell) {
    const auto plain = squeezed(cell.text, true);
    if (holds_any(plain, {"精神", "文化", "spiritual", "cultural"})) return Right::spiritual_cultural;
    if (holds_any(plain, {"民主", "政治", "democratic", "political"})) return Right::democratic_political;
    if (holds_any(plain, {"经济", "劳动", "economic", "labour", "labor"})) return Right::labour_economic;
    if (holds_any(plain, {"社会", "social"})) return Right::social;
    return std::nullopt;
}

std::optional<Level> read_level(const Given& cell) {
    const auto plain = squeezed(cell.text, true);
    if (holds_any(plain, {"国家", "政府", "政策", "state", "government"})) return Level::state;
    if (holds_any(plain, {"社区", "嘎查", "居委", "村委", "community"})) return Level::community;
    if (holds_any(plain, {"家庭", "家人", "亲属", "family"})) return Level::family;
    if (holds_any(plain, {"社会", "society"})) return Level::society;
    return std::nullopt;
}

}  // namespace bangfu::intake
