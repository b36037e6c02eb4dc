// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bangfu::intake {

// Full-width forms made plain (（ → (, ３ → 3), every kind of blank inside and around taken away, ASCII
// letters lower case where asked. What people see as the same text becomes the same bytes.
std::string squeezed(std::string_view text, bool lower_case = false);
// The same, but blanks inside stay single blanks: names and addresses keep their words.
std::string tidied(std::string_view text);
// Whether nothing of it can be seen.
bool is_blank_text(std::string_view text);
// The first character of valid UTF-8; empty where the text is.
std::string_view first_character(std::string_view text);
// At most so many bytes of valid UTF-8, whole characters.
std::string_view beginning(std::string_view text, std::size_t bytes);
// The characters of valid UTF-8, one piece each.
std::vector<std::string_view> characters(std::string_view text);
bool holds_any(std::string_view text, std::initializer_list<std::string_view> words);
bool is_digits(std::string_view text);
// Takes the first of the words that the text begins or ends with away from it; whether there was one.
bool take_first(std::string& text, std::initializer_list<std::string_view> words);
bool take_last(std::string& text, std::initializer_list<std::string_view> words);

}  // namespace bangfu::intake
