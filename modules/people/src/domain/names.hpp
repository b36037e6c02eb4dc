// SPDX-License-Identifier: Apache-2.0
// How a name is found: by its signs, its pinyin and the initials of its pinyin.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bangfu::people {

struct NameForms {
    std::string pinyin;    // "zengxiaoming", lower case ASCII, no blanks
    std::string initials;  // "zxm"
};
// By ICU "Han-Latin/Names", which knows the readings of surnames (曾 zeng, 单 shan, 仇 qiu). A name is never
// split into surname and given name: Mongolian names have no surname.
NameForms name_forms(std::string_view name);

// Bigrams of the name's signs, of the pinyin and of the initials, each once, sorted; a form of one sign is a
// gram of its own.
std::vector<std::string> grams_of(std::string_view name, const NameForms& forms);
// The grams that a word searched for must have, in its own order, at most `limit`.
std::vector<std::string> grams_of_word(std::string_view word, std::size_t limit);

// Without blanks and middle dots; ASCII letters lower case: what a name is compared by.
std::string plain_name(std::string_view typed);

}  // namespace bangfu::people
