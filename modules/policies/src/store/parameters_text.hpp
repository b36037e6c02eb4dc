// SPDX-License-Identifier: Apache-2.0
// Parameters as the JSON text in which a row of parameters, and every proposal made from them, keeps them.
#pragma once

#include <bangfu/platform/json.hpp>
#include <bangfu/policies/category.hpp>

#include <string>
#include <string_view>

namespace bangfu::policies {
BOOST_DESCRIBE_ENUM(Comparator, below, at_most)
BOOST_DESCRIBE_STRUCT(Ratio, (), (p, q))
}  // namespace bangfu::policies

namespace bangfu::policies::store {

std::string text_of(const CategoryParameters& parameters);
CategoryParameters parameters_of(std::string_view text);  // what text_of wrote

}  // namespace bangfu::policies::store
