// SPDX-License-Identifier: Apache-2.0
// Any bytes as the head of a request: "METHOD target\nName: value\n…". The gate answers with a well-formed
// refusal or names a route whose parameters are what its pattern promises; cookie and query never give what
// they must not.
#include "cookie.hpp"
#include "gate.hpp"
#include "query.hpp"
#include "response_head.hpp"
#include <bangfu/base/text.hpp>

#include <cstddef>
#include <cstdint>

using namespace bangfu;

namespace {

struct Thing {
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (size))

class LineHeaders final : public http::Headers {
  public:
    explicit LineHeaders(std::string_view text) {
        while (!text.empty() && fields_.size() < 100) {
            const auto end = text.find('\n');
            const std::string_view line = text.substr(0, end);
            text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
            const auto colon = line.find(": ");
            if (colon != std::string_view::npos)
                fields_.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        }
    }
    std::string_view find(std::string_view name) const override {
        for (const auto& [field, value] : fields_)
            if (field == name) return value;
        return {};
    }
    std::size_t count(std::string_view name) const override {
        std::size_t found = 0;
        for (const auto& field : fields_)
            if (field.first == name) ++found;
        return found;
    }

  private:
    std::vector<std::pair<std::string_view, std::string_view>> fields_;
};

// The routes and their site, made once a process.
struct World {
    World() {
        const auto read = [](http::ReadCall&, const http::NoQuery&) -> Result<Thing> { return Thing{}; };
        const auto write = [](http::WriteCall&, const Thing& thing) -> Result<Thing> { return thing; };
        routes.read<http::NoQuery, Thing>("/api/things/{id}", {"a", http::open_to_all()}, read);
        routes.read<http::NoQuery, Thing>("/api/things/{code:text}/x", {"b", http::open_to_all()}, read);
        routes.write<Thing, Thing>(http::Method::post, "/api/things", {"c", http::open_to_all()}, write);
        http::Listener listener;
        listener.hosts = {"localhost"};
        site = std::make_unique<http::Site>(routes, listener, true);
    }
    http::Routes routes;
    std::unique_ptr<http::Site> site;
};

void check_values(const http::Call& call) {
    for (const auto& number : call.values.numbers) ASSERT(number.second > 0);
    for (const auto& text : call.values.texts) ASSERT(!text.second.empty() && is_valid_utf8(text.second));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const World world;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto line_end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, line_end);
    const auto blank = std::min(line.find(' '), line.size());
    const LineHeaders headers(bytes.substr(std::min(line_end + 1, bytes.size())));
    http::Request request;
    request.method = line.substr(0, blank);
    request.target = line.substr(std::min(blank + 1, line.size()));
    request.headers = &headers;
    request.content_length = size % 3 == 0 ? std::optional<std::uint64_t>(size * 1000) : std::nullopt;
    http::Call call(*world.site, std::move(request));
    if (const auto answer = http::open_by_header(call, http::Limits{})) {
        const std::string head =
            http::response_head(*answer, world.site->security, answer->content().size(), true);
        ASSERT(answer->status >= 400 && head.ends_with("\r\n\r\n"));
    } else {
        ASSERT(call.route != nullptr);
        check_values(call);
    }
    if (const auto pairs = http::query_pairs(call.request.query()))
        for (const auto& [name, value] : *pairs) ASSERT(is_valid_utf8(name) && is_valid_utf8(value));
    ASSERT(http::session_token(headers.find("Cookie"), size % 2 == 0).find_first_of("; =") ==
           std::string_view::npos);
    const std::string disposition = http::content_disposition(bytes, false);
    ASSERT(disposition.find_first_of("\r\n") == std::string::npos);
    return 0;
}
