// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bangfu/intake/fields.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bangfu::intake {

// A header as written over one column: the group header above it (merged over several columns; may be empty)
// and its own.
struct Header {
    std::string group;
    std::string own;
    std::string text() const { return group.empty() ? own : group + "/" + own; }
};

// What an amount's header says of it.
struct Measure {
    bool monthly = false;   // the words speak of a month
    bool yearly = false;    // … of a year
    std::int64_t yuan = 1;  // of one unit: 元 1, 千元 1000, 万元 10000
};
Measure measure_of(const Header& header);

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
    struct Rule {
        std::string kinds;  // of "FMHS"
        Field field;
        int weight;
        std::vector<std::vector<std::string>> ideas;
        std::vector<std::string> forbidden;
    };
    void add(std::string_view line);
    std::vector<Rule> rules_;
};

}  // namespace bangfu::intake
