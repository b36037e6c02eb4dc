// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/db_test_store.hpp>

#include <array>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

using namespace bangfu;
using namespace bangfu::db;
using namespace std::string_view_literals;

namespace {

constexpr std::array tables{
    Migration{"values", 1, "values",
              "CREATE TABLE stored (id BIGINT PRIMARY KEY, whole BIGINT, words TEXT, bytes BYTEA, share "
              "DOUBLE PRECISION);"},
};
constexpr std::string_view insert =
    "INSERT INTO stored (id, whole, words, bytes, share) VALUES ($1, $2, $3, $4, $5)";
constexpr auto chinese = "困难职工 其木格 ᠮᠣᠩᠭᠣᠯ 🐎"sv;
constexpr auto every_kind_of_byte = "\x00\x01\\x\xff\n\t'\"\x7f\x80"sv;

class ValuesTest : public testing::Test {
  protected:
    TestStore store{tables};

    void put(std::initializer_list<Param> values) {
        store.database().write([&](Session& session) { session.execute(insert, values); });
    }
    // Calls `look` with the row `id`.
    template <class F>
    void look_at(std::int64_t id, F&& look) {
        store.database().read([&](Session& session) {
            auto rows = session.query("SELECT whole, words, bytes, share FROM stored WHERE id = $1", {id});
            ASSERT_TRUE(rows.next());
            look(rows);
            EXPECT_FALSE(rows.next());
        });
    }
};

}  // namespace

TEST_F(ValuesTest, RefusesATextInANumberColumn) {
    EXPECT_THROW(put({1, "text", nullptr, nullptr, nullptr}), Fault);
}

TEST_F(ValuesTest, NullIsNullInEveryColumn) {
    put({1, nullptr, nullptr, nullptr, std::optional<std::int64_t>()});
    look_at(1, [](const Rows& row) {
        for (int column = 0; column < 4; ++column) EXPECT_TRUE(row.is_null(column));
        EXPECT_EQ(row.i64(0), 0);
        EXPECT_EQ(row.view(1), "");
        EXPECT_EQ(row.maybe_text(1), std::nullopt);
        EXPECT_EQ(row.maybe_i64(0), std::nullopt);
        EXPECT_EQ(row.maybe_date(0), std::nullopt);
    });
}

TEST_F(ValuesTest, EmptyTextAndBytesAreNotNull) {
    put({1, 0, "", Blob{""}, 0.0});
    put({2, 0, std::string_view(), Blob{std::string_view()}, 0.0});
    for (const int id : {1, 2}) {
        look_at(id, [](const Rows& row) {
            for (int column = 0; column < 4; ++column) EXPECT_FALSE(row.is_null(column));
            EXPECT_EQ(row.maybe_text(1), "");
            EXPECT_EQ(row.blob(2), "");
        });
    }
}

TEST_F(ValuesTest, NumbersTextAndBytesComeBackAsTheyWent) {
    put({1, std::numeric_limits<std::int64_t>::max(), chinese, Blob{every_kind_of_byte}, 0.1});
    put({2, std::numeric_limits<std::int64_t>::min(), "\\N\t\r\n", Blob{"\0"sv}, -1e300});
    look_at(1, [](const Rows& row) {
        EXPECT_EQ(row.i64(0), std::numeric_limits<std::int64_t>::max());
        EXPECT_EQ(row.text(1), chinese);
        EXPECT_EQ(row.blob(2), every_kind_of_byte);
        EXPECT_EQ(row.real(3), 0.1);
    });
    look_at(2, [](const Rows& row) {
        EXPECT_EQ(row.i64(0), std::numeric_limits<std::int64_t>::min());
        EXPECT_EQ(row.text(1), "\\N\t\r\n");
        EXPECT_EQ(row.blob(2), "\0"sv);
        EXPECT_EQ(row.real(3), -1e300);
    });
}

