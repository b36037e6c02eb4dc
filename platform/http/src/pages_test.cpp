// SPDX-License-Identifier: Apache-2.0
#include "server_fixture.hpp"

#include <fstream>

namespace bangfu::http {
namespace {

class Pages : public ServerTest {
  protected:
    Pages() {
        web = folder / "web";
        std::filesystem::create_directories(web / "assets");
        write("index.html", "<!doctype html><title>Bangfu</title>");
        write("assets/index-1a2b.js", "let plain = 1;");
        write("assets/index-1a2b.js.br", "brotli bytes");
        write("assets/index-1a2b.js.gz", "gzip bytes");
        write("favicon.svg", "<svg/>");
        std::ofstream(folder / "secret.txt") << "secret";
        settings.listeners[0].web = web;
    }
    void write(const std::string& name, const std::string& text) const { std::ofstream(web / name) << text; }
    std::filesystem::path web;
};

TEST_F(Pages, NeverLeaveTheirFolder) {
    start();
    for (const std::string target :
         {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt",
          "/assets/%2e%2e%2f%2e%2e%2fsecret.txt", "//secret.txt", "/..%5csecret.txt"})
        EXPECT_EQ(ask(get(target)).code(), "http.no_such_route") << target;
}

TEST_F(Pages, AreNotMadeUpForFilesThatAreNotThere) {
    start();
    EXPECT_EQ(ask(get("/assets/gone.js")).status, 404);
    EXPECT_EQ(ask(get("/api/nothing")).status, 404);
    EXPECT_EQ(ask("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n").field("Allow"), "GET, HEAD");
}

TEST_F(Pages, ShowTheProgramAtEachOfItsAddresses) {
    start();
    for (const std::string target : {"/", "/index.html", "/households/123", "/%E5%B8%AE?x=1"}) {
        const Answer answer = ask(get(target));
        EXPECT_EQ(answer.status, 200) << target;
        EXPECT_EQ(answer.field("Content-Type"), "text/html; charset=utf-8");
        EXPECT_EQ(answer.field("Cache-Control"), "no-cache");
        const std::string policy = answer.field("Content-Security-Policy");
        EXPECT_NE(policy.find("script-src 'self';"), std::string::npos);
        EXPECT_NE(policy.find("style-src 'self' 'unsafe-inline'"), std::string::npos);
    }
}

TEST_F(Pages, GiveTheSmallestFormThatTheBrowserTakes) {
    start();
    const std::string target = "/assets/index-1a2b.js";
    const Answer small = ask(get(target, "Accept-Encoding: gzip, deflate, br\r\n"));
    EXPECT_EQ(small.body, "brotli bytes");
    EXPECT_EQ(small.field("Content-Encoding"), "br");
    EXPECT_EQ(small.field("Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(small.field("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(ask(get(target, "Accept-Encoding: gzip, br;q=0\r\n")).body, "gzip bytes");
    EXPECT_EQ(ask(get(target)).body, "let plain = 1;");
}

TEST_F(Pages, AreNotSentAgainWhenUnchanged) {
    start();
    const std::string etag = ask(get("/favicon.svg")).field("ETag");
    Client client(port());
    const Answer again = client.ask(get("/favicon.svg", "If-None-Match: " + etag + "\r\n"));
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(client.ask(get("/favicon.svg", "If-None-Match: \"other\"\r\n")).body, "<svg/>");
}

TEST_F(Pages, GetAFreshNonceForTheirStylesEachTime) {
    write("index.html", R"(<meta name="csp-nonce" content="__CSP_NONCE__">)");
    start();
    const Answer one = ask(get("/"));
    const Answer two = ask(get("/"));
    EXPECT_NE(one.body, two.body);
    const std::string nonce = one.body.substr(32, 32);
    EXPECT_NE(one.field("Content-Security-Policy").find("style-src 'self' 'nonce-" + nonce + "'"),
              std::string::npos);
    EXPECT_EQ(one.field("Content-Security-Policy").find("unsafe-inline"), std::string::npos);
    EXPECT_EQ(one.field("Cache-Control"), "no-store");
}

}  // namespace
}  // namespace bangfu::http
