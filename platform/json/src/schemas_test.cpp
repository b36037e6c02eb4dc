// SPDX-License-Identifier: Apache-2.0
#include <bangfu/platform/json.hpp>

#include <gtest/gtest.h>

namespace bangfu::json {
namespace {

namespace first {
struct Row {
    std::optional<Date> since;
};
BOOST_DESCRIBE_STRUCT(Row, (), (since))
}  // namespace first
namespace second {
struct Row {
    Text<5> name;
};
BOOST_DESCRIBE_STRUCT(Row, (), (name))
}  // namespace second

struct Tree {
    RequiredText<9> name;
    std::vector<Tree> below;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (name, below))

struct Query {
    std::optional<Right> right;
    std::vector<UnionId> in;
    PersonId of;
};
BOOST_DESCRIBE_STRUCT(Query, (), (right, in, of))

TEST(JsonSchemas, NameAStructOnceAndReferToIt) {
    Schemas schemas;
    EXPECT_EQ(schemas.answer<Tree>(), R"({"$ref":"#/components/schemas/Tree"})");
    EXPECT_EQ(schemas.answer<Tree>(), R"({"$ref":"#/components/schemas/Tree"})");
    EXPECT_EQ(
        schemas.components(),
        R"({"Tree":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":9},)"
        R"("below":{"type":"array","items":{"$ref":"#/components/schemas/Tree"},"maxItems":10000}},)"
        R"("required":["name","below"]}})");
}

TEST(JsonSchemas, PutTheNamespaceBeforeANameThatIsTaken) {
    Schemas schemas;
    EXPECT_EQ(schemas.answer<first::Row>(), R"({"$ref":"#/components/schemas/Row"})");
    EXPECT_EQ(schemas.answer<second::Row>(), R"({"$ref":"#/components/schemas/SecondRow"})");
}

TEST(JsonSchemas, AreStrictWhereAFormNamesTheStructAndWholeWhereOnlyAnswersDo) {
    const std::string since = R"({"Row":{"type":"object","properties":{"since":)"
                              R"({"anyOf":[{"type":"string","format":"date"},{"type":"null"}]}},)";
    Schemas answers;
    answers.answer<Page<first::Row>>();
    EXPECT_EQ(answers.components(), since + R"("required":["since"]}})");
    answers.form<Bounded<first::Row, 3>>();
    EXPECT_EQ(answers.components(), since + R"("required":[],"additionalProperties":false}})");
}

TEST(JsonSchemas, DescribeAQueryAsParameters) {
    Schemas schemas;
    EXPECT_EQ(
        schemas.query<Query>(),
        R"([{"name":"right","in":"query","required":false,"schema":{"anyOf":[{"type":"string",)"
        R"("enum":)"
        R"(["labour_economic","spiritual_cultural","democratic_political","social"]},{"type":"null"}]}},)"
        R"({"name":"in","in":"query","required":false,"schema":{"type":"array","items":)"
        R"({"type":"string","pattern":"^[0-9]{1,19}$"},"maxItems":10000}},)"
        R"({"name":"of","in":"query","required":true,"schema":)"
        R"({"type":"string","pattern":"^[0-9]{1,19}$"}}])");
}

TEST(JsonSchemas, DescribeAChangeByBothItsValues) {
    Schemas schemas;
    EXPECT_EQ(schemas.form<Change<bool>>(),
              R"({"type":"object","properties":{"from":{"type":"boolean"},"to":{"type":"boolean"}},)"
              R"("required":["from","to"],"additionalProperties":false})");
}

}  // namespace
}  // namespace bangfu::json