TEST_F(ValuesTest, ValuesOfTheBaseTypesComeBackAsTheyWent) {
    store.database().read([](Session& session) {
        auto rows = session.query(
            "SELECT CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), CAST($4 AS BIGINT)",
            {Money{-5}, Date{-400}, Instant{1773878400123}, UnionId{77}});
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.money(0), Money{-5});
        EXPECT_EQ(rows.date(1), Date{-400});
        EXPECT_EQ(rows.instant(2), Instant{1773878400123});
        EXPECT_EQ(rows.id<UnionId>(3), UnionId{77});
        EXPECT_EQ(rows.maybe_id<UnionId>(3), UnionId{77});
    });
}

TEST_F(ValuesTest, AParameterMayStandTwiceAndInAnyOrder) {
    store.database().write([](Session& session) {
        session.execute("INSERT INTO stored (words, whole, id) VALUES ($2, $1, $1)", {3, "three"});
        auto rows = session.query("SELECT words FROM stored WHERE id = $2 AND whole = $2 AND words = $1",
                                  {"three", 3});
        EXPECT_TRUE(rows.next());
    });
}

TEST_F(ValuesTest, AStatementTakesNullAndThenAValueInTheSamePlace) {
    for (int id = 1; id <= 8; ++id) {
        const auto given = [&](int bit, Param value) { return (id & bit) != 0 ? value : Param(nullptr); };
        put({id, given(1, 10), given(2, "ten"), given(4, Blob{"\x10"}), nullptr});
    }
    for (int id = 1; id <= 8; ++id) {
        look_at(id, [&](const Rows& row) {
            EXPECT_EQ(row.i64(0), (id & 1) != 0 ? 10 : 0);
            EXPECT_EQ(row.text(1), (id & 2) != 0 ? "ten" : "");
            EXPECT_EQ(row.blob(2), (id & 4) != 0 ? "\x10" : "");
        });
    }
}

TEST_F(ValuesTest, AWholeNumberMayGoWhereAFractionWentBefore) {
    put({1, nullptr, nullptr, nullptr, 1.5});
    put({2, nullptr, nullptr, nullptr, 2});
    look_at(2, [](const Rows& row) { EXPECT_EQ(row.real(3), 2.0); });
}

