// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/json.hpp>

#include <gtest/gtest.h>

namespace bangfu::json {
namespace {

enum class Sex { female, male };
BOOST_DESCRIBE_ENUM(Sex, female, male)

struct Member {
    RequiredText<20> name;
    std::optional<Sex> sex;
    Date birth_date;
    bool operator==(const Member&) const = default;
};
BOOST_DESCRIBE_STRUCT(Member, (), (name, sex, birth_date))

struct Household {
    PersonId head;
    Personal<Text<10>> phone;
    Money income_fen;
    Cell cell;
    Bounded<Member, 3> members;
    std::map<std::string, bool> flags;
    std::optional<Instant> seen_at;
    bool operator==(const Household&) const = default;
};
BOOST_DESCRIBE_STRUCT(Household, (), (head, phone, income_fen, cell, members, flags, seen_at))

struct ChangeMember {
    std::optional<Change<RequiredText<20>>> name;
    std::optional<Change<std::optional<Sex>>> sex;
    bool operator==(const ChangeMember&) const = default;
};
BOOST_DESCRIBE_STRUCT(ChangeMember, (), (name, sex))

struct ListMembers {
    std::optional<Text<50>> q;
    std::optional<Ranged<1, 200>> limit;
    std::optional<bool> retired;
    Bounded<Sex, 2> sex;
    std::optional<Cursor> cursor;
    UnionId in_union;
    bool operator==(const ListMembers&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListMembers, (), (q, limit, retired, sex, cursor, in_union))

enum class Word { private_, public_ };
BOOST_DESCRIBE_ENUM(Word, private_, public_)

struct Reserved {
    std::int32_t union_ = 0;
    Word word = Word::public_;
};
BOOST_DESCRIBE_STRUCT(Reserved, (), (union_, word))

std::string argument(const Arguments& args, std::string_view name) {
    for (const auto& [key, value] : args)
        if (key == name) return value;
    return "(absent)";
}

// "line:column reason" of a refused text.
std::string place_of(std::string_view text) {
    const auto document = Document::parse(text);
    if (document.ok()) return "accepted";
    EXPECT_TRUE(document.error().is(error::malformed));
    const auto& args = document.error().args;
    return argument(args, "line") + ":" + argument(args, "column") + " " + argument(args, "reason");
}

// "path code" of every fault, in order.
template <class T>
std::vector<std::string> faults_of(const Result<T>& result) {
    std::vector<std::string> out;
    if (result.ok()) return out;
    EXPECT_TRUE(result.error().is(error::invalid_form));
    for (const auto& fault : result.error().fields) out.push_back(fault.path + " " + fault.code);
    return out;
}

using Faults = std::vector<std::string>;

TEST(JsonDocument, NamesLineAndColumnOfWhatIsNotJson) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "1:1 incomplete"},         {"{\"a\":", "1:6 incomplete"},
        {"{\"a\":1,}", "1:8 syntax"},   {"{\n  \"人\": x}", "2:8 syntax"},
        {"{} {}", "1:4 extra_data"},    {"[1e999]", "1:7 syntax"},
        {"[NaN]", "1:2 syntax"},        {"// note\n{}", "1:1 syntax"},
        {"[1,]", "1:4 syntax"},         {"{\"a\":1,\"b\":{\"a\":2},\"\\u0061\":3}", "1:27 duplicate_member"},
        {"[\"\xFF\"]", "1:3 not_utf8"}, {"[\"\\ud800\"]", "1:9 syntax"},
    };
    for (const auto& [text, place] : cases) EXPECT_EQ(place_of(text), place) << text;
}

TEST(JsonDocument, GoesThirtyTwoLevelsDeepAndNoDeeper) {
    EXPECT_EQ(place_of(std::string(32, '[') + std::string(32, ']')), "accepted");
    EXPECT_EQ(place_of(std::string(33, '[') + std::string(33, ']')), "1:33 too_deep");
}

TEST(JsonForm, ReportsEveryFaultWithItsPlace) {
    const auto household = read<Household>(R"({
        "head": 12, "phone": "01234567890", "income_fen": 12.5,
        "cell": {"right": "social", "level": "planet"},
        "members": [{"name": "  ", "birth_date": "2026-02-29"},
                    {"name": "其其格", "sex": "none", "birth_date": null, "nick": 1}],
        "flags": {"a": "yes"}, "seen_at": "yesterday"})");
    EXPECT_EQ(faults_of(household),
              (Faults{"head wrong_type", "phone too_long", "income_fen wrong_type", "cell.level not_one_of",
                      "members[0].name required", "members[0].birth_date not_a_date",
                      "members[1].sex not_one_of", "members[1].birth_date required",
                      "members[1].nick unknown_member", "flags.a wrong_type", "seen_at not_an_instant"}));
}

