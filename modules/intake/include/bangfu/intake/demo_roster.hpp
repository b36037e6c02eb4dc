// SPDX-License-Identifier: Apache-2.0
// A roster made up from a seed, with faults on purpose and the answers a reader must give: for trying the
// import, for demonstrations and for tests. No real person: every identity number uses a region that
// was never assigned.
#pragma once

#include <bangfu/intake/roster.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace bangfu::intake {

struct DemoOptions {
    int households = 300;
    std::uint64_t seed = 1;
    int faults_of_each_kind = 3;  // eight kinds; together they need no more than half of the households
    Money local_minimum{90'000};
    Date day = *Date::of(2026, 10, 31);
    std::string file_no_prefix = "QX2026";
    std::string region = "150499";      // of the identity numbers: one that was never assigned
    std::vector<std::string> unions{};  // names of the unions that households come from, in turn; empty: one
};

struct DemoCell {
    enum class Kind { blank, text, number, date } kind = Kind::blank;
    std::string text;
    double number = 0;
    Date date;
};

struct DemoTable {
    SheetKind kind = SheetKind::files;
    std::vector<Field> fields;
    std::vector<std::vector<DemoCell>> rows;
};

struct DemoRoster {
    std::vector<DemoTable> tables;
    RosterSummary expected;
    DemoOptions options;
};
// Deterministic: the same options give the same roster on every machine.
DemoRoster make_demo_roster(const DemoOptions& options);

// How an office writes it down.
struct DemoStyle {
    int wording = 0;                   // which office's header words, 0..demo_wordings-1
    bool titles = true;                // a title row and a line saying who filled it in
    bool two_header_rows = false;      // group headers above (merged in xlsx)
    bool subtotals = false;            // a subtotal every 25 rows and a total
    bool repeated_headers = false;     // the header again every 40 rows
    bool merged_file_numbers = false;  // members: one file number over several rows
    bool notes = false;                // remarks under the table
    int dates = 0;  // 0 date cells, 1 2026-03-15, 2 2026.3.15, 3 2026/3/15, 4 2026年3月15日, 5 20260315,
                    // 6 2026-03-15 08:30:00
    std::uint64_t shuffle = 0;  // not 0: columns and sheets in another order
};
inline constexpr int demo_wordings = 5;

// Writes one xlsx. A path that cannot be written is a Fault.
void write_demo_xlsx(const DemoRoster& roster, const DemoStyle& style, const std::string& path);
// One CSV a sheet: name and bytes, in GB18030 or UTF-8.
std::vector<std::pair<std::string, std::string>> write_demo_csv(const DemoRoster& roster,
                                                                const DemoStyle& style, bool gb18030);

}  // namespace bangfu::intake