TEST_F(ValuesTest, SumsCountsAndTextsOfNumbersReadTheSame) {
    put({1, 9'000'000'000'000'000, "a", nullptr, 0.5});
    put({2, -1, "b", nullptr, 0.25});
    store.database().read([](Session& session) {
        auto rows = session.query(
            "SELECT SUM(whole), COUNT(*), SUM(share), AVG(share), MAX(words), EXISTS (SELECT 1) FROM stored");
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.i64(0), 8'999'999'999'999'999);
        EXPECT_EQ(rows.text(0), TestStore::on_postgres() ? rows.text(0) : "8999999999999999");
        EXPECT_EQ(rows.i64(1), 2);
        EXPECT_EQ(rows.text(1), "2");
        EXPECT_EQ(rows.real(2), 0.75);
        EXPECT_EQ(rows.real(3), 0.375);
        EXPECT_EQ(rows.text(4), "b");
        EXPECT_TRUE(rows.flag(5));
    });
}

TEST_F(ValuesTest, ExecuteTellsHowManyRowsItChanged) {
    store.database().write([](Session& session) {
        EXPECT_EQ(session.execute("INSERT INTO stored (id) VALUES (1), (2), (3)"), 3);
        EXPECT_EQ(session.execute("UPDATE stored SET whole = 1 WHERE id > $1", {1}), 2);
        EXPECT_EQ(session.execute("UPDATE stored SET whole = 1 WHERE id > $1", {100}), 0);
        EXPECT_EQ(session.execute("CREATE INDEX stored_whole ON stored (whole)"), 0);
        EXPECT_EQ(session.execute("DELETE FROM stored"), 3);
    });
}

TEST_F(ValuesTest, AnInsertThatReturnsIsDoneThoughNobodyReadsItsRows) {
    store.database().write([](Session& session) {
        const auto unread = session.query("INSERT INTO stored (id) VALUES ($1) RETURNING id", {5});
    });
    look_at(5, [](const Rows&) {});
}

TEST_F(ValuesTest, TheSameStatementMayRunInsideItself) {
    store.database().write([](Session& session) {
        session.execute("INSERT INTO stored (id) VALUES (1), (2), (3)");
        int pairs = 0;
        constexpr std::string_view all = "SELECT id FROM stored ORDER BY id";
        auto outer = session.query(all);
        while (outer.next()) {
            auto inner = session.query(all);
            while (inner.next()) ++pairs;
        }
        EXPECT_EQ(pairs, 9);
    });
}

TEST_F(ValuesTest, BulkKeepsNothingWithoutItsEnd) {
    store.database().write([](Session& session) {
        session.execute("INSERT INTO stored (id) VALUES (1)");
        {
            const auto bulk = session.bulk("stored", {"id", "words"});
            bulk->row(std::array<Param, 2>{2, "two"});
        }
        auto rows = session.query("SELECT COUNT(*) FROM stored");
        rows.next();
        EXPECT_EQ(rows.i64(0), 1);
    });
}

TEST_F(ValuesTest, BulkRefusesARowWithTheSameKey) {
    EXPECT_THROW(store.database().write([](Session& session) {
        const auto bulk = session.bulk("stored", {"id"});
        bulk->row(std::array<Param, 1>{2});
        bulk->row(std::array<Param, 1>{2});
        bulk->finish();
    }),
                 Fault);
}

TEST_F(ValuesTest, BulkBringsEveryValueAsItIs) {
    const auto rows_written = store.database().write([](Session& session) {
        const auto bulk = session.bulk("stored", {"id", "whole", "words", "bytes", "share"});
        bulk->row(std::array<Param, 5>{1, std::numeric_limits<std::int64_t>::min(), chinese,
                                       Blob{every_kind_of_byte}, 0.1});
        bulk->row(std::array<Param, 5>{2, nullptr, "\\N\t\r\n\\", nullptr, nullptr});
        bulk->row(std::array<Param, 5>{3, 3, "", Blob{""}, 3});
        for (int id = 4; id <= 5000; ++id) bulk->row(std::array<Param, 5>{id, id, "many", Blob{"\xff"}, 0.5});
        return bulk->finish();
    });
    EXPECT_EQ(rows_written, 5000);
    look_at(1, [](const Rows& row) {
        EXPECT_EQ(row.i64(0), std::numeric_limits<std::int64_t>::min());
        EXPECT_EQ(row.text(1), chinese);
        EXPECT_EQ(row.blob(2), every_kind_of_byte);
        EXPECT_EQ(row.real(3), 0.1);
    });
    look_at(2, [](const Rows& row) {
        EXPECT_TRUE(row.is_null(0) && row.is_null(2) && row.is_null(3));
        EXPECT_EQ(row.text(1), "\\N\t\r\n\\");
    });
    look_at(3, [](const Rows& row) {
        EXPECT_FALSE(row.is_null(1) || row.is_null(2));
        EXPECT_EQ(row.real(3), 3.0);
    });
    look_at(5000, [](const Rows& row) { EXPECT_EQ(row.blob(2), "\xff"); });
}

void ask_more_than_is_kept(Session& session) {
    for (int i = 0; i < 1200; ++i) {
        auto rows = session.query("SELECT " + std::to_string(i));
        ASSERT_TRUE(rows.next());
        EXPECT_EQ(rows.i64(0), i);
    }
}

// The reader given back last is lent first, so the second read meets what the first one left.
TEST_F(ValuesTest, AReaderForgetsStatementsWhenItKeepsTooMany) {
    store.database().read(ask_more_than_is_kept);
    store.database().read(ask_more_than_is_kept);
}

// Writes take turns on several connections: enough of them that each connection has had its turn.
TEST_F(ValuesTest, AWriterForgetsStatementsWhenItKeepsTooMany) {
    for (int i = 0; i < 8; ++i) {
        store.database().write([](Session& session) {
            ask_more_than_is_kept(session);
            session.execute("INSERT INTO stored (id) SELECT COUNT(*) FROM stored");
        });
    }
}
