// SPDX-License-Identifier: Apache-2.0
#include "store/parameters_text.hpp"

#include <bangfu/base/assert.hpp>

namespace bangfu::policies::store {
namespace {

struct Content {
    std::string version, source;
    Date valid_from;
    std::optional<Date> valid_until;
    Money local_minimum_fen;
    Comparator comparator = Comparator::below;
    Ratio deep, relative;
    std::vector<std::string> accident_causes, order;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (version, source, valid_from, valid_until, local_minimum_fen, comparator, deep,
                       relative, accident_causes, order))

}  // namespace

std::string text_of(const CategoryParameters& p) {
    Content content{p.version,
                    p.local_minimum_source,
                    p.valid.from,
                    p.valid.until,
                    p.local_minimum,
                    p.comparator,
                    p.deep,
                    p.relative,
                    p.accident_causes,
                    {}};
    for (const auto category : p.order) content.order.emplace_back(code_of(category));
    return json::write(content);
}

CategoryParameters parameters_of(std::string_view text) {
    auto read = json::read<Content>(text);
    ASSERT(read.ok());
    auto& content = read.value();
    CategoryParameters p;
    p.version = std::move(content.version);
    p.valid = {content.valid_from, content.valid_until};
    p.local_minimum = content.local_minimum_fen;
    p.local_minimum_source = std::move(content.source);
    p.comparator = content.comparator;
    p.deep = content.deep;
    p.relative = content.relative;
    p.accident_causes = std::move(content.accident_causes);
    for (const auto& code : content.order) {
        const auto category = category_of(code);
        ASSERT(category);
        p.order.push_back(*category);
    }
    return p;
}

}  // namespace bangfu::policies::store
