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

// What a name is found by: each form (signs, pinyin, initials) whole, behind a mark of its own, and from each
// later sign or syllable on. So a word that begins a name, or a part of it, is one range of an ordered index,
// read no further than the hits that are shown; a word from the middle of a syllable finds nothing. Each
// once, sorted. The rule reads the stored forms only, so that a name's parts are found again to be deleted.
inline constexpr char whole_name = '^';
std::vector<std::string> parts_of(std::string_view name, const NameForms& forms);

// Without blanks and middle dots; ASCII letters lower case: what a name is compared by.
std::string plain_name(std::string_view typed);

}  // namespace bangfu::people
