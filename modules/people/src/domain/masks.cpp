// SPDX-License-Identifier: Apache-2.0
#include "domain/masks.hpp"

namespace bangfu::people {

std::string mask_identity(std::string_view number) {
    if (number.size() != 18 && number.size() != 15) return std::string(number.empty() ? 0 : 6, '*');
    return std::string(number.substr(0, 6)) + std::string(number.size() - 6, '*');
}

std::string mask_phone(std::string_view number) {
    if (number.empty()) return {};
    if (number.size() < 11) return "****";
    return std::string(number.substr(0, 3)) + "****" + std::string(number.substr(number.size() - 4));
}

std::string mask_account(std::string_view number) {
    if (number.empty()) return {};
    if (number.size() < 8) return "****";
    return "**** " + std::string(number.substr(number.size() - 4));
}

}  // namespace bangfu::people
