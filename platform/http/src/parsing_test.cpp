// SPDX-License-Identifier: Apache-2.0
#include "cookie.hpp"
#include "origin.hpp"
#include "path.hpp"
#include "query.hpp"
#include "router.hpp"
#include "server_fixture.hpp"
#include <bangfu/platform/http.hpp>

#include <gtest/gtest.h>

namespace bangfu::http {
namespace {

TEST(PathNumber, HasOneSpelling) {
    for (const std::string text : {"", "0", "01", "-1", "+1", "1 ", "x", "9223372036854775808", "1.0"})
        EXPECT_EQ(path_number(text), std::nullopt) << text;
    EXPECT_EQ(path_number("9223372036854775807"), 9223372036854775807);
}

TEST(PathText, IsDecodedUtf8WithoutControls) {
    for (const std::string text : {"", "%", "%2", "%zz", "%ff", "a%00b", "%0a"})
        EXPECT_EQ(path_text(text), std::nullopt) << text;
    EXPECT_EQ(path_text(std::string(513, 'x')), std::nullopt);
    EXPECT_EQ(path_text("%E5%B8%AE%2Fx"), "帮/x");
}

TEST(SessionToken, IsNotBelievedWhenItStandsTwice) {
    EXPECT_EQ(session_token("bangfu=a; bangfu=b", false), "");
    EXPECT_EQ(session_token("bangfu=" + std::string(257, 'a'), false), "");
    EXPECT_EQ(session_token("bangfu=a b", false), "");
    EXPECT_EQ(session_token("xbangfu=a; bangfu", false), "");
    EXPECT_EQ(session_token("other=1;bangfu=Ab-_9 ; x=", false), "Ab-_9");
    EXPECT_EQ(session_token("bangfu=a", true), "");
    EXPECT_EQ(session_token("__Host-bangfu=a", true), "a");
}

TEST(SessionCookie, IsBoundToTlsAndHostWhereThereIsTls) {
    EXPECT_EQ(set_cookie("a", true), "__Host-bangfu=a; Path=/; HttpOnly; SameSite=Strict; Secure");
    EXPECT_EQ(set_cookie(std::nullopt, true),
              "__Host-bangfu=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0");
}

TEST(Host, IsComparedWithoutCaseAndPort) {
    const std::vector<std::string> allowed{"localhost", "[::1]"};
    EXPECT_FALSE(is_allowed_host("", allowed));
    EXPECT_FALSE(is_allowed_host("localhost:", allowed));
    EXPECT_FALSE(is_allowed_host("localhost:123456", allowed));
    EXPECT_FALSE(is_allowed_host("[::1", allowed));
    EXPECT_TRUE(is_allowed_host("LocalHost:8080", allowed));
    EXPECT_TRUE(is_allowed_host("[::1]:8080", allowed));
}

TEST(Query, IsRefusedWhereItIsBroken) {
    EXPECT_EQ(query_pairs("a=%4"), std::nullopt);
    EXPECT_EQ(query_pairs("%ff=1"), std::nullopt);
    std::string many;
    for (int i = 0; i < 201; ++i) many += "a=1&";
    EXPECT_EQ(query_pairs(many), std::nullopt);
    EXPECT_EQ(query_pairs("a=1+2&&b&c=%26")->size(), 3U);
}

TEST(Router, PrefersALiteralToANumberToAText) {
    const auto answer = [](ReadCall&, const NoQuery&) -> Result<Thing> { return Thing{}; };
    Routes routes;
    routes.read<NoQuery, Thing>("/api/a/mine", {"a", open_to_all()}, answer);
    routes.read<NoQuery, Thing>("/api/a/{id}", {"b", open_to_all()}, answer);
    routes.read<NoQuery, Thing>("/api/a/{code:text}", {"c", open_to_all()}, answer);
    routes.read<NoQuery, Thing>("/api/a/{code:text}/{id}", {"d", open_to_all()}, answer);
    const Router router(routes, Audience::staff);
    EXPECT_EQ(router.find("GET", "/api/a").route, nullptr);
    EXPECT_EQ(router.find("GET", "/api/a/mine").route->spec.verb, "a");
    EXPECT_EQ(router.find("GET", "/api/a/7").route->spec.verb, "b");
    EXPECT_EQ(router.find("HEAD", "/api/a/07").route->spec.verb, "c");
    const auto match = router.find("GET", "/api/a/7/8");  // the number leads nowhere, the text does
    EXPECT_EQ(match.route->spec.verb, "d");
    EXPECT_EQ(match.values.numbers.size(), 1U);
    EXPECT_EQ(match.values.texts.at(0).second, "7");
    EXPECT_EQ(router.find("POST", "/api/a/7").allow, "GET, HEAD");
}

using TheRouteTable = ServerTest;

TEST_F(TheRouteTable, IsWrittenForTheAccessMatrix) {
    const std::string table = route_table(routes);
    EXPECT_NE(table.find(R"({"method":"GET","path":"/api/things/{id}","verb":"show_thing","module":"things",)"
                         R"("access":"permission","permission":"things.see_things","record":"thing",)"
                         R"("audience":"staff","kind":"read"})"),
              std::string::npos)
        << table;
}

TEST_F(TheRouteTable, IsWrittenAsOpenApi) {
    const std::string text = openapi(routes, {"Bangfu", "1"});
    const auto parsed = json::Document::parse(text);
    ASSERT_TRUE(parsed.ok()) << text;
    const auto paths = parsed->root().find("paths");
    ASSERT_TRUE(paths);
    const auto create = paths->find("/api/things")->find("post");
    ASSERT_TRUE(create);
    EXPECT_EQ(create->find("operationId")->string(), "create_thing");
    EXPECT_EQ(create->find("x-permission")->string(), "things.make_things");
    EXPECT_TRUE(create->find("requestBody"));
    EXPECT_EQ(paths->find("/api/things")->find("get")->find("parameters")->size(), 2U);
    EXPECT_TRUE(paths->find("/api/things/{id}")->find("delete")->find("responses")->find("204"));
    EXPECT_TRUE(parsed->root().find("components")->find("schemas")->find("NewThing"));
}

}  // namespace
}  // namespace bangfu::http
