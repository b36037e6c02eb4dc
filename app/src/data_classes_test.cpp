// SPDX-License-Identifier: Apache-2.0
// docs/data-classes.md against a new store: every column has a class, every row a column, and every sealed
// field and blind index that the program registers its row.
#include "compose.hpp"
#include "store.hpp"
#include <bangfu/platform/temporary.hpp>

#include <fstream>
#include <map>
#include <set>

#include <gtest/gtest.h>

namespace bangfu::app {
namespace {

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    for (std::size_t from = 1, bar = line.find('|', from); line.starts_with('|') && bar != std::string::npos;
         from = bar + 1, bar = line.find('|', from)) {
        const auto text = line.substr(from, bar - from);
        const auto first = text.find_first_not_of(' ');
        cells.push_back(
            first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1));
    }
    return cells;
}

struct Documented {
    std::map<std::string, std::string> columns;  // "table.column" → class
    std::map<std::string, std::string> fields;  // "200 people.identity_number" → its class: "P3 sealed 200"
    std::map<std::string, std::string>
        indexes;  // with bits: "200 people.identity_number 128" → "P3 blind 200"
    std::vector<std::string> repeated;
};

// Tests run in the project's folder.
Documented documented() {
    Documented found;
    std::ifstream in("docs/data-classes.md");
    std::string title;
    for (std::string line; std::getline(in, line);) {
        const auto cells = cells_of(line);
        if (cells.empty()) {
            title.clear();
        } else if (title.empty()) {
            title = cells[0];
        } else if (cells[0].find_first_not_of('-') == std::string::npos) {
            continue;
        } else if (title == "table.column") {
            if (!found.columns.emplace(cells[0], cells[1]).second) found.repeated.push_back(cells[0]);
        } else if (title == "field code") {
            found.fields[cells[0] + " " + cells[1]] = "P3 sealed " + cells[0];
        } else if (title == "index code") {
            found.indexes[cells[0] + " " + cells[1] + " " + cells[2]] = "P3 blind " + cells[0];
        }
    }
    return found;
}

// The columns of a store that all migrations made, and of the keys' own.
class NewStore : public testing::Test {
  protected:
    NewStore() {
        const temporary::Folder folder;
        const auto& place = folder.path();
        const auto store = db::Database::open({"sqlite:" + (place / "data.db").string(), 1, 1});
        db::migrate(*store, all_migrations());
        add_columns(*store);
        keys::Vault::open(place / "keys", place / "data", 4711);
        add_columns(*db::Database::open({"sqlite:" + (place / "keys" / "keys.db").string(), 1, 1}));
    }

    std::set<std::string> columns;

  private:
    void add_columns(db::Database& database) {
        database.read([&](db::Session& session) {
            auto rows = session.query(
                "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
                "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'");
            while (rows.next()) columns.insert(rows.text(0) + "." + rows.text(1));
        });
    }
};

TEST_F(NewStore, HasNoColumnWithoutAClass) {
    const auto document = documented();
    for (const auto& column : columns)
        EXPECT_TRUE(document.columns.contains(column)) << column << " has no row in docs/data-classes.md";
}

TEST_F(NewStore, HasEveryColumnThatHasAClass) {
    const auto document = documented();
    ASSERT_GT(document.columns.size(), 100U);
    for (const auto& [column, sign] : document.columns)
        EXPECT_TRUE(columns.contains(column))
            << column << " has a row in docs/data-classes.md, no table has it";
    for (const auto& column : document.repeated) ADD_FAILURE() << column << " has two rows";
}

TEST(DataClasses, AreOfTheFiveAndNameFieldsThatAreListed) {
    const auto document = documented();
    const std::set<std::string> classes{"P0", "P1", "P2", "P3", "S"};
    std::set<std::string> codes;
    for (const auto& [field, sign] : document.fields) codes.insert(sign);
    for (const auto& [index, sign] : document.indexes) codes.insert(sign);
    for (const auto& [column, sign] : document.columns) {
        if (sign.starts_with("P3 "))
            EXPECT_TRUE(codes.contains(sign)) << column << ": " << sign << " is not listed above";
        else
            EXPECT_TRUE(classes.contains(sign)) << column << ": " << sign;
    }
}

TEST(SealedFields, AreThoseThatTheProgramRegisters) {
    std::set<std::string> registered;
    for (const auto& field : all_fields())
        registered.insert(std::to_string(field.code) + " " + std::string(field.name));
    std::set<std::string> listed;
    for (const auto& [field, sign] : documented().fields) listed.insert(field);
    EXPECT_EQ(registered, listed);
}

TEST(BlindIndexes, AreThoseThatTheProgramRegisters) {
    std::set<std::string> registered;
    for (const auto& index : all_indexes())
        registered.insert(std::to_string(index.code) + " " + std::string(index.name) + " " +
                          std::to_string(index.bits));
    std::set<std::string> listed;
    for (const auto& [index, sign] : documented().indexes) listed.insert(index);
    EXPECT_EQ(registered, listed);
}

TEST(Codes, OfFieldsAndIndexesStandForOneThingEach) {
    EXPECT_TRUE(keys::check_fields(all_fields(), all_indexes()).ok());
}

}  // namespace
}  // namespace bangfu::app
