// SPDX-License-Identifier: Apache-2.0
//
// The reading of a Chinese sign in a name depends on its place: at the head it is a surname (单 shan), of one
// sign or two (万俟 moqi); elsewhere the common reading holds. So the first two signs are read together and
// each other sign for itself. A transliterator costs tens of milliseconds to make and microseconds to ask,
// hence one per thread with what it said kept.
#include "domain/names.hpp"

#include <bangfu/base/assert.hpp>

#include <algorithm>
#include <memory>
#include <unordered_map>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace bangfu::people {
namespace {

constexpr std::size_t kept_readings = 65'536;

class Reader {
  public:
    explicit Reader(const char* rules) {
        UErrorCode status = U_ZERO_ERROR;
        transliterator_.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
        ASSERT(U_SUCCESS(status));
    }
    const std::string& read(const icu::UnicodeString& signs) {
        std::string key;
        signs.toUTF8String(key);
        if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
        if (kept_.size() >= kept_readings) kept_.clear();
        icu::UnicodeString text(signs);
        transliterator_->transliterate(text);
        std::string reading;
        text.toUTF8String(reading);
        return kept_.emplace(std::move(key), std::move(reading)).first->second;
    }

  private:
    std::unique_ptr<icu::Transliterator> transliterator_;
    std::unordered_map<std::string, std::string> kept_;
};

Reader& head_reader() {
    thread_local Reader reader("Han-Latin/Names; Latin-ASCII; Lower");
    return reader;
}
Reader& sign_reader() {
    thread_local Reader reader("Han-Latin; Latin-ASCII; Lower");
    return reader;
}

bool is_han(UChar32 sign) {
    return u_hasBinaryProperty(sign, UCHAR_IDEOGRAPHIC) != 0;
}

// Takes the syllables of a reading ("mo qi") into the forms.
void take(std::string_view reading, NameForms& forms) {
    bool at_start = true;
    for (const char c : reading) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) {
            if (at_start) forms.initials += c;
            forms.pinyin += c;
        }
        at_start = c == ' ';
    }
}

std::size_t sign_bytes(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::string plain_name(std::string_view typed) {
    std::string plain;
    while (!typed.empty()) {
        const auto bytes = std::min(sign_bytes(typed[0]), typed.size());
        const auto sign = typed.substr(0, bytes);
        typed.remove_prefix(bytes);
        if (sign == " " || sign == "\t" || sign == "\xE3\x80\x80" || sign == "\xC2\xA0" || sign == "·" ||
            sign == "•" || sign == "．")
            continue;
        if (bytes == 1 && sign[0] >= 'A' && sign[0] <= 'Z')
            plain += static_cast<char>(sign[0] - 'A' + 'a');
        else
            plain += sign;
    }
    return plain;
}

NameForms name_forms(std::string_view name) {
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
    NameForms forms;
    int32_t at = 0;
    while (at < text.length()) {
        const int32_t next = text.moveIndex32(at, 1);
        if (!is_han(text.char32At(at))) {  // letters go together up to the next Chinese sign
            int32_t end = next;
            while (end < text.length() && !is_han(text.char32At(end))) end = text.moveIndex32(end, 1);
            take(sign_reader().read(text.tempSubStringBetween(at, end)), forms);
            at = end;
        } else if (at == 0) {
            const bool two = next < text.length() && is_han(text.char32At(next));
            const int32_t end = two ? text.moveIndex32(next, 1) : next;
            take(head_reader().read(text.tempSubStringBetween(at, end)), forms);
            at = end;
        } else {
            take(sign_reader().read(text.tempSubStringBetween(at, next)), forms);
            at = next;
        }
    }
    return forms;
}

std::vector<std::string> parts_of(std::string_view name, const NameForms& forms) {
    const auto plain = plain_name(name);
    std::vector<std::string> parts;
    for (const auto& form : {plain, forms.pinyin, forms.initials})
        if (!form.empty()) parts.push_back(whole_name + form);
    if (!plain.empty())
        for (auto at = sign_bytes(plain[0]); at < plain.size(); at += sign_bytes(plain[at]))
            parts.push_back(plain.substr(at));
    // Where a syllable may begin: at a letter that begins one of those behind the first.
    for (std::size_t at = 1; at < forms.pinyin.size(); ++at)
        if (forms.initials.find(forms.pinyin[at], 1) != std::string::npos)
            parts.push_back(forms.pinyin.substr(at));
    for (std::size_t at = 1; at + 1 < forms.initials.size(); ++at) parts.push_back(forms.initials.substr(at));
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return parts;
}

}  // namespace bangfu::people
