// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/intake/fields.hpp>

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace bangfu::intake {

// A header as written over one column: the group header above it (merged over several columns; may be empty)
// and its own.
struct Header {
    std::string group;
    std::string own;
    bool numbers = false;  // the column below mostly holds numbers
    std::string text() const { return group.empty() ? own : group + "/" + own; }
};

struct Meaning {
    Field field = Field::ignore;
    int weight = 0;         // how much it speaks for the kind of sheet
    double confidence = 0;  // 0..1: the share of the header's characters that the rule explains
    double score = 0;       // to choose between meanings
};

class HeaderRules {
  public:
    // The product's rules and then the union's own lines; a line that is no rule is left out.
    explicit HeaderRules(std::string_view own_lines = {});
    // Every meaning the header may have on this kind of sheet, best first.
    std::vector<Meaning> meanings(SheetKind kind, const Header& header) const;

  private:
    struct Texts;
    using Words = std::vector<std::size_t>;  // indexes into words_
    struct Rule {
        std::string kinds;  // of "FMHS"
        Field field;
        int weight;
        std::vector<Words> ideas;
        Words forbidden;
        Words never;  // forbidden in brackets and in the group header, too
    };
    void add(std::string_view line);
    void forbid(Rule& rule, std::string_view said);
    Words words_in(std::string_view text, char by);
    Texts texts_of(const std::string& header, bool numbers) const;
    // Which words occur in a text, by their index.
    std::vector<char> occurring(std::string_view text) const;
    // `anywhere`: the words of the group header and of the own, with their brackets.
    void try_rules(SheetKind kind, const Texts& texts, const std::vector<char>& anywhere, double factor,
                   std::vector<Meaning>& found) const;

    std::vector<Rule> rules_;
    // Each word once; every text is searched for all of them in one pass, from their first characters.
    std::vector<std::string> words_;
    std::unordered_map<std::string, std::size_t> index_of_word_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_first_character_;
};

// Remembers what was asked of the rules: the runs of rows that are tried as header share most of their
// columns.
class HeaderMeanings {
  public:
    explicit HeaderMeanings(const HeaderRules& rules) : rules_(rules) {}
    const std::vector<Meaning>& of(SheetKind kind, const Header& header);

  private:
    const HeaderRules& rules_;
    std::map<std::tuple<SheetKind, bool, std::string, std::string>, std::vector<Meaning>> known_;
};

}  // namespace bangfu::intake
