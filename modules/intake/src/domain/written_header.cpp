// SPDX-License-Identifier: Apache-2.0
#include "written_header.hpp"

#include "plain_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bangfu::intake {
namespace {

// What speaks of the worker by leaving him out; longer ones first.
constexpr std::array all_but_the_worker{
    "不含职工本人", "除职工本人以外", "除职工本人外", "除职工本人", "职工本人除外", "非职工本人",
    "除本人以外",   "除本人之外",     "不包括本人",   "除本人外",   "扣除本人",     "不含本人",
    "不包含本人",   "不包括职工",     "不含户主",     "户主除外",   "不含申请人",   "不含职工",
    "本人除外",     "本人以外",       "本人之外",     "除本人",     "非本人"};
// Whose household it is says nothing of whose income; what stands behind is the word.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> of_the_household{
    {{"职工本人家庭", "家庭"},
     {"职工及家庭", "家庭"},
     {"职工及其家庭", "家庭"},
     {"本人及家庭", "家庭"},
     {"本人及其家庭", "家庭"},
     {"职工家庭", "家庭"},
     {"户主家庭", "家庭"},
     {"申请人家庭", "家庭"},
     {"本人家庭", "家庭"},
     {"员工家庭", "家庭"},
     {"职工全家", "全家"},
     {"本人全家", "全家"},
     {"workershousehold", "household"},
     {"workersfamily", "family"}}};

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

void rewrite(std::string& text) {
    // "12 months" and "half a year" name the window, not the measure.
    for (const std::string_view window : {"12个月", "十二个月", "近一年", "上一年", "过去一年"})
        replace_all(text, window, "年");
    for (const std::string_view others : all_but_the_worker) replace_all(text, others, "其他成员");
    for (const auto& [what, by] : of_the_household) replace_all(text, what, by);
    for (const std::string_view other : {"其他", "其它", "其余"}) {
        for (const std::string_view all : {"全部", "所有", "全体"}) {
            replace_all(text, std::string(other) + std::string(all), other);
            replace_all(text, std::string(all) + std::string(other), other);
        }
    }
}

}  // namespace

Written written(std::string_view header) {
    Written texts;
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
    for (auto* text : {&texts.main, &texts.all}) rewrite(*text);
    // "全体家庭成员年收入（本人除外）" leaves the worker out as well as "其他成员".
    if (holds_any(texts.all, {"其他成员"}))
        for (const std::string_view all : {"全部", "所有", "全体"})
            for (auto* text : {&texts.main, &texts.all}) replace_all(*text, all, "");
    return texts;
}

}  // namespace bangfu::intake
