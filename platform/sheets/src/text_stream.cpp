// SPDX-License-Identifier: Apache-2.0
#include "text_stream.hpp"

#include <bangfu/base/text.hpp>

#include <algorithm>
#include <vector>

#include <unicode/ucnv.h>

namespace bangfu::sheets {
namespace {

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Open = std::unique_ptr<UConverter, Close>;

Open open_converter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    Open converter(ucnv_open(name, &status));
    if (U_FAILURE(status)) throw Fault(Fault::Kind::unavailable, std::string("ICU has no converter ") + name);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

const char* icu_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::gb18030:
            return "GB18030";
        case Encoding::utf16le:
            return "UTF-16LE";
        case Encoding::utf16be:
            return "UTF-16BE";
        case Encoding::utf8:
            break;
    }
    return "UTF-8";
}

// Where a file stops being valid in an encoding.
struct Invalid {
    std::uint64_t byte;
    std::uint64_t line;
};

std::optional<Invalid> first_fault(const Input& input, const char* icu) {
    ByteSource source(input);
    const auto converter = open_converter(icu);
    std::vector<UChar> out(1 << 16);
    Invalid place{0, 1};
    for (bool last = false; !last;) {
        const auto bytes = source.next();
        last = bytes.empty();
        const char* from = bytes.data();
        const char* const end = bytes.data() + bytes.size();
        UErrorCode status = U_ZERO_ERROR;
        do {
            status = U_ZERO_ERROR;
            UChar* to = out.data();
            ucnv_toUnicode(converter.get(), &to, out.data() + out.size(), &from, end, nullptr, last ? 1 : 0,
                           &status);
            place.line += static_cast<std::uint64_t>(std::count(out.data(), to, u'\n'));
        } while (status == U_BUFFER_OVERFLOW_ERROR);
        place.byte += static_cast<std::uint64_t>(from - bytes.data());
        if (U_FAILURE(status)) return place;
    }
    return std::nullopt;
}

bool holds_nul(const Input& input) {
    ByteSource source(input);
    for (auto bytes = source.next(); !bytes.empty(); bytes = source.next()) {
        if (bytes.find('\0') != std::string_view::npos) return true;
    }
    return false;
}

Error wrong_encoding(const Input& input, const Invalid& place) {
    return Error(error::wrong_encoding, Arguments{{"file", input.name},
                                                  {"line", std::to_string(place.line)},
                                                  {"byte", std::to_string(place.byte)}});
}

}  // namespace

Result<Encoding> encoding_of(const Input& input) {
    ByteSource source(input);
    const std::string head(source.next(4));
    std::optional<Encoding> marked;
    if (head.starts_with("\xFF\xFE")) marked = Encoding::utf16le;
    if (head.starts_with("\xFE\xFF")) marked = Encoding::utf16be;
    if (head.starts_with("\xEF\xBB\xBF")) marked = Encoding::utf8;
    if (marked) {
        if (const auto fault = first_fault(input, icu_name(*marked))) return wrong_encoding(input, *fault);
        return *marked;
    }
    if (holds_nul(input)) return Error(error::unsupported_type, Arguments{{"file", input.name}});
    const auto as_utf8 = first_fault(input, "UTF-8");
    if (!as_utf8) return Encoding::utf8;
    const auto as_gb = first_fault(input, "GB18030");
    if (!as_gb) return Encoding::gb18030;
    return wrong_encoding(input, as_utf8->byte >= as_gb->byte ? *as_utf8 : *as_gb);
}

struct TextStream::Converter {
    Open from;
    Open to;
    std::vector<UChar> pivot = std::vector<UChar>(1 << 14);
    UChar* pivot_from = nullptr;
    UChar* pivot_to = nullptr;
};

TextStream::TextStream(const Input& input, Encoding encoding) : source_(input) {
    if (encoding == Encoding::utf8) return;
    converter_ = std::make_unique<Converter>();
    converter_->from = open_converter(icu_name(encoding));
    converter_->to = open_converter("UTF-8");
    converter_->pivot_from = converter_->pivot_to = converter_->pivot.data();
}

TextStream::~TextStream() = default;

std::string_view TextStream::next() {
    std::string_view out;
    while (out.empty() && !ended_) {
        const auto bytes = source_.next();
        ended_ = bytes.empty();
        if (!converter_) {
            out = bytes;
        } else {
            auto& c = *converter_;
            out_.resize(bytes.size() * 4 + 64);  // no encoding here grows more than that in UTF-8
            char* to = out_.data();
            const char* from = bytes.data();
            UErrorCode status = U_ZERO_ERROR;
            ucnv_convertEx(c.to.get(), c.from.get(), &to, out_.data() + out_.size(), &from,
                           bytes.data() + bytes.size(), c.pivot.data(), &c.pivot_from, &c.pivot_to,
                           c.pivot.data() + c.pivot.size(), 0, ended_ ? 1 : 0, &status);
            if (U_FAILURE(status)) throw Fault(Fault::Kind::io, "a text file changed while it was read");
            out = std::string_view(out_).substr(0, static_cast<std::size_t>(to - out_.data()));
        }
        if (at_start_ && !out.empty()) {
            if (out.starts_with("\xEF\xBB\xBF")) out.remove_prefix(3);
            at_start_ = false;
        }
    }
    return out;
}

std::string to_gb18030(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out(utf8.size() * 2 + 16, '\0');  // at most 4 bytes for 2 of UTF-8
    const auto length = ucnv_convert("GB18030", "UTF-8", out.data(), static_cast<std::int32_t>(out.size()),
                                     utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
    if (U_FAILURE(status)) throw Fault(Fault::Kind::unavailable, "ICU cannot write GB18030");
    out.resize(static_cast<std::size_t>(length));
    return out;
}

}  // namespace bangfu::sheets
