// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace bangfu::people {

// The media type of a file by how it begins (and, for a zip, by its name): images, PDF and office documents.
// What the browser says of it counts for nothing. None: not a type that is taken.
std::optional<std::string_view> media_type_of(std::string_view beginning, std::string_view file_name);

}  // namespace bangfu::people
