// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/i18n.hpp>
#include <bangfu/platform/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace bangfu::embedded {
std::string_view errors_zh_cn();
std::string_view errors_en();
std::string_view words_zh_cn();
std::string_view words_en();
}  // namespace bangfu::embedded

namespace bangfu::i18n {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

void add(Texts& texts, std::string_view file) {
    auto read = json::read<std::map<std::string, std::string>>(file);
    auto more = std::move(read).value();
    texts.merge(more);
    ASSERT(more.empty());  // an id stands in one file
}

// Constant data in a form that can be searched; read once, never changed.
const Texts& texts_in(Language language) {
    static const std::array<Texts, 2> texts = [] {
        std::array<Texts, 2> all;
        add(all[0], embedded::errors_zh_cn());
        add(all[0], embedded::words_zh_cn());
        add(all[1], embedded::errors_en());
        add(all[1], embedded::words_en());
        return all;
    }();
    return texts[static_cast<std::size_t>(language)];
}

const std::string* argument(const Arguments& args, std::string_view name) {
    for (const auto& [key, value] : args)
        if (key == name) return &value;
    return nullptr;
}

}  // namespace

std::string_view name_of(Language language) {
    return language == Language::zh_cn ? "zh-CN" : "en";
}

std::optional<Language> language_named(std::string_view name) {
    if (name == "zh-CN") return Language::zh_cn;
    if (name == "en") return Language::en;
    return std::nullopt;
}

bool has_text(std::string_view id) {
    return texts_in(Language::zh_cn).contains(id) && texts_in(Language::en).contains(id);
}

std::string text(Language language, std::string_view id, const Arguments& args) {
    const auto& texts = texts_in(language);
    const auto found = texts.find(id);
    ASSERT(found != texts.end());
    const std::string_view pattern = found->second;
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto open = std::min(pattern.find('{', at), pattern.size());
        const auto close = pattern.find('}', open);
        out += pattern.substr(at, open - at);
        if (close == std::string_view::npos) {
            out += pattern.substr(open);
            break;
        }
        const auto* value = argument(args, pattern.substr(open + 1, close - open - 1));
        out += value != nullptr ? std::string_view(*value) : pattern.substr(open, close - open + 1);
        at = close + 1;
    }
    return out;
}

std::string explain(Language language, const Error& error) {
    auto out = text(language, error.code->id, error.args);
    for (const auto& fault : error.fields)
        out += "\n  " + fault.path + ": " + text(language, fault.code, fault.args);
    return out;
}

}  // namespace bangfu::i18n
