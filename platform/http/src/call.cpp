// SPDX-License-Identifier: Apache-2.0
#include "call.hpp"

#include <bangfu/base/assert.hpp>

#include <random>

namespace bangfu::http {
namespace {

// A name for log and answer, not a secret: a fast generator will do.
std::string new_trace_id() {
    thread_local std::mt19937_64 random{std::random_device{}()};
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int half = 0; half < 2; ++half) {
        std::uint64_t bits = random();
        for (int i = 0; i < 16; ++i, bits >>= 4) text += digits[bits & 15];
    }
    return text;
}

}  // namespace

Call::Call(const Site& call_site, Request&& header)
    : site(call_site), request(std::move(header)), trace(new_trace_id()) {}

Call::~Call() {
    std::error_code ignored;  // nothing there any more is what is wanted
    if (!upload.empty()) std::filesystem::remove(upload, ignored);
}

std::int64_t Call::path_id(std::string_view name) const {
    for (const auto& [parameter, number] : values.numbers)
        if (parameter == name) return number;
    ASSERT(false);
}

std::string_view Call::path_text(std::string_view name) const {
    for (const auto& [parameter, text] : values.texts)
        if (parameter == name) return text;
    ASSERT(false);
}

const auth::Actor& Call::who() const {
    static const auth::Actor nobody{};
    return actor ? *actor : nobody;
}

std::int64_t Call::record_id() const {
    for (const auto& [parameter, number] : values.numbers)
        if (parameter == "id") return number;
    return 0;
}

}  // namespace bangfu::http