TEST(JsonForm, SaysWhatWasExpected) {
    const auto limit = read<Ranged<1, 200>>("201");
    ASSERT_EQ(faults_of(limit), Faults{" out_of_range"});
    EXPECT_EQ(limit.error().fields[0].args, (Arguments{{"min", "1"}, {"max", "200"}}));
    const auto sex = read<Sex>("\"x\"");
    ASSERT_EQ(faults_of(sex), Faults{" not_one_of"});
    EXPECT_EQ(sex.error().fields[0].args, (Arguments{{"allowed", "female,male"}}));
}

TEST(JsonForm, RefusesAnObjectThatIsNone) {
    EXPECT_EQ(faults_of(read<Member>("[]")), Faults{" wrong_type"});
}

TEST(JsonForm, RefusesMoreItemsThanAListMayHold) {
    EXPECT_EQ(faults_of(read<Bounded<bool, 2>>("[true,true,true]")), Faults{" too_many"});
    EXPECT_TRUE((read<Bounded<bool, 2>>("[true,true]").ok()));
}

TEST(JsonForm, StopsCountingFaultsAtItsLimit) {
    std::string text = "[0";
    for (int i = 0; i < 5000; ++i) text += ",0";
    const auto list = read<std::vector<bool>>(text + "]");
    EXPECT_EQ(list.error().fields.size(), max_faults);
}

TEST(JsonForm, RefusesWhatIsOutOfANumbersRange) {
    EXPECT_EQ(faults_of(read<std::int32_t>("2147483648")), Faults{" out_of_range"});
    EXPECT_EQ(faults_of(read<std::int64_t>("9007199254740992")), Faults{" out_of_range"});
    EXPECT_EQ(faults_of(read<std::int64_t>("18446744073709551615")), Faults{" wrong_type"});
    EXPECT_EQ(faults_of(read<Money>("9000000000000001")), Faults{" out_of_range"});
    EXPECT_EQ(read<Money>("-9000000000000000").value(), Money{-Money::limit_fen});
    EXPECT_EQ(faults_of(read<PersonId>("\"0\"")), Faults{" not_an_id"});
    EXPECT_EQ(faults_of(read<PersonId>("\"12x\"")), Faults{" not_an_id"});
}

TEST(JsonForm, TrimsTextAndCountsCodePoints) {
    EXPECT_EQ(read<Text<3>>("\" \xE3\x80\x80乌兰图\\n \"").value().value, "乌兰图");
    EXPECT_EQ(faults_of(read<Text<3>>("\"乌兰图雅\"")), Faults{" too_long"});
    EXPECT_EQ(faults_of(read<Text<9>>("\"a\\u0000b\"")), Faults{" bad_characters"});
    EXPECT_EQ(faults_of(read<Text<9>>("\"a\\u0085b\"")), Faults{" bad_characters"});
    EXPECT_EQ(faults_of(read<Text<9, 3>>("\"ab\"")), Faults{" too_short"});
    EXPECT_EQ(read<Text<9>>("\"a\\r\\nb\"").value().value, "a\nb");
}

TEST(JsonForm, CutsALongUnknownNameInsideItsPath) {
    std::string name;
    for (int i = 0; i < 100; ++i) name += "帮";
    const auto answer = read<Nothing>("{\"" + name + "\":1}");
    EXPECT_EQ(answer.error().fields[0].path, name.substr(0, 63));
}

TEST(JsonForm, WritesWhatItReads) {
    const std::string text =
        R"({"head":"123456789012345678","phone":"0471","income_fen":-5,)"
        R"("cell":{"right":"democratic_political","level":"family"},)"
        R"("members":[{"name":"其\"其\\格","sex":null,"birth_date":"2000-02-29"}],"flags":{"a":true},)"
        R"("seen_at":"2026-03-15T08:00:00.000Z"})";
    const auto household = read<Household>(text);
    ASSERT_EQ(faults_of(household), Faults{});
    EXPECT_EQ(household->members.items[0].name.value, "其\"其\\格");
    EXPECT_EQ(write(*household), text);
}

TEST(JsonForm, LeavesTheUnderscoreOffNamesThatAreWordsOfCpp) {
    EXPECT_EQ(write(Reserved{3, Word::private_}), R"({"union":3,"word":"private"})");
    EXPECT_EQ(read<Reserved>(R"({"union":3,"word":"private"})")->union_, 3);
}

