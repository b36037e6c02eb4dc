// SPDX-License-Identifier: Apache-2.0
// Texts of the programs on the server (command line, spreadsheets): the words for error codes, fault codes of
// fields and the grid, from i18n/*.json at the repository's root, which the web imports too. They are
// compiled in.
#pragma once

#include <bangfu/base/result.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace bangfu::i18n {

enum class Language { zh_cn, en };

std::string_view name_of(Language language);  // "zh-CN", "en"
std::optional<Language> language_named(std::string_view name);

// The text of `id`, each {name} in it replaced by the argument of that name (and left as it stands where
// there is none). An id without a text is a bug: a test compares the files with the codes that the sources
// name.
std::string text(Language language, std::string_view id, const Arguments& args = {});
bool has_text(std::string_view id);

// The refusal and, below it, each fault of a field with its place, one a line.
std::string explain(Language language, const Error& error);

}  // namespace bangfu::i18n