TEST(JsonForm, KeepsAnyValueAsItsText) {
    EXPECT_EQ(read<Raw>(" { \"a\" : [ 1 , null , \"\\u4e61\" , 1.5 ] } ").value().text,
              R"({"a":[1,null,"乡",1.5]})");
}

TEST(JsonForm, WritesControlCharactersEscaped) {
    EXPECT_EQ(write(std::string("\x01\n\"")), R"("\u0001\n\"")");
}

TEST(JsonQuery, ReadsTextsByTheTypesOfTheirFields) {
    const std::vector<std::pair<std::string, std::string>> pairs{{"q", "123"},
                                                                 {"limit", "50"},
                                                                 {"retired", "true"},
                                                                 {"sex", "male"},
                                                                 {"sex", "female"},
                                                                 {"in_union", "7"},
                                                                 {"cursor", Cursor{{"张", "9"}}.text()}};
    const auto query = read_query<ListMembers>(pairs);
    ASSERT_EQ(faults_of(query), Faults{});
    EXPECT_EQ(query->q->value, "123");
    EXPECT_EQ(query->limit->value, 50);
    EXPECT_TRUE(*query->retired);
    EXPECT_EQ(query->sex.items, (std::vector{Sex::male, Sex::female}));
    EXPECT_EQ(query->cursor->values, (std::vector<std::string>{"张", "9"}));
    EXPECT_EQ(query->in_union, UnionId{7});
}

TEST(JsonQuery, GivesTheSameFaultsAsABody) {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"limit", "many"}, {"retired", "1"}, {"q", "a"}, {"q", "b"}, {"page", "2"}, {"cursor", "!"}};
    EXPECT_EQ(faults_of(read_query<ListMembers>(pairs)),
              (Faults{"q wrong_type", "limit wrong_type", "retired wrong_type", "cursor not_a_cursor",
                      "in_union required", "page unknown_member"}));
}

TEST(JsonQuery, TakesAnEmptyValueAsAbsent) {
    const std::vector<std::pair<std::string, std::string>> pairs{{"q", ""}, {"limit", ""}, {"in_union", "7"}};
    const auto query = read_query<ListMembers>(pairs);
    ASSERT_EQ(faults_of(query), Faults{});
    EXPECT_FALSE(query->q || query->limit);
}

TEST(JsonCursor, RefusesWhatItDidNotMake) {
    for (const std::string_view word :
         {"", "A", "A=", "AAB", "AAE", "AAFh_", "AAP_", "@@@@", "AAFhAAFh", "AAH_"})
        if (const auto cursor = Cursor::parse(word)) {
            EXPECT_EQ(cursor->text(), word);
        }
    EXPECT_FALSE(Cursor::parse("AAB"));   // bits left over
    EXPECT_FALSE(Cursor::parse("AAE"));   // a value that is not there
    EXPECT_FALSE(Cursor::parse("AAH_"));  // not UTF-8
    EXPECT_FALSE(Cursor::parse(std::string(2000, 'A')));
}

TEST(JsonChange, TakesAFieldOnlyWhereNobodyChangedIt) {
    const auto patch =
        read<ChangeMember>(R"({"name":{"from":"乌兰","to":"乌兰图雅"},"sex":{"from":null,"to":"female"}})");
    ASSERT_EQ(faults_of(patch), Faults{});
    Member present{"乌兰", Sex::male, {}};
    FieldConflicts conflicts;
    EXPECT_TRUE(apply(patch->name, present.name, conflicts, "name"));
    EXPECT_FALSE(apply(patch->sex, present.sex, conflicts, "sex"));
    EXPECT_EQ(present, (Member{"乌兰图雅", Sex::male, {}}));
    const auto outcome = conflicts.outcome();
    ASSERT_TRUE(outcome.refused());
    EXPECT_TRUE(outcome.error().is(error::field_conflict));
    EXPECT_EQ(outcome.error().fields,
              (std::vector<FieldFault>{
                  {"sex", "changed_since", {{"yours", "\"female\""}, {"theirs", "\"male\""}}}}));
}

TEST(JsonChange, AcceptsThatBothMadeTheSameChange) {
    const std::optional<Change<std::int32_t>> change{{1, 2}};
    std::int32_t present = 2;
    FieldConflicts conflicts;
    EXPECT_FALSE(apply(change, present, conflicts, "size"));
    EXPECT_TRUE(conflicts.outcome().ok());
}

}  // namespace
}  // namespace bangfu::json
